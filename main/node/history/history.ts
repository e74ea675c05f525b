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
import { createCaredHistory } from './cared-history.ts';
import { createDeletion } from './deletion.ts';
import { readDocument, readSnapshot } from './export-rows.ts';
import { addDocument } from './import-rows.ts';
import { type OpenedHistoryFile, openHistoryFile, replaceHistoryFile } from './open-file.ts';
import { createReading } from './read.ts';
import { recordEffect } from './record.ts';
import { momentColumns } from './rows.ts';
import { SESSION_VERSION } from './saved-session.ts';
import { STATE_VERSION } from './saved-state.ts';
import type { HistoryStatements } from './statements.ts';
import { inTransaction } from './transaction.ts';

/** Defaults come from the machine. */
export interface HistoryOptions {
  /** Unix milliseconds, for the name of a file that is set aside. */
  readonly nowMs?: number;
  /** The time zone for rows of a version that stored none. */
  readonly zone?: string;
  /** Called if the folder allows no write-ahead log, so that no other program can read the file while it is open. */
  readonly onExclusive?: () => void;
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
 * - A commit can be repeated: what is stored already is not stored twice, and an opportunity keeps the first
 *   outcome it got.
 *
 * In a folder without shared memory or locks on it (a home on a file server) a rollback journal takes the log's place,
 * and the file is locked while it is open. Each commit is then flushed, and the snapshot is read at once.
 *
 * Opening throws when the file cannot be written at all. `commit` throws what SQLite throws (disk full, a value
 * that no table takes); nothing of it is then stored, and it can be tried again.
 */
export function openHistory(file: string, { nowMs, zone, onExclusive }: HistoryOptions = {}): History {
  const now = () => nowMs ?? Date.now();
  const context = { zone: zone ?? machineZone() };
  const opened = openHistoryFile(file, now(), context);
  if (opened.journal === 'exclusive') onExclusive?.();
  return createCaredHistory({
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
    commit: (effects, state, kept) => commit(open, effects, state, kept),
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

function commit(open: OpenHistory, ...[effects, state, kept]: Parameters<HistoryWriter['commit']>): void {
  const { db, sql, savedSession } = open;
  const session = kept === undefined ? savedSession : JSON.stringify(kept);
  flushCommits(open, effects.length > 0 || session !== savedSession);
  inTransaction(db, () => {
    for (const effect of effects) recordEffect(sql, effect);
    sql.saveState.run({ version: STATE_VERSION, json: JSON.stringify(state) });
    if (session !== null && session !== savedSession) {
      sql.saveKept.run({ version: SESSION_VERSION, json: session });
    }
  });
  open.savedSession = session;
}

/** Rows that are added one by one, outside a commit. */
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

/** The end of a deletion empties the log, and that reaches the disk, so its commits need no flush. */
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
