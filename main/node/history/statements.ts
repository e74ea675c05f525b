import type { DatabaseSync } from 'node:sqlite';

/** The prepared statements of an open history file. */
export type HistoryStatements = ReturnType<typeof prepareStatements>;

/** Prepares every statement once; throws if the tables are not those of the current version. */
export function prepareStatements(db: DatabaseSync) {
  return { ...writing(db), ...logging(db), ...reading(db) };
}

/** Recording something again, after a commit that seemed to fail, changes nothing: the first row stays. */
function writing(db: DatabaseSync) {
  return {
    addBout: db.prepare(`
      INSERT INTO bouts (day, started_ms, started_zone, ended_ms, ended_zone, ended_by, desk_seconds,
        standing_seconds, is_short)
      SELECT :day, :startedMs, :startedZone, :endedMs, :endedZone, :endedBy, :deskSeconds,
        :standingSeconds, :isShort
      WHERE NOT EXISTS (
        SELECT 1 FROM bouts WHERE day = :day AND started_ms = :startedMs AND ended_ms = :endedMs)`),
    beginOpportunity: db.prepare(`
      INSERT INTO opportunities (id, day, kind, began_ms, began_zone)
      VALUES (:id, :day, :kind, :beganMs, :beganZone)
      ON CONFLICT (id) DO NOTHING`),
    // An opportunity that began before the file was lost has no row yet. One with an outcome keeps it.
    judgeOpportunity: db.prepare(`
      INSERT INTO opportunities (id, day, kind, began_ms, began_zone, closed_ms, closed_zone, outcome, credit,
        excuse)
      VALUES (:id, :day, :kind, :beganMs, :beganZone, :closedMs, :closedZone, :outcome, :credit, :excuse)
      ON CONFLICT (id) DO UPDATE SET day = excluded.day, began_ms = excluded.began_ms,
        began_zone = excluded.began_zone, closed_ms = excluded.closed_ms, closed_zone = excluded.closed_zone,
        outcome = excluded.outcome, credit = excluded.credit, excuse = excluded.excuse
      WHERE outcome IS NULL`),
    addPrompt: db.prepare(`
      INSERT INTO prompts (opportunity_id, shown_ms, shown_zone, routine_id, reason)
      SELECT :opportunityId, :shownMs, :shownZone, :routineId, :reason
      WHERE NOT EXISTS (
        SELECT 1 FROM prompts WHERE opportunity_id = :opportunityId AND shown_ms = :shownMs)`),
    // Two clocks can date the same moment slightly differently.
    removePrompt: db.prepare(`
      DELETE FROM prompts WHERE opportunity_id = :opportunityId AND abs(shown_ms - :shownMs) < 1000`),
    addRoutine: db.prepare(`
      INSERT INTO routines (run_id, opportunity_id, routine_id, day, started_ms, started_zone, ended_ms,
        ended_zone, ended_by, done_seconds, planned_seconds, verdict)
      VALUES (:runId, :opportunityId, :routineId, :day, :startedMs, :startedZone, :endedMs,
        :endedZone, :endedBy, :doneSeconds, :plannedSeconds, :verdict)
      ON CONFLICT (run_id) DO NOTHING`),
    addStep: db.prepare(`
      INSERT INTO steps (run_id, position, exercise_id, side, seconds)
      VALUES (:runId, :position, :exerciseId, :side, :seconds)
      ON CONFLICT (run_id, position) DO NOTHING`),
    saveState: db.prepare(`
      INSERT INTO state (id, version, json) VALUES (1, :version, :json)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, json = excluded.json`),
    saveKept: db.prepare(`
      INSERT INTO kept (id, version, json) VALUES (1, :version, :json)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, json = excluded.json`),
    saveJob: db.prepare(`
      INSERT INTO jobs (name, done_ms) VALUES (:name, :ms)
      ON CONFLICT (name) DO UPDATE SET done_ms = excluded.done_ms`),
  };
}

/** Statements for rows that do not come from the engine. */
function logging(db: DatabaseSync) {
  return {
    addSelfCheck: db.prepare(`
      INSERT INTO self_checks (day, programme_week, test, side, scale, reach, feel, at_ms, at_zone)
      SELECT :day, :programmeWeek, :test, :side, :scale, :reach, :feel, :atMs, :atZone
      WHERE NOT EXISTS (
        SELECT 1 FROM self_checks WHERE day = :day AND at_ms = :atMs AND test = :test AND side = :side)`),
    addHurt: db.prepare(`
      INSERT INTO hurts (day, exercise_id, run_id, at_ms, at_zone)
      SELECT :day, :exerciseId, :runId, :atMs, :atZone
      WHERE NOT EXISTS (
        SELECT 1 FROM hurts WHERE day = :day AND at_ms = :atMs AND exercise_id = :exerciseId)`),
    setComfort: db.prepare(`
      INSERT INTO comfort (day, value) VALUES (:day, :value)
      ON CONFLICT (day) DO UPDATE SET value = excluded.value`),
    clearComfort: db.prepare('DELETE FROM comfort WHERE day = :day'),
    addCoverage: db.prepare(`
      INSERT INTO coverage (day, seconds, tracked_seconds) VALUES (:day, :seconds, :trackedSeconds)
      ON CONFLICT (day) DO UPDATE SET seconds = seconds + excluded.seconds,
        tracked_seconds = tracked_seconds + excluded.tracked_seconds`),
  };
}

/** Rows are returned in the order in which they were recorded, because the clock can have been set back in between. */
function reading(db: DatabaseSync) {
  return {
    readState: db.prepare('SELECT version, json FROM state WHERE id = 1'),
    readKept: db.prepare('SELECT version, json FROM kept WHERE id = 1'),
    readBouts: db.prepare(`
      SELECT day, started_ms, started_zone, ended_ms, ended_zone, ended_by, desk_seconds, standing_seconds,
        is_short
      FROM bouts WHERE day BETWEEN :from AND :until ORDER BY id`),
    readOpportunities: db.prepare(`
      SELECT id, kind, day, began_ms, began_zone, closed_ms, closed_zone, outcome, credit, excuse
      FROM opportunities WHERE day BETWEEN :from AND :until AND outcome IS NOT NULL ORDER BY id`),
    readRoutines: db.prepare(`${selectRoutine} WHERE day BETWEEN :from AND :until ORDER BY run_id`),
    readRecentRoutines: db.prepare(`${selectRoutine} ORDER BY run_id DESC LIMIT :count`),
    readPrompts: db.prepare(`
      SELECT opportunity_id, shown_ms, shown_zone, routine_id, reason
      FROM opportunities JOIN prompts ON opportunity_id = opportunities.id
      WHERE day BETWEEN :from AND :until ORDER BY prompts.id`),
    // Excludes imported rows, which have numbers below zero: what another computer offered does not matter here.
    readRecentPrompts: db.prepare(`
      SELECT opportunity_id, shown_ms, shown_zone, routine_id, reason
      FROM prompts WHERE opportunity_id > 0 ORDER BY id DESC LIMIT :count`),
    readSteps: db.prepare(`
      SELECT run_id, day, exercise_id, side, seconds
      FROM routines JOIN steps USING (run_id)
      WHERE day BETWEEN :from AND :until ORDER BY run_id, position`),
    readHurts: db.prepare(`
      SELECT day, exercise_id, run_id, at_ms, at_zone FROM hurts WHERE at_ms >= :fromMs ORDER BY at_ms, id`),
    readHurtsOn: db.prepare(`
      SELECT day, exercise_id, run_id, at_ms, at_zone FROM hurts
      WHERE day BETWEEN :from AND :until ORDER BY at_ms, id`),
    readSelfChecks: db.prepare(`
      SELECT day, programme_week, test, side, scale, reach, feel, at_ms, at_zone
      FROM self_checks ORDER BY at_ms, id`),
    readComfort: db.prepare('SELECT day, value FROM comfort WHERE day BETWEEN :from AND :until ORDER BY day'),
    readCoverage: db.prepare(`
      SELECT day, seconds, tracked_seconds FROM coverage WHERE day BETWEEN :from AND :until ORDER BY day`),
    readFirstDay: db.prepare('SELECT min(day) AS day FROM bouts WHERE day > :after'),
    readLastId: db.prepare('SELECT seq FROM sqlite_sequence WHERE name = :table'),
    readJob: db.prepare('SELECT done_ms FROM jobs WHERE name = :name'),
  };
}

const selectRoutine = `
  SELECT run_id, opportunity_id, routine_id, started_ms, started_zone, day, done_seconds, planned_seconds, verdict
  FROM routines`;
