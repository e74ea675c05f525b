import { assertNever } from '../../shared/core/assert-never.ts';
import type { JudgedOpportunity } from '../../shared/core/outcome.ts';
import type { Day } from '../../shared/core/time.ts';
import type { History, RecordedEffect } from '../ports.ts';
import { openHistoryFile } from './history-open.ts';
import { momentColumns, toBout, toOpportunity, toRoutine } from './history-rows.ts';
import { parseState, STATE_VERSION } from './history-state.ts';
import type { HistoryStatements } from './history-statements.ts';
import { inTransaction } from './transaction.ts';

/** The routine of a run that no routine was chosen for (a replayed trace has none). */
export const UNKNOWN_ROUTINE = 'unknown';

/** What is taken from the machine unless it is told. */
export interface HistoryOptions {
  /** Unix milliseconds, for the name of a file that is kept aside. */
  readonly nowMs?: number;
  /** The time zone for rows of a version that stored none. */
  readonly zone?: string;
}

/**
 * Opens the history in one SQLite file (write-ahead log, strict tables), synchronous. The folder is made; `-wal`
 * and `-shm` lie beside the file while it is open.
 *
 * - `commit` is one transaction: what happened and the state after it are both there or neither is. When it
 *   returns with something recorded, that has reached the disk (`synchronous = FULL`: the log is flushed) and
 *   survives a power loss. A commit of the state alone is not flushed (`NORMAL`): it comes every few seconds,
 *   a flush can take tens of milliseconds on a slow disk and wakes it, and a power loss then only
 *   takes the state back to the last flush, never what was recorded. The end of the process, also by a kill,
 *   loses neither: what is in the log is in the system's cache.
 * - A file that is damaged, from another program or from a newer version is kept aside (see `damaged`) and a
 *   new one begun; an older one is migrated.
 * - Numbers of opportunities and runs are never given twice, also after a deletion.
 *
 * - A commit can be repeated: what is stored already is not stored twice, and an opportunity keeps the first
 *   outcome it got.
 *
 * Opening throws when the file cannot be written at all. `commit` throws what SQLite throws (disk full, a value
 * that no table takes); nothing of it is then stored, and it can be tried again.
 */
export function openHistory(file: string, { nowMs, zone }: HistoryOptions = {}): History {
  const { db, sql, damaged } = openHistoryFile(file, nowMs ?? Date.now(), { zone: zone ?? machineZone() });
  let isFlushed: boolean | null = null;

  /** SQLite does not take the change inside a transaction. */
  function flushCommits(isWanted: boolean): void {
    if (isWanted === isFlushed) return;
    db.exec(`PRAGMA synchronous = ${isWanted ? 'FULL' : 'NORMAL'}`);
    isFlushed = isWanted;
  }

  return {
    file,
    damaged,
    commit(effects, state, { routineId }) {
      flushCommits(effects.length > 0);
      inTransaction(db, () => {
        for (const effect of effects) record(sql, effect, routineId ?? UNKNOWN_ROUTINE);
        sql.saveState.run({ version: STATE_VERSION, json: JSON.stringify(state) });
      });
    },
    lastState() {
      const row = sql.readState.get();
      return row ? parseState(row.version, row.json) : null;
    },
    bouts: (from, until) => sql.readBouts.all({ from, until }).map(toBout),
    opportunities: (from, until) => sql.readOpportunities.all({ from, until }).map(toOpportunity),
    routines: (from, until) => sql.readRoutines.all({ from, until }).map(toRoutine),
    recentRoutines: (count) => sql.readRecentRoutines.all({ count }).map(toRoutine),
    firstDay(): Day | null {
      const day = sql.readFirstDay.get()?.day;
      return typeof day === 'string' ? day : null;
    },
    nextIds: () => ({
      nextOpportunityId: nextId(sql, 'opportunities'),
      nextRunId: nextId(sql, 'routines'),
    }),
    lastDone(job) {
      const doneMs = sql.readJob.get({ name: job })?.done_ms;
      return typeof doneMs === 'number' ? doneMs : null;
    },
    setDone(job, atMs) {
      flushCommits(true);
      sql.saveJob.run({ name: job, ms: Math.round(atMs) });
    },
    deleteBefore(day) {
      let deleted = 0;
      flushCommits(true);
      inTransaction(db, () => {
        for (const statement of sql.deleteBefore) deleted += Number(statement.run({ day }).changes);
        sql.deleteOrphanPrompts.run();
        sql.deleteJobs.run({ day });
      });
      // Otherwise the deleted rows could still be read in the log.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return deleted;
    },
    close: () => db.close(),
  };
}

function record(sql: HistoryStatements, effect: RecordedEffect, routineId: string): void {
  const at = momentColumns(effect.at);
  switch (effect.type) {
    case 'recordBout': {
      const { bout } = effect;
      const started = momentColumns(bout.started);
      const ended = momentColumns(bout.ended);
      sql.addBout.run({
        day: bout.day,
        startedMs: started.ms,
        startedZone: started.zone,
        endedMs: ended.ms,
        endedZone: ended.zone,
        endedBy: bout.endedBy,
        deskSeconds: bout.deskSeconds,
        standingSeconds: bout.standingSeconds,
        isShort: bout.isShort ? 1 : 0,
      });
      return;
    }
    case 'recordOpportunity': {
      const { id, day, kind } = effect;
      sql.beginOpportunity.run({ id, day, kind, beganMs: at.ms, beganZone: at.zone });
      return;
    }
    case 'recordOutcome':
      recordOutcome(sql, effect.opportunity);
      return;
    case 'openPrompt':
      sql.addPrompt.run({ opportunityId: effect.id, shownMs: at.ms, shownZone: at.zone });
      return;
    case 'recordRoutine': {
      const { run, day, verdict, endedBy } = effect;
      const started = momentColumns(run.started);
      sql.addRoutine.run({
        runId: run.id,
        opportunityId: run.opportunityId,
        routineId,
        day,
        startedMs: started.ms,
        startedZone: started.zone,
        endedMs: at.ms,
        endedZone: at.zone,
        endedBy,
        doneSeconds: run.doneSeconds,
        plannedSeconds: run.plannedSeconds,
        verdict,
      });
      return;
    }
    default:
      assertNever(effect);
  }
}

function recordOutcome(sql: HistoryStatements, opportunity: JudgedOpportunity): void {
  const { id, day, kind, outcome, credit } = opportunity;
  const began = momentColumns(opportunity.began);
  const closed = momentColumns(opportunity.closed);
  sql.judgeOpportunity.run({
    id,
    day,
    kind,
    beganMs: began.ms,
    beganZone: began.zone,
    closedMs: closed.ms,
    closedZone: closed.zone,
    outcome,
    credit,
  });
}

function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function nextId(sql: HistoryStatements, table: 'opportunities' | 'routines'): number {
  const seq = sql.readLastId.get({ table })?.seq;
  return typeof seq === 'number' ? seq + 1 : 1;
}
