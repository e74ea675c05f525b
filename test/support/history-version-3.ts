import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../main/node/history/schema.ts';
import { at, ZONE } from './recorded-effects.ts';

export const VERSION_3_DAY = '2026-03-04';

/**
 * Writes a history file as version 3 did: with steps and notes, without what a card offered. Run as a program, it
 * recreates the fixture: `node test/support/history-version-3.ts test/fixtures/history-version-3.sqlite`.
 */
export function writeVersion3(file: string): void {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL');
  migrate(db, { zone: ZONE }, 3);
  const day = VERSION_3_DAY;
  const ms = (time: string) => at(day, time).wallMs;
  const run = (sql: string, ...values: readonly (string | number | null)[]) => db.prepare(sql).run(...values);
  run(
    `INSERT INTO opportunities (id, day, kind, began_ms, began_zone, closed_ms, closed_zone, outcome, credit, excuse)
     VALUES (9, ?, 'micro', ?, ?, ?, ?, 'E', NULL, 'call')`,
    day,
    ms('09:30'),
    ZONE,
    ms('10:00'),
    ZONE,
  );
  run(
    'INSERT INTO prompts (opportunity_id, shown_ms, shown_zone) VALUES (9, ?, ?)',
    ms('09:31'),
    'Asia/Kathmandu',
  );
  run(
    `INSERT INTO routines (run_id, opportunity_id, routine_id, day, started_ms, started_zone, ended_ms, ended_zone,
       ended_by, done_seconds, planned_seconds, verdict)
     VALUES (4, NULL, 'desk-reset', ?, ?, ?, ?, ?, 'absence', 42.5, 60, 'partial')`,
    day,
    ms('12:00'),
    ZONE,
    ms('12:01'),
    ZONE,
  );
  run(
    `INSERT INTO steps (run_id, position, exercise_id, side, seconds) VALUES (4, 0, 'seat-turn', 'left', 20.25)`,
  );
  run(
    `INSERT INTO hurts (day, exercise_id, run_id, at_ms, at_zone) VALUES (?, 'seat-turn', 4, ?, ?)`,
    day,
    ms('12:01'),
    ZONE,
  );
  run(`INSERT INTO comfort (day, value) VALUES (?, 7)`, day);
  run(`INSERT INTO coverage (day, seconds, tracked_seconds) VALUES (?, 3600.5, 1800)`, day);
  run(`INSERT INTO jobs (name, done_ms) VALUES ('dayRollOver:2026-03-04', ?)`, ms('08:00'));
  run(`INSERT INTO state (id, version, json) VALUES (1, 1, '{}')`);
  db.close();
}

if (import.meta.main && process.argv[2]) writeVersion3(process.argv[2]);
