import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../main/node/history/schema.ts';
import { at, ZONE } from './recorded-effects.ts';

export const VERSION_2_DAY = '2026-03-03';

/**
 * Writes a history file as version 2 did: with zones and showings, without steps. Run as a program, it recreates the
 * fixture: `node test/support/history-version-2.ts test/fixtures/history-version-2.sqlite`.
 */
export function writeVersion2(file: string): void {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL');
  migrate(db, { zone: ZONE }, 2);
  const day = VERSION_2_DAY;
  const ms = (time: string) => at(day, time).wallMs;
  db.prepare(`INSERT INTO bouts (day, started_ms, started_zone, ended_ms, ended_zone, ended_by, desk_seconds,
    standing_seconds, is_short) VALUES (?, ?, ?, ?, ?, 'natural', 2700.25, 0, 1)`).run(
    day,
    ms('09:00'),
    ZONE,
    ms('09:46'),
    'Asia/Kathmandu',
  );
  const addOpportunity = db.prepare(`
    INSERT INTO opportunities (id, day, kind, began_ms, began_zone, closed_ms, closed_zone, outcome, credit)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  addOpportunity.run(3, day, 'micro', ms('09:30'), ZONE, ms('09:46'), ZONE, 'N', 1);
  addOpportunity.run(4, day, 'long', ms('10:30'), ZONE, ms('11:00'), ZONE, 'E', null);
  addOpportunity.run(5, day, 'micro', ms('11:30'), ZONE, null, null, null, null);
  db.prepare('INSERT INTO prompts (opportunity_id, shown_ms, shown_zone) VALUES (3, ?, ?)').run(
    ms('09:31'),
    ZONE,
  );
  db.prepare(`INSERT INTO routines (run_id, opportunity_id, routine_id, day, started_ms, started_zone, ended_ms,
    ended_zone, ended_by, done_seconds, planned_seconds, verdict)
    VALUES (6, NULL, 'neck-reset', ?, ?, ?, ?, ?, 'player', 58, 60, 'completed')`).run(
    day,
    ms('12:00'),
    ZONE,
    ms('12:01'),
    ZONE,
  );
  db.prepare(`INSERT INTO jobs (name, done_ms) VALUES ('dayRollOver:2026-03-03', ?)`).run(ms('08:00'));
  db.close();
}

if (import.meta.main && process.argv[2]) writeVersion2(process.argv[2]);
