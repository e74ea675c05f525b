import type { DatabaseSync } from 'node:sqlite';
import { prepareStatements } from './statements.ts';

/** The prepared statements of an import. */
export type ImportStatements = ReturnType<typeof prepareImport>;

/** Prepares the statements that only an import needs. */
export function prepareImport(db: DatabaseSync) {
  const { addPrompt, addRoutine, addStep, addSelfCheck, addHurt, beginOpportunity } = prepareStatements(db);
  return {
    addPrompt,
    addRoutine,
    addStep,
    addSelfCheck,
    addHurt,
    beginOpportunity,
    lowestOpportunity: db.prepare('SELECT min(id) AS id FROM opportunities'),
    lowestRun: db.prepare('SELECT min(run_id) AS id FROM routines'),
    boutsOfDay: db.prepare('SELECT started_ms, ended_ms FROM bouts WHERE day = :day'),
    opportunitiesOfDay: db.prepare(`
      SELECT id, kind, began_ms, outcome IS NOT NULL AS is_judged FROM opportunities WHERE day = :day ORDER BY id`),
    routinesOfDay: db.prepare(`
      SELECT run_id, started_ms, routine_id FROM routines WHERE day = :day ORDER BY run_id`),
    insertBout: db.prepare(`
      INSERT INTO bouts (day, started_ms, started_zone, ended_ms, ended_zone, ended_by, desk_seconds,
        standing_seconds, is_short)
      VALUES (:day, :startedMs, :startedZone, :endedMs, :endedZone, :endedBy, :deskSeconds,
        :standingSeconds, :isShort)`),
    findCoverage: db.prepare('SELECT seconds, tracked_seconds FROM coverage WHERE day = :day'),
    judge: db.prepare(`
      UPDATE opportunities SET closed_ms = :closedMs, closed_zone = :closedZone, outcome = :outcome,
        credit = :credit, excuse = :excuse
      WHERE id = :id AND outcome IS NULL`),
    addComfort: db.prepare('INSERT INTO comfort (day, value) VALUES (:day, :value) ON CONFLICT DO NOTHING'),
    widenCoverage: db.prepare(`
      INSERT INTO coverage (day, seconds, tracked_seconds) VALUES (:day, :seconds, :trackedSeconds)
      ON CONFLICT (day) DO UPDATE SET seconds = max(seconds, excluded.seconds),
        tracked_seconds = max(tracked_seconds, excluded.tracked_seconds)`),
  };
}
