import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` in a transaction and returns its result. If it throws, rolls back and rethrows. */
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
    // SQLite rolls back on its own on a full disk or a failed write; then there is nothing left to roll back, and the
    // original error is the one to report.
  }
}
