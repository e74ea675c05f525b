import { atOnce } from '../../../shared/history/slices.ts';
import type { History } from '../../ports/history.ts';
import { createDeletion } from './deletion.ts';
import { readDocument, readSnapshot } from './export-rows.ts';
import { addDocument } from './import-rows.ts';
import { openHistoryFile } from './open-file.ts';
import { createReading } from './read.ts';
import { recordEffect } from './record.ts';
import { momentColumns } from './rows.ts';
import { SESSION_VERSION } from './saved-session.ts';
import { STATE_VERSION } from './saved-state.ts';
import type { HistoryStatements } from './statements.ts';
import { inTransaction } from './transaction.ts';

/** What is taken from the machine unless it is told. */
export interface HistoryOptions {
  /** Unix milliseconds, for the name of a file that is kept aside. */
  readonly nowMs?: number;
  /** The time zone for rows of a version that stored none. */
  readonly zone?: string;
  /** Called where the folder allows no write-ahead log, so that no other program can read the file while it is open. */
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
  const { db, sql, journal, damaged } = openHistoryFile(file, nowMs ?? Date.now(), {
    zone: zone ?? machineZone(),
  });
  if (journal === 'exclusive') onExclusive?.();
  const deletion = createDeletion(db);
  let isFlushed: boolean | null = null;
  /** It changes a few times an hour: the same is not written with each state. */
  let savedKept: string | null = null;

  /** SQLite does not take the change inside a transaction. */
  function flushCommits(isWanted: boolean): void {
    if (isWanted === isFlushed) return;
    db.exec(`PRAGMA synchronous = ${isWanted ? 'FULL' : 'NORMAL'}`);
    isFlushed = isWanted;
  }

  return {
    file,
    damaged,
    commit(effects, state, kept) {
      const keptJson = kept === undefined ? savedKept : JSON.stringify(kept);
      flushCommits(effects.length > 0 || keptJson !== savedKept);
      inTransaction(db, () => {
        for (const effect of effects) recordEffect(sql, effect);
        sql.saveState.run({ version: STATE_VERSION, json: JSON.stringify(state) });
        if (keptJson !== null && keptJson !== savedKept) {
          sql.saveKept.run({ version: SESSION_VERSION, json: keptJson });
        }
      });
      savedKept = keptJson;
    },
    ...createReading(sql),
    addHurt({ at, ...hurt }) {
      const { ms: atMs, zone: atZone } = momentColumns(at);
      flushCommits(true);
      sql.addHurt.run({ ...hurt, atMs, atZone });
    },
    addSelfCheck({ at, ...check }) {
      const { ms: atMs, zone: atZone } = momentColumns(at);
      flushCommits(true);
      sql.addSelfCheck.run({ ...check, atMs, atZone });
    },
    setComfort(day, value) {
      flushCommits(true);
      if (value === null) sql.clearComfort.run({ day });
      else sql.setComfort.run({ day, value });
    },
    addCoverage(day, seconds, trackedSeconds) {
      flushCommits(false);
      sql.addCoverage.run({ day, seconds, trackedSeconds });
    },
    nextIds: () => ({
      nextOpportunityId: nextId(sql, 'opportunities'),
      nextRunId: nextId(sql, 'routines'),
    }),
    setDone(job, atMs) {
      flushCommits(true);
      sql.saveJob.run({ name: job, ms: Math.round(atMs) });
    },
    countDays: deletion.countDays,
    deleteDays(from, until) {
      flushCommits(false);
      return deletion.deleteDays(from, until);
    },
    *deleteAll() {
      flushCommits(false);
      const count = yield* deletion.deleteAll();
      savedKept = null;
      return count;
    },
    deleteBefore(day) {
      // Its end empties the log, and that reaches the disk.
      flushCommits(false);
      return deletion.deleteBefore(day);
    },
    readAll: () => atOnce(readDocument(db)),
    readSnapshot: async () => (journal === 'shared' ? readSnapshot(file) : atOnce(readDocument(db))),
    addRows(document) {
      // Rows that a power loss takes are in the file still: a second import brings them.
      flushCommits(false);
      return addDocument(db, document);
    },
    close: () => db.close(),
  };
}

function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function nextId(sql: HistoryStatements, table: 'opportunities' | 'routines'): number {
  const seq = sql.readLastId.get({ table })?.seq;
  return typeof seq === 'number' ? seq + 1 : 1;
}
