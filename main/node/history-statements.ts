import type { DatabaseSync } from 'node:sqlite';

/** The prepared statements of an open history file. */
export type HistoryStatements = ReturnType<typeof prepareStatements>;

/** Prepares every statement once; throws when the tables are not those of the present version. */
export function prepareStatements(db: DatabaseSync) {
  return { ...writing(db), ...reading(db), ...deleting(db) };
}

/** What is recorded again, after a commit that seemed to fail, changes nothing: the first stays. */
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
    // An opportunity that began before the file was lost has no row yet. One that has its outcome keeps it.
    judgeOpportunity: db.prepare(`
      INSERT INTO opportunities (id, day, kind, began_ms, began_zone, closed_ms, closed_zone, outcome, credit)
      VALUES (:id, :day, :kind, :beganMs, :beganZone, :closedMs, :closedZone, :outcome, :credit)
      ON CONFLICT (id) DO UPDATE SET closed_ms = excluded.closed_ms, closed_zone = excluded.closed_zone,
        outcome = excluded.outcome, credit = excluded.credit
      WHERE outcome IS NULL`),
    addPrompt: db.prepare(`
      INSERT INTO prompts (opportunity_id, shown_ms, shown_zone)
      SELECT :opportunityId, :shownMs, :shownZone
      WHERE NOT EXISTS (
        SELECT 1 FROM prompts WHERE opportunity_id = :opportunityId AND shown_ms = :shownMs)`),
    addRoutine: db.prepare(`
      INSERT INTO routines (run_id, opportunity_id, routine_id, day, started_ms, started_zone, ended_ms,
        ended_zone, ended_by, done_seconds, planned_seconds, verdict)
      VALUES (:runId, :opportunityId, :routineId, :day, :startedMs, :startedZone, :endedMs,
        :endedZone, :endedBy, :doneSeconds, :plannedSeconds, :verdict)
      ON CONFLICT (run_id) DO NOTHING`),
    saveState: db.prepare(`
      INSERT INTO state (id, version, json) VALUES (1, :version, :json)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, json = excluded.json`),
    saveJob: db.prepare(`
      INSERT INTO jobs (name, done_ms) VALUES (:name, :ms)
      ON CONFLICT (name) DO UPDATE SET done_ms = excluded.done_ms`),
  };
}

/** Rows come in the order in which they were recorded: wall time may have been set back in between. */
function reading(db: DatabaseSync) {
  return {
    readState: db.prepare('SELECT version, json FROM state WHERE id = 1'),
    readBouts: db.prepare(`
      SELECT day, started_ms, started_zone, ended_ms, ended_zone, ended_by, desk_seconds, standing_seconds,
        is_short
      FROM bouts WHERE day BETWEEN :from AND :until ORDER BY id`),
    readOpportunities: db.prepare(`
      SELECT id, kind, day, began_ms, began_zone, closed_ms, closed_zone, outcome, credit
      FROM opportunities WHERE day BETWEEN :from AND :until AND outcome IS NOT NULL ORDER BY id`),
    readRoutines: db.prepare(`${selectRoutine} WHERE day BETWEEN :from AND :until ORDER BY run_id`),
    readRecentRoutines: db.prepare(`${selectRoutine} ORDER BY run_id DESC LIMIT :count`),
    readFirstDay: db.prepare('SELECT min(day) AS day FROM bouts'),
    readLastId: db.prepare('SELECT seq FROM sqlite_sequence WHERE name = :table'),
    readJob: db.prepare('SELECT done_ms FROM jobs WHERE name = :name'),
  };
}

const selectRoutine = `
  SELECT run_id, opportunity_id, routine_id, started_ms, day, done_seconds, planned_seconds, verdict
  FROM routines`;

function deleting(db: DatabaseSync) {
  return {
    // Prompts first: they have their day from the opportunity.
    deleteBefore: [
      db.prepare(`
        DELETE FROM prompts WHERE opportunity_id IN (SELECT id FROM opportunities WHERE day < :day)`),
      db.prepare('DELETE FROM opportunities WHERE day < :day'),
      db.prepare('DELETE FROM routines WHERE day < :day'),
      db.prepare('DELETE FROM bouts WHERE day < :day'),
    ],
    deleteOrphanPrompts: db.prepare(`
      DELETE FROM prompts WHERE opportunity_id NOT IN (SELECT id FROM opportunities)`),
    // A job that is done once a day or week is noted as "<job>:<day>".
    deleteJobs: db.prepare(`
      DELETE FROM jobs WHERE instr(name, ':') > 0 AND substr(name, instr(name, ':') + 1) < :day`),
  };
}
