import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../../../shared/error-text.ts';
import type { DamagedFile } from '../../ports/damaged-file.ts';
import { hasLog, isUnshareable, type Journal, journalFor, setJournal } from './journal.ts';
import { type AsideMark, keepAside } from './keep-aside.ts';
import {
  APPLICATION_ID,
  type MigrationContext,
  migrate,
  pragmaNumber,
  SCHEMA_VERSION,
  versionOf,
} from './schema.ts';
import { type HistoryStatements, prepareStatements } from './statements.ts';

/** SQLite's own files beside the main one: the write-ahead log and its index. */
const companions = ['-wal', '-shm'];

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE_ERROR = 1;
const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** A second program on the file (a replay into it, a backup) holds it for moments only. */
const waitForOthers = 'PRAGMA busy_timeout = 2000';

/** What "database is locked" means to a person. */
export const IN_USE = 'another program has it open, on this computer or on another one';

/** Why a file is not used. */
export interface Unusable {
  readonly mark: AsideMark;
  readonly reason: string;
}

/** A history file that is ready for use. */
export interface OpenedHistoryFile {
  readonly db: DatabaseSync;
  readonly sql: HistoryStatements;
  readonly journal: Journal;
  /** The file that was found unusable and kept aside; null when there was none. */
  readonly damaged: DamagedFile | null;
}

/**
 * Opens the history file, makes it where there is none, and brings it to the present version. A file that is
 * damaged, not ours, or from a newer version is moved aside with its companions and a new one begun. Throws
 * when that would not help: the folder cannot be written, the disk is full, another program holds the file.
 */
export function openHistoryFile(file: string, nowMs: number, context: MigrationContext): OpenedHistoryFile {
  const isNew = !existsSync(file);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const { journal, unusable } = lookAt(file);
    return unusable
      ? beginAnew(file, nowMs, context, unusable)
      : openOrBeginAnew(file, nowMs, context, journal);
  } catch (error) {
    if (isNew) removeEmpty(file);
    const reason = resultCodeOf(error) === SQLITE_BUSY ? IN_USE : messageOf(error);
    throw new Error(`the history file ${file} cannot be used: ${reason}`, { cause: error });
  }
}

/** How a file is to be opened, and why it must not be. A log that cannot be read without writing is not looked at. */
function lookAt(file: string): { readonly journal: Journal; readonly unusable: Unusable | null } {
  const journal = journalFor(file);
  if (journal === 'exclusive' && hasLog(file)) return { journal, unusable: null };
  try {
    return { journal, unusable: examine(file) };
  } catch (error) {
    if (isUnshareable(error)) return { journal: 'exclusive', unusable: null };
    throw error;
  }
}

/** Sets the file of an open history aside, because it cannot be mended, and begins a new one. */
export function replaceHistoryFile(
  file: string,
  opened: OpenedHistoryFile,
  reason: string,
  nowMs: number,
  context: MigrationContext,
): OpenedHistoryFile {
  opened.db.close();
  return beginAnew(file, nowMs, context, { mark: 'corrupt', reason });
}

function openOrBeginAnew(
  file: string,
  nowMs: number,
  context: MigrationContext,
  journal: Journal,
): OpenedHistoryFile {
  try {
    return { ...openSound(file, context, journal), damaged: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return beginAnew(file, nowMs, context, { mark: 'corrupt', reason: messageOf(error) });
  }
}

function beginAnew(
  file: string,
  nowMs: number,
  context: MigrationContext,
  { mark, reason }: Unusable,
): OpenedHistoryFile {
  const keptAs = keepAside(file, mark, nowMs, companions);
  return { ...openSound(file, context, journalFor(file)), damaged: { file, keptAs, reason } };
}

/**
 * Looks at a file without changing it: read-only, so that closing it does not fold its log in. `location` is how
 * SQLite is to open it.
 */
export function examine(file: string, location: string | URL = file): Unusable | null {
  if (!existsSync(file) || statSync(file).size === 0) return examineEmpty(file);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(location, { readOnly: true });
    db.exec(waitForOthers);
    return examineOpen(db);
  } catch (error) {
    // A journal that must be rolled back first cannot be read without writing; opening it does that.
    if (resultCodeOf(error) === SQLITE_READONLY) return null;
    if (isDamage(error)) return { mark: 'corrupt', reason: messageOf(error) };
    throw error;
  } finally {
    db?.close();
  }
}

/**
 * SQLite takes an empty file for a new one, and would throw away a log that belongs to the lost content. An empty file
 * without a log beside which nothing was ever set is what a first start left that failed, on a full disk for example.
 */
function examineEmpty(file: string): Unusable | null {
  const hasLog = existsSync(`${file}-wal`);
  if (!existsSync(file)) return hasLog ? { mark: 'corrupt', reason: 'the main file is missing' } : null;
  const isFirstStart = !hasLog && !existsSync(join(dirname(file), 'settings.json'));
  return isFirstStart ? null : { mark: 'corrupt', reason: 'the file is empty' };
}

/** Removes the empty files that a start has left which could not make a history. */
function removeEmpty(file: string): void {
  for (const name of [file, ...companions.map((suffix) => file + suffix)]) {
    try {
      if (statSync(name).size === 0) rmSync(name);
    } catch {
      // It is not there, or the folder does not allow it: the next start copes with it.
    }
  }
}

const FLAW_OF_INDEX =
  /^(?:wrong # of entries in index|row \d+ missing from index|non-unique entry in index) ?/;

function examineOpen(db: DatabaseSync): Unusable | null {
  const version = versionOf(db);
  if (version < 0) return { mark: 'corrupt', reason: `its version cannot be: ${version}` };
  const verdicts = db
    .prepare('PRAGMA quick_check(20)')
    .all()
    .map((row) => String(Object.values(row)[0]));
  // An index can be built again: the check that follows the start does that.
  const flaw = verdicts.find((verdict) => verdict !== 'ok' && !FLAW_OF_INDEX.test(verdict));
  if (flaw !== undefined) return { mark: 'corrupt', reason: flaw };
  const isNew = version === 0 && db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (!isNew && pragmaNumber(db, 'application_id') !== APPLICATION_ID) {
    return { mark: 'corrupt', reason: 'it is a SQLite file of another program' };
  }
  // Tables of a newer version may mean something else: neither written nor read.
  if (version > SCHEMA_VERSION) {
    const reason = `it was written by a newer version (its tables have version ${version}, this program knows ${SCHEMA_VERSION})`;
    return { mark: 'newer', reason };
  }
  return null;
}

function openSound(
  file: string,
  context: MigrationContext,
  journal: Journal,
): Omit<OpenedHistoryFile, 'damaged'> {
  try {
    return openWith(journal, file, context);
  } catch (error) {
    if (journal === 'exclusive' || !isUnshareable(error)) throw error;
    return openWith('exclusive', file, context);
  }
}

function openWith(
  journal: Journal,
  file: string,
  context: MigrationContext,
): Omit<OpenedHistoryFile, 'damaged'> {
  const db = new DatabaseSync(file);
  try {
    keepPrivate(file);
    // fullfsync: on macOS a plain fsync leaves the data in the drive's cache; no effect elsewhere.
    // secure_delete: what retention deletes is not left readable in free pages.
    db.exec(waitForOthers);
    setJournal(db, journal);
    db.exec('PRAGMA fullfsync = ON; PRAGMA secure_delete = ON');
    migrate(db, context);
    dropForeignParts(db);
    return { db, sql: prepareStatements(db), journal };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** This program makes no triggers and no views: one that is there was planted, and would change what is stored. */
function dropForeignParts(db: DatabaseSync): void {
  const parts = db.prepare("SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')").all();
  for (const { type, name } of parts) {
    db.exec(`DROP ${type === 'view' ? 'VIEW' : 'TRIGGER'} "${String(name).replaceAll('"', '""')}"`);
  }
}

/** The folder may be an older one that others can read. SQLite gives its companions the rights of the file. */
function keepPrivate(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // A network share may know no rights: the history matters more.
  }
}

/** Whether the content is at fault: a wrong schema shows as a plain SQL error. */
function isDamage(error: unknown): boolean {
  const code = resultCodeOf(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB || code === SQLITE_ERROR;
}

/** The primary result code of an error of node:sqlite; null for any other error. */
function resultCodeOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}
