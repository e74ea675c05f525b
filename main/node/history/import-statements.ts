import type { DatabaseSync } from 'node:sqlite';
import { prepareStatements } from './statements.ts';

/** The prepared statements of an import. */
export type ImportStatements = ReturnType<typeof prepareImport>;

/** Prepares what an import needs besides the usual statements; rows are found through the indexes by day. */
export function prepareImport(db: DatabaseSync) {
  const { addBout, addPrompt, addRoutine, addStep, addSelfCheck, addHurt, beginOpportunity } =
    prepareStatements(db);
  return {
    addBout,
    addPrompt,
    addRoutine,
    addStep,
    addSelfCheck,
    addHurt,
    beginOpportunity,
    lowestOpportunity: db.prepare('SELECT min(id) AS id FROM opportunities'),
    lowestRun: db.prepare('SELECT min(run_id) AS id FROM routines'),
    findOpportunity: db.prepare(`
      SELECT id, outcome IS NOT NULL AS isJudged FROM opportunities
      WHERE day = :day AND kind = :kind AND began_ms = :beganMs
      ORDER BY id LIMIT 1 OFFSET :nth`),
    findRoutine: db.prepare(`
      SELECT run_id AS id FROM routines
      WHERE day = :day AND started_ms = :startedMs AND routine_id = :routineId
      ORDER BY run_id LIMIT 1 OFFSET :nth`),
    judge: db.prepare(`
      UPDATE opportunities SET closed_ms = :closedMs, closed_zone = :closedZone, outcome = :outcome,
        credit = :credit, excuse = :excuse
      WHERE id = :id`),
    addComfort: db.prepare('INSERT INTO comfort (day, value) VALUES (:day, :value) ON CONFLICT DO NOTHING'),
    widenCoverage: db.prepare(`
      INSERT INTO coverage (day, seconds, tracked_seconds) VALUES (:day, :seconds, :trackedSeconds)
      ON CONFLICT (day) DO UPDATE SET seconds = max(seconds, excluded.seconds),
        tracked_seconds = max(tracked_seconds, excluded.tracked_seconds)`),
  };
}
