import type { DatabaseSync } from 'node:sqlite';
import type { HistoryRepair } from '../../ports/history.ts';
import type { Flaw } from './find-flaw.ts';
import { freeAsideName } from './keep-aside.ts';
import { inTransaction } from './transaction.ts';

/**
 * Whether an error means that the file is damaged, rather than that the disk is full or another program has the file
 * open.
 */
export function isDamageError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
  return (
    code === SQLITE_CORRUPT ||
    code === SQLITE_NOTADB ||
    error.name === 'ZodError' ||
    error.name === '$ZodError'
  );
}

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/**
 * Repairs an open file: rebuilds its indexes, or copies the whole file and then removes the rows that cannot be read.
 * Null if that is not enough. Throws SQLite's errors.
 */
export function repairInPlace(
  db: DatabaseSync,
  file: string,
  flaw: Flaw,
  nowMs: number,
): HistoryRepair | null {
  switch (flaw.type) {
    case 'index':
      db.exec('REINDEX');
      return isSound(db) ? { keptAs: null, reason: flaw.reason, isReplaced: false } : null;
    case 'rows': {
      const keptAs = freeAsideName(file, 'corrupt', nowMs);
      db.prepare('VACUUM INTO :keptAs').run({ keptAs });
      inTransaction(db, () => {
        for (const { table, key, value } of flaw.rows) {
          db.prepare(`DELETE FROM ${table} WHERE ${key} = :value`).run({ value });
        }
      });
      return { keptAs, reason: flaw.reason, isReplaced: false };
    }
    case 'pages':
      return null;
    default:
      return flaw satisfies never;
  }
}

function isSound(db: DatabaseSync): boolean {
  return Object.values(db.prepare('PRAGMA integrity_check(1)').get() ?? {})[0] === 'ok';
}
