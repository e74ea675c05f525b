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

/** Another program that uses the file (a replay, a backup) locks it only briefly. */
const waitForOthers = 'PRAGMA busy_timeout = 2000';

/** "Database is locked", in words for the user. */
export const IN_USE = 'another program has it open, on this computer or on another one';

/** Why a file cannot be used. */
export interface Unusable {
  readonly mark: AsideMark;
  readonly reason: string;
}

/** A history file that is ready for use. */
export interface OpenedHistoryFile {
  readonly db: DatabaseSync;
  readonly sql: HistoryStatements;
  readonly journal: Journal;
  /** The file that could not be used and was set aside; null if there was none. */
  readonly damaged: DamagedFile | null;
}

/**
 * Opens the history file, creates it if missing, and migrates it to the current version. A file that is damaged, from
 * another program or from a newer version is set aside with its companions, and a new one started. Throws if that
 * would not help: the folder cannot be written, the disk is full, another program has the file open.
 */
export function openHistoryFile(file: string, nowMs: number, context: MigrationContext): OpenedHistoryFile {
  const isNew = !existsSync(file);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const { journal, unusable } = inspectFile(file);
    return unusable
      ? startOver(file, nowMs, context, unusable)
      : openOrStartOver(file, nowMs, context, journal);
  } catch (error) {
    if (isNew) removeEmpty(file);
    const reason = resultCodeOf(error) === SQLITE_BUSY ? IN_USE : messageOf(error);
    throw new Error(`the history file ${file} cannot be used: ${reason}`, { cause: error });
  }
}

/**
 * Determines how to open a file, or why it must not be opened. A log that cannot be read without writing is not
 * examined.
 */
function inspectFile(file: string): { readonly journal: Journal; readonly unusable: Unusable | null } {
  const journal = journalFor(file);
  if (journal === 'exclusive' && hasLog(file)) return { journal, unusable: null };
  try {
    return { journal, unusable: examine(file) };
  } catch (error) {
    if (isUnshareable(error)) return { journal: 'exclusive', unusable: null };
    throw error;
  }
}

/** Sets the file of an open history aside, because it cannot be repaired, and starts a new one. */
export function replaceHistoryFile(
  file: string,
  opened: OpenedHistoryFile,
  reason: string,
  nowMs: number,
  context: MigrationContext,
): OpenedHistoryFile {
  opened.db.close();
  return startOver(file, nowMs, context, { mark: 'corrupt', reason });
}

function openOrStartOver(
  file: string,
  nowMs: number,
  context: MigrationContext,
  journal: Journal,
): OpenedHistoryFile {
  try {
    return { ...openSound(file, context, journal), damaged: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return startOver(file, nowMs, context, { mark: 'corrupt', reason: messageOf(error) });
  }
}

function startOver(
  file: string,
  nowMs: number,
  context: MigrationContext,
  { mark, reason }: Unusable,
): OpenedHistoryFile {
  const keptAs = keepAside(file, mark, nowMs, companions);
  return { ...openSound(file, context, journalFor(file)), damaged: { file, keptAs, reason } };
}

/**
 * Examines a file without changing it: read-only, so that closing it does not merge its log. `location` is the name
 * under which SQLite opens it.
 */
export function examine(file: string, location: string | URL = file): Unusable | null {
  if (!existsSync(file) || statSync(file).size === 0) return examineEmpty(file);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(location, { readOnly: true });
    db.exec(waitForOthers);
    return examineOpen(db);
  } catch (error) {
    // A journal that has to be rolled back first cannot be read without writing; opening the file does that.
    if (resultCodeOf(error) === SQLITE_READONLY) return null;
    if (isDamage(error)) return { mark: 'corrupt', reason: messageOf(error) };
    throw error;
  } finally {
    db?.close();
  }
}

/**
 * SQLite treats an empty file as new, and would delete a log that belongs to the lost content. An empty file without
 * a log, and without files set aside, was left by a failed first start, for example on a full disk.
 */
function examineEmpty(file: string): Unusable | null {
  const hasLog = existsSync(`${file}-wal`);
  if (!existsSync(file)) return hasLog ? { mark: 'corrupt', reason: 'the main file is missing' } : null;
  const isFirstStart = !hasLog && !existsSync(join(dirname(file), 'settings.json'));
  return isFirstStart ? null : { mark: 'corrupt', reason: 'the file is empty' };
}

/** Removes the empty files left by a start that could not create a history. */
function removeEmpty(file: string): void {
  for (const name of [file, ...companions.map((suffix) => file + suffix)]) {
    try {
      if (statSync(name).size === 0) rmSync(name);
    } catch {
      // The file is missing, or the folder does not allow it: the next start handles that.
    }
  }
}

const FLAW_OF_INDEX =
  /^(?:wrong # of entries in index|row \d+ missing from index|non-unique entry in index) ?/;

function examineOpen(db: DatabaseSync): Unusable | null {
  const version = versionOf(db);
  if (version < 0) return { mark: 'corrupt', reason: `its version is invalid: ${version}` };
  const verdicts = db
    .prepare('PRAGMA quick_check(20)')
    .all()
    .map((row) => String(Object.values(row)[0]));
  // An index can be rebuilt, which the check after the start does.
  const flaw = verdicts.find((verdict) => verdict !== 'ok' && !FLAW_OF_INDEX.test(verdict));
  if (flaw !== undefined) return { mark: 'corrupt', reason: flaw };
  const isNew = version === 0 && db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (!isNew && pragmaNumber(db, 'application_id') !== APPLICATION_ID) {
    return { mark: 'corrupt', reason: 'it is a SQLite file of another program' };
  }
  // Tables of a newer version can have another meaning, so they are neither written nor read.
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
    // fullfsync: on macOS a plain fsync leaves the data in the drive's cache; no effect elsewhere. secure_delete:
    // data deleted by retention does not remain readable in free pages.
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

/** This program creates no triggers or views, so any that exist were planted and would change what is stored. */
function dropForeignParts(db: DatabaseSync): void {
  const parts = db.prepare("SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')").all();
  for (const { type, name } of parts) {
    db.exec(`DROP ${type === 'view' ? 'VIEW' : 'TRIGGER'} "${String(name).replaceAll('"', '""')}"`);
  }
}

/** The folder may be an old one that others can read. SQLite gives the companions the permissions of the file. */
function keepPrivate(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // A network share may not support permissions; the history matters more.
  }
}

/** Whether the content is damaged: a wrong schema causes a plain SQL error. */
function isDamage(error: unknown): boolean {
  const code = resultCodeOf(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB || code === SQLITE_ERROR;
}

/** The primary result code of an error of node:sqlite; null for any other error. */
function resultCodeOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}
