import type { DatabaseSync } from 'node:sqlite';

/**
 * Does all of `work` or nothing of it, and returns what it returns. What it throws is thrown on, after
 * everything has been taken back.
 */
export function inTransaction<Result>(db: DatabaseSync, work: () => Result): Result {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

function rollBack(db: DatabaseSync): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // SQLite rolls back by itself on a full disk or a failed write; then there is nothing left to take back,
    // and the error that led here is the one that counts.
  }
}
