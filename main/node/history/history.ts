import { atOnce } from '../../../shared/history/slices.ts';
import type {
  ComfortLog,
  CoverageLog,
  History,
  HistoryDeletion,
  HistoryTransfer,
  HistoryWriter,
  JobLog,
  PainLog,
  SelfCheckLog,
} from '../../ports/history.ts';
import { machineZone } from '../machine-clock.ts';
import { createDeletion } from './deletion.ts';
import { readDocument, readSnapshot } from './export-rows.ts';
import { addDocument } from './import-rows.ts';
import { type OpenedHistoryFile, openHistoryFile, replaceHistoryFile } from './open-file.ts';
import { createReading } from './read.ts';
import { recordEffect } from './record.ts';
import { momentColumns } from './rows.ts';
import { SESSION_VERSION, sessionJson } from './saved-session.ts';
import { STATE_VERSION } from './saved-state.ts';
import { createSelfRepairingHistory } from './self-repairing-history.ts';
import type { HistoryStatements } from './statements.ts';
import { inTransaction } from './transaction.ts';

/** The defaults are the machine's. */
export interface HistoryOptions {
  /** Unix milliseconds, for the name of a file that is set aside. */
  readonly nowMs?: number;
  /** The time zone for rows of a version that stored none. */
  readonly zone?: string;
  /** Called if the folder allows no write-ahead log, so that no other program can read the file while it is open. */
  readonly onExclusive?: () => void;
}

/**
 * Opens the history in one SQLite file (write-ahead log, strict tables), synchronously. The folder is created; `-wal`
 * and `-shm` are beside the file while it is open.
 *
 * - `commit` is one transaction: records and the state after them are stored together or not at all. When it returns,
 *   records have reached the disk (`synchronous = FULL`: the log is flushed) and survive a power failure. A commit of
 *   the state alone is not flushed (`NORMAL`): it happens every few seconds, and a flush wakes a sleeping disk and
 *   can take tens of milliseconds on a slow one. A power failure then only sets the state back to the last flush, and
 *   loses no records. If the process ends or is killed, nothing is lost: the log is in the system's cache.
 * - A file that is damaged, from another program or from a newer version is set aside (see `damaged`) and a new one
 *   started; an older one is migrated.
 * - Numbers of opportunities and runs are never reused, even after a deletion.
 * - A commit can be repeated: nothing is stored twice, and an opportunity keeps its first outcome.
 *
 * In a folder without shared memory or its locks (a home on a file server), a rollback journal replaces the log, and
 * the file is locked while it is open. Each commit is then flushed, and a snapshot is read without pauses.
 *
 * Opening throws if the file cannot be written at all. `commit` throws SQLite's errors (disk full, an invalid value);
 * then nothing of it is stored, and it can be retried.
 */
export function openHistory(file: string, { nowMs, zone, onExclusive }: HistoryOptions = {}): History {
  const now = () => nowMs ?? Date.now();
  const context = { zone: zone ?? machineZone() };
  const opened = openHistoryFile(file, now(), context);
  if (opened.journal === 'exclusive') onExclusive?.();
  return createSelfRepairingHistory({
    file,
    opened,
    nowMs: now,
    build: (from) => historyOf(file, from, opened.damaged),
    replace: (from, reason) => replaceHistoryFile(file, from, reason, now(), context),
  });
}

function historyOf(
  file: string,
  { db, sql, journal }: OpenedHistoryFile,
  damaged: History['damaged'],
): Omit<History, 'check' | 'onRepair'> {
  const open: OpenHistory = { file, db, sql, journal, isFlushed: null, savedSession: null };
  return {
    file,
    damaged,
    commit: (effects, state, session) => commit(open, effects, state, session),
    ...createReading(sql),
    nextIds: () => ({
      nextOpportunityId: nextId(sql, 'opportunities'),
      nextRunId: nextId(sql, 'routines'),
    }),
    ...logsOf(open),
    ...deletionOf(open),
    ...transferOf(open),
    close: () => db.close(),
  };
}

/** The state of an open history. */
interface OpenHistory extends Pick<OpenedHistoryFile, 'db' | 'sql' | 'journal'> {
  readonly file: string;
  /** Whether commits are flushed to the disk; null: not set yet. */
  isFlushed: boolean | null;
  /** The session that is stored, as JSON. It changes a few times an hour, so it is not written with each state. */
  savedSession: string | null;
}

/** Call it outside a transaction: SQLite does not change this inside one. */
function flushCommits(open: OpenHistory, isWanted: boolean): void {
  if (isWanted === open.isFlushed) return;
  open.db.exec(`PRAGMA synchronous = ${isWanted ? 'FULL' : 'NORMAL'}`);
  open.isFlushed = isWanted;
}

function commit(open: OpenHistory, ...[effects, state, session]: Parameters<HistoryWriter['commit']>): void {
  const { db, sql, savedSession } = open;
  const json = session === undefined ? savedSession : sessionJson(session);
  flushCommits(open, effects.length > 0 || json !== savedSession);
  inTransaction(db, () => {
    for (const effect of effects) recordEffect(sql, effect);
    sql.saveState.run({ version: STATE_VERSION, json: JSON.stringify(state) });
    if (json !== null && json !== savedSession) {
      sql.saveKept.run({ version: SESSION_VERSION, json });
    }
  });
  open.savedSession = json;
}

/** Writers of single rows, outside a commit. */
function logsOf(
  open: OpenHistory,
): Pick<PainLog & SelfCheckLog & ComfortLog & CoverageLog & JobLog, LogMethod> {
  const { sql } = open;
  return {
    addHurt({ at, ...hurt }) {
      const { ms: atMs, zone: atZone } = momentColumns(at);
      flushCommits(open, true);
      sql.addHurt.run({ ...hurt, atMs, atZone });
    },
    addSelfCheck({ at, ...check }) {
      const { ms: atMs, zone: atZone } = momentColumns(at);
      flushCommits(open, true);
      sql.addSelfCheck.run({ ...check, atMs, atZone });
    },
    setComfort(day, value) {
      flushCommits(open, true);
      if (value === null) sql.clearComfort.run({ day });
      else sql.setComfort.run({ day, value });
    },
    addCoverage(day, seconds, trackedSeconds) {
      flushCommits(open, false);
      sql.addCoverage.run({ day, seconds, trackedSeconds });
    },
    setDone(job, atMs) {
      flushCommits(open, true);
      sql.saveJob.run({ name: job, ms: Math.round(atMs) });
    },
  };
}

type LogMethod = 'addHurt' | 'addSelfCheck' | 'setComfort' | 'addCoverage' | 'setDone';

/** A deletion ends by emptying the log to the disk, so its commits need no flush. */
function deletionOf(open: OpenHistory): HistoryDeletion {
  const deletion = createDeletion(open.db);
  return {
    countDays: deletion.countDays,
    deleteDays(from, until) {
      flushCommits(open, false);
      return deletion.deleteDays(from, until);
    },
    *deleteAll() {
      flushCommits(open, false);
      const count = yield* deletion.deleteAll();
      open.savedSession = null;
      return count;
    },
    deleteBefore(day) {
      flushCommits(open, false);
      return deletion.deleteBefore(day);
    },
  };
}

function transferOf(open: OpenHistory): HistoryTransfer {
  const { db, file, journal } = open;
  const readAll = () => atOnce(readDocument(db));
  return {
    readAll,
    readSnapshot: async () => (journal === 'shared' ? readSnapshot(file) : readAll()),
    addRows(document) {
      // Rows lost in a power failure are still in the imported file: a second import adds them.
      flushCommits(open, false);
      return addDocument(db, document);
    },
  };
}

function nextId(sql: HistoryStatements, table: 'opportunities' | 'routines'): number {
  const seq = sql.readLastId.get({ table })?.seq;
  return typeof seq === 'number' ? seq + 1 : 1;
}
