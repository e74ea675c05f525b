import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../main/node/history/schema.ts';
import { at, ZONE } from './recorded-effects.ts';

export const VERSION_4_DAY = '2026-03-05';

/**
 * Writes a history file as version 4 did: with what a card offered, without why it was shown. Run as a program, it
 * recreates the fixture: `node test/support/history-version-4.ts test/fixtures/history-version-4.sqlite`.
 */
export function writeVersion4(file: string): void {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL');
  migrate(db, { zone: ZONE }, 4);
  const day = VERSION_4_DAY;
  const ms = (time: string) => at(day, time).wallMs;
  const run = (sql: string, ...values: readonly (string | number | null)[]) => db.prepare(sql).run(...values);
  run(
    `INSERT INTO opportunities (id, day, kind, began_ms, began_zone, closed_ms, closed_zone, outcome, credit, excuse)
     VALUES (9, ?, 'micro', ?, ?, ?, ?, 'K', 0, NULL)`,
    day,
    ms('09:30'),
    ZONE,
    ms('10:00'),
    ZONE,
  );
  run(
    `INSERT INTO prompts (opportunity_id, shown_ms, shown_zone, routine_id) VALUES (9, ?, ?, 'desk-reset')`,
    ms('09:31'),
    ZONE,
  );
  run(`INSERT INTO kept (id, version, json) VALUES (1, 1, '{"plan":null,"told":null,"unrated":null}')`);
  db.close();
}

if (import.meta.main && process.argv[2]) writeVersion4(process.argv[2]);
