import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

/** Marks a SQLite file as a history of this program ("Unhu" in ASCII), in its header. */
export const APPLICATION_ID = 0x556e6875;

/** Input of migrations in addition to the file. */
export interface MigrationContext {
  /** The time zone of the machine, for moments that were stored without one. */
  readonly zone: string;
}

/** Migrates a file from one version to the next. Runs inside a transaction. */
export type Migration = (db: DatabaseSync, context: MigrationContext) => void;

const version1: Migration = (db) => {
  db.exec(`
    PRAGMA application_id = ${APPLICATION_ID};
    CREATE TABLE bouts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      day TEXT NOT NULL,
      started_ms INTEGER NOT NULL,
      ended_ms INTEGER NOT NULL,
      ended_by TEXT NOT NULL
        CHECK (ended_by IN ('natural', 'completed', 'self-reported', 'hours', 'end-of-trace')),
      desk_seconds REAL NOT NULL CHECK (desk_seconds >= 0),
      standing_seconds REAL NOT NULL CHECK (standing_seconds >= 0),
      is_short INTEGER NOT NULL CHECK (is_short IN (0, 1))
    ) STRICT;
    CREATE INDEX bouts_by_day ON bouts (day);
    CREATE TABLE opportunities (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      day TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('micro', 'long')),
      began_ms INTEGER NOT NULL,
      closed_ms INTEGER,
      outcome TEXT CHECK (outcome IN ('C', 'P', 'N', 'S', 'K', 'X', 'E')),
      credit REAL CHECK (credit BETWEEN 0 AND 1),
      CHECK ((outcome IS NULL) = (closed_ms IS NULL))
    ) STRICT;
    CREATE INDEX opportunities_by_day ON opportunities (day);
    CREATE TABLE routines (
      run_id INTEGER PRIMARY KEY AUTOINCREMENT,
      opportunity_id INTEGER,
      routine_id TEXT NOT NULL,
      day TEXT NOT NULL,
      started_ms INTEGER NOT NULL,
      done_seconds REAL NOT NULL CHECK (done_seconds >= 0),
      planned_seconds REAL NOT NULL CHECK (planned_seconds > 0),
      verdict TEXT NOT NULL CHECK (verdict IN ('completed', 'partial', 'barely'))
    ) STRICT;
    CREATE INDEX routines_by_day ON routines (day);
    CREATE TABLE jobs (name TEXT PRIMARY KEY, done_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version INTEGER NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `);
};

/**
 * Adds the time zone of every stored moment; for old rows it is unknown, and the machine's current zone is the most
 * likely. Also adds the showings of cards and how a routine ended.
 */
const version2: Migration = (db, { zone }) => {
  const zoned = { bouts: ['started', 'ended'], opportunities: ['began', 'closed'], routines: ['started'] };
  for (const [table, moments] of Object.entries(zoned)) {
    for (const moment of moments) db.exec(`ALTER TABLE ${table} ADD COLUMN ${moment}_zone TEXT`);
    const zones = moments.map((moment) => `${moment}_zone = iif(${moment}_ms IS NULL, NULL, :zone)`);
    db.prepare(`UPDATE ${table} SET ${zones.join(', ')}`).run({ zone });
  }
  db.exec(`
    ALTER TABLE routines ADD COLUMN ended_ms INTEGER;
    ALTER TABLE routines ADD COLUMN ended_zone TEXT;
    ALTER TABLE routines ADD COLUMN ended_by TEXT CHECK (ended_by IN ('player', 'absence', 'edge'));
    CREATE TABLE prompts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      opportunity_id INTEGER NOT NULL,
      shown_ms INTEGER NOT NULL,
      shown_zone TEXT NOT NULL
    ) STRICT;
    CREATE INDEX prompts_by_opportunity ON prompts (opportunity_id);
  `);
};

/**
 * Adds data for the report and the programme: the steps of a routine, why an opportunity was excused, self-checks,
 * reports of pain, how a day felt, and how long the app was running.
 */
const version3: Migration = (db) => {
  db.exec(`
    ALTER TABLE opportunities ADD COLUMN excuse TEXT
      CHECK (excuse IN ('call', 'quiet', 'standing', 'pause', 'hurt', 'hours'));
    CREATE TABLE steps (
      run_id INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      exercise_id TEXT NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('left', 'right', 'none')),
      seconds REAL NOT NULL CHECK (seconds >= 0),
      PRIMARY KEY (run_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE self_checks (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      day TEXT NOT NULL,
      programme_week INTEGER NOT NULL CHECK (programme_week >= 1),
      test TEXT NOT NULL CHECK (test IN ('turn', 'side-bend')),
      side TEXT NOT NULL CHECK (side IN ('left', 'right')),
      reach INTEGER NOT NULL CHECK (reach BETWEEN 0 AND 10),
      feel TEXT NOT NULL CHECK (feel IN ('easy', 'stiff', 'painful')),
      at_ms INTEGER NOT NULL,
      at_zone TEXT NOT NULL
    ) STRICT;
    CREATE INDEX self_checks_by_day ON self_checks (day);
    CREATE TABLE hurts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      day TEXT NOT NULL,
      exercise_id TEXT NOT NULL,
      run_id INTEGER,
      at_ms INTEGER NOT NULL,
      at_zone TEXT NOT NULL
    ) STRICT;
    CREATE INDEX hurts_by_day ON hurts (day);
    CREATE TABLE comfort (
      day TEXT PRIMARY KEY,
      value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE coverage (
      day TEXT PRIMARY KEY,
      seconds REAL NOT NULL CHECK (seconds >= 0),
      tracked_seconds REAL NOT NULL CHECK (tracked_seconds >= 0)
    ) STRICT, WITHOUT ROWID;
  `);
};

/**
 * Adds data that a restart must not lose: the routine that a card offered, and the session in progress. What old
 * cards offered is unknown.
 */
const version4: Migration = (db) => {
  db.exec(`
    ALTER TABLE prompts ADD COLUMN routine_id TEXT;
    CREATE TABLE kept (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version INTEGER NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
  `);
};

/** Adds why each card was shown, which is unknown for old cards. */
const version5: Migration = (db) => {
  db.exec(`
    ALTER TABLE prompts ADD COLUMN reason TEXT
      CHECK (reason IN ('lull', 'call-ended', 'unlock', 'timeout', 'snooze-ended', 'returned'));
  `);
};

/** Adds how the reach of a self-check was found; in old rows it was estimated. */
const version6: Migration = (db) => {
  db.exec(`
    ALTER TABLE self_checks ADD COLUMN scale TEXT NOT NULL DEFAULT 'estimate'
      CHECK (scale IN ('landmark', 'estimate'));
  `);
};

/**
 * The migrations from an empty file to the current version; the first creates version 1. A released migration is
 * never edited: add a new one, with a test from a file of the previous version.
 */
export const migrations: readonly Migration[] = [version1, version2, version3, version4, version5, version6];

/** The version of the tables that this program reads and writes, stored in `PRAGMA user_version`. */
export const SCHEMA_VERSION = migrations.length;

/**
 * Brings an open file from its version to `target`, each step in its own transaction: a crash in between leaves an
 * intact file of an intermediate version. Throws SQLite's errors.
 */
export function migrate(db: DatabaseSync, context: MigrationContext, target = SCHEMA_VERSION): void {
  for (let version = versionOf(db); version < target; version += 1) {
    const step = migrations[version];
    if (!step) throw new Error(`there is no migration from version ${version}`);
    inTransaction(db, () => {
      step(db, context);
      db.exec(`PRAGMA user_version = ${version + 1}`);
    });
  }
}

/** The schema version of an open file; 0 for a new one. */
export function versionOf(db: DatabaseSync): number {
  return pragmaNumber(db, 'user_version');
}

/** Reads a pragma with a single number. */
export function pragmaNumber(db: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}
