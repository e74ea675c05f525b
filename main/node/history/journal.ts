import { closeSync, openSync, readSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/**
 * How SQLite makes transactions atomic. `shared` is a write-ahead log, which lets other programs read the file; it
 * needs shared memory and locks. `exclusive` is a rollback journal, with the file locked while it is open: it works
 * in every folder that supports file locks, such as a home on a file server.
 */
export type Journal = 'shared' | 'exclusive';

/** Network file systems, by their numbers in statfs(2): NFS, SMB, CIFS, SMB2, 9P, AFS (two), Ceph, Lustre. */
const serverTypes = [
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x6b414653, 0x00c36400, 0x0bd00bd0,
];

/** Offset of the "file format write version" in the header of a SQLite file: 1 is a rollback journal, 2 a log. */
const FORMAT_AT = 18;
const ROLLBACK_FORMAT = 1;
const LOG_FORMAT = 2;

/** Result codes of SQLite: SQLITE_PROTOCOL, and the extended ones of SQLITE_IOERR that concern shared memory. */
const SQLITE_PROTOCOL = 15;
const sharedMemoryErrors = [4618, 4874, 5130, 5386];

/**
 * Chooses the journal for a file. A write-ahead log is not tried on a file server, where SQLite does not support it,
 * nor on a file that already has a rollback journal: a failing attempt can take 10 s.
 */
export function journalFor(file: string): Journal {
  return isOnServer(dirname(file)) || formatOf(file) === ROLLBACK_FORMAT ? 'exclusive' : 'shared';
}

/** Whether a file has a write-ahead log, which only `exclusive` can open in a folder without shared memory. */
export function hasLog(file: string): boolean {
  return formatOf(file) === LOG_FORMAT;
}

/** Whether an error of node:sqlite means that the folder has no shared memory, or no locks on it. */
export function isUnshareable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return false;
  const { errcode } = error;
  return typeof errcode === 'number' && (errcode === SQLITE_PROTOCOL || sharedMemoryErrors.includes(errcode));
}

/** Makes a connection use a journal. Call it before anything is read. */
export function setJournal(db: DatabaseSync, journal: Journal): void {
  // The lock comes first: a leftover log can then be read without shared memory.
  if (journal === 'exclusive') db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE');
  else db.exec('PRAGMA journal_mode = WAL');
}

function isOnServer(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    // Numbers above 2^31 are negative on some systems.
    return serverTypes.includes(statfsSync(folder).type >>> 0);
  } catch {
    return false;
  }
}

/** The format of a SQLite file; null if the file is missing or too short. */
function formatOf(file: string): number | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, 'r');
    const byte = Buffer.alloc(1);
    return readSync(descriptor, byte, 0, 1, FORMAT_AT) === 1 ? (byte[0] ?? null) : null;
  } catch {
    return null;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
