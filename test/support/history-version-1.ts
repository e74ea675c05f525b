import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../main/node/history/schema.ts';
import { at, ZONE } from './recorded-effects.ts';

export const VERSION_1_DAY = '2026-03-02';

/**
 * Writes a history file as version 1 did: with its tables, without zones and showings. Run as a program, it recreates
 * the fixture: `node test/support/history-version-1.ts test/fixtures/history-version-1.sqlite`.
 */
export function writeVersion1(file: string): void {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL');
  migrate(db, { zone: ZONE }, 1);
  const day = VERSION_1_DAY;
  const ms = (time: string) => at(day, time).wallMs;
  db.prepare(`INSERT INTO bouts (day, started_ms, ended_ms, ended_by, desk_seconds, standing_seconds, is_short)
    VALUES (?, ?, ?, 'completed', 1800.5, 60, 1)`).run(day, ms('09:00'), ms('09:31'));
  const addOpportunity = db.prepare(`
    INSERT INTO opportunities (id, day, kind, began_ms, closed_ms, outcome, credit)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  addOpportunity.run(7, day, 'micro', ms('09:30'), ms('09:32'), 'P', 0.75);
  addOpportunity.run(8, day, 'long', ms('10:30'), null, null, null);
  db.prepare(`INSERT INTO routines (run_id, opportunity_id, routine_id, day, started_ms, done_seconds,
    planned_seconds, verdict) VALUES (5, 7, 'neck-first', ?, ?, 45, 60, 'partial')`).run(day, ms('09:31'));
  db.prepare(`INSERT INTO jobs (name, done_ms) VALUES ('dayRollOver:2026-03-02', ?)`).run(ms('08:00'));
  db.close();
}

if (import.meta.main && process.argv[2]) writeVersion1(process.argv[2]);
