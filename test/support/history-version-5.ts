import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../main/node/history/schema.ts';
import { at, ZONE } from './recorded-effects.ts';

export const VERSION_5_DAY = '2026-04-07';

/**
 * Writes a history file as version 5 did: with a self-check whose reach was estimated. Run as a program, it recreates
 * the fixture: `node test/support/history-version-5.ts test/fixtures/history-version-5.sqlite`.
 */
export function writeVersion5(file: string): void {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL');
  migrate(db, { zone: ZONE }, 5);
  db.prepare(
    `INSERT INTO self_checks (day, programme_week, test, side, reach, feel, at_ms, at_zone)
     VALUES (?, 3, 'turn', 'left', 7, 'stiff', ?, ?)`,
  ).run(VERSION_5_DAY, at(VERSION_5_DAY, '10:15').wallMs, ZONE);
  db.close();
}

if (import.meta.main && process.argv[2]) writeVersion5(process.argv[2]);
