import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { examine, IN_USE } from '../../main/node/history/open-file.ts';
import { createReading } from '../../main/node/history/read.ts';
import { type MigrationContext, migrate, SCHEMA_VERSION, versionOf } from '../../main/node/history/schema.ts';
import { prepareStatements } from '../../main/node/history/statements.ts';
import type { HistoryReader } from '../../main/ports/history.ts';
import { messageOf } from '../../shared/error-text.ts';

/** Result code of SQLite: another program has the lock. */
const SQLITE_BUSY = 5;

/** A history opened for reading only. */
export interface ReadOnlyHistory extends HistoryReader {
  close(): void;
}

/**
 * Opens a history file without changing it or its folder, even while the app has it open. A file of an older version
 * is read from a migrated copy.
 * @throws Error with one line for the user if the file does not exist or is not a valid history
 */
export function openReadOnly(file: string, context: MigrationContext): ReadOnlyHistory {
  if (!existsSync(file)) throw new Error(`${file}: no such file`);
  if (!statSync(file).isFile()) throw new Error(`${file}: not a file`);
  // The app creates a history in an empty file, but a report has nothing to read in one.
  if (statSync(file).size === 0) throw new Error(`${file}: not a valid history: the file is empty`);
  const location = locationOf(file);
  const unusable = soundly(file, () => examine(file, location));
  if (unusable) throw new Error(`${file}: not a valid history: ${unusable.reason}`);
  return soundly(file, () => {
    const db = new DatabaseSync(location, { readOnly: true });
    db.exec('PRAGMA busy_timeout = 2000');
    if (versionOf(db) === SCHEMA_VERSION) return readingOf(db, () => db.close());
    db.close();
    return openCopy(file, context);
  });
}

function readingOf(db: DatabaseSync, close: () => void): ReadOnlyHistory {
  try {
    return { ...createReading(prepareStatements(db)), close };
  } catch (error) {
    close();
    throw error;
  }
}

function openCopy(file: string, context: MigrationContext): ReadOnlyHistory {
  const folder = mkdtempSync(join(tmpdir(), 'unhunch-report-'));
  const copy = join(folder, 'history.sqlite');
  let db: DatabaseSync | undefined;
  const close = () => {
    db?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const suffix of ['', '-wal'])
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
    db = new DatabaseSync(copy);
    migrate(db, context);
  } catch (error) {
    close();
    throw error;
  }
  return readingOf(db, close);
}

/**
 * The location for SQLite. Without a log or a journal, no program is writing, so SQLite does not have to create the
 * files that writers share. With a journal, the app has the file locked, unless it ended without closing it.
 */
function locationOf(file: string): string | URL {
  if (['-wal', '-journal'].some((suffix) => existsSync(file + suffix))) return file;
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return url;
}

function soundly<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const isInUse = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
    const reason = isInUse ? `${IN_USE}; quit Unhunch and try again` : messageOf(error);
    throw new Error(`${file}: cannot be read (${reason})`, {
      cause: error,
    });
  }
}
