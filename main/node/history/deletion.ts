import type { DatabaseSync } from 'node:sqlite';
import { addDays, type Day } from '../../../shared/core/time.ts';
import type { HistoryCount } from '../../../shared/history/records.ts';
import type { Sliced } from '../../../shared/history/slices.ts';
import type { HistoryDeletion } from '../../ports/history.ts';
import { inTransaction } from './transaction.ts';

/** Sort before and after any day. */
const FIRST = '';
const LAST = '~';

const between = 'WHERE day BETWEEN :from AND :until';
const tablesWithDay = [
  'bouts',
  'opportunities',
  'routines',
  'self_checks',
  'hurts',
  'comfort',
  'coverage',
] as const;

/** Rows that get their day from another row are deleted before it. */
const deletions = [
  `DELETE FROM prompts WHERE opportunity_id IN (SELECT id FROM opportunities ${between})`,
  `DELETE FROM steps WHERE run_id IN (SELECT run_id FROM routines ${between})`,
  ...tablesWithDay.map((table) => `DELETE FROM ${table} ${between}`),
];

/** Tables whose rows belong to an opportunity or a run that may be missing, with the column of its number. */
const orphanTables = [
  {
    table: 'prompts',
    key: 'opportunity_id',
    sql: `DELETE FROM prompts WHERE opportunity_id > :after AND opportunity_id <= :until
      AND opportunity_id NOT IN (SELECT id FROM opportunities)`,
  },
  {
    table: 'steps',
    key: 'run_id',
    sql: `DELETE FROM steps WHERE run_id > :after AND run_id <= :until AND run_id NOT IN (SELECT run_id FROM routines)`,
  },
] as const;

/** Rows examined at a time. */
const ROWS_AT_ONCE = 1000;

/**
 * A job done for a day or a week is recorded as "<job>:<day>", which also shows that the app was used then. The
 * notice of a week is deleted only with the whole week, because otherwise it would be shown a second time.
 */
const deleteJobs = `
  WITH named AS (SELECT name, substr(name, instr(name, ':') + 1) AS day FROM jobs WHERE instr(name, ':') > 0)
  DELETE FROM jobs WHERE name IN (
    SELECT name FROM named ${between} AND (name NOT LIKE 'weeklyReport:%' OR date(day, '+6 days') <= :until))`;

/** Rows deleted in one transaction: a few milliseconds. */
const ROWS_IN_A_STEP = 150;
/** The log is emptied after this many deleted rows, at about a megabyte. */
const ROWS_IN_THE_LOG = 5000;

/**
 * Prepares the deletion of days from an open history file. Each transaction covers a few days, so that the program
 * can record in between; rows recorded meanwhile on earlier days are deleted in the last one.
 */
export function createDeletion(db: DatabaseSync): HistoryDeletion {
  const statements = prepareDeletion(db);
  return {
    *countDays(from, until) {
      let count = noRows;
      for (let step = nextStep(statements, from, until); step !== null; ) {
        count = sumOf(count, step.count);
        yield;
        step = nextStep(statements, after(step.last), until);
      }
      return count;
    },
    *deleteDays(from, until) {
      return (yield* remove(db, statements, from, until)).count;
    },
    *deleteBefore(day) {
      return (yield* remove(db, statements, FIRST, addDays(day, -1))).rows;
    },
    *deleteAll() {
      const { count } = yield* remove(db, statements, FIRST, LAST, () =>
        db.exec('DELETE FROM jobs; DELETE FROM state; DELETE FROM kept'),
      );
      db.exec('VACUUM');
      emptyLog(db);
      return count;
    },
  };
}

type Statements = ReturnType<typeof prepareDeletion>;

/** Days that are deleted in one transaction. */
interface Step {
  readonly count: HistoryCount;
  readonly last: Day;
}

/** Takes days from `from` on until there are enough rows for one step; null: no days are left. */
function nextStep(statements: Statements, from: Day, until: Day): Step | null {
  let count = noRows;
  let last: Day | null = null;
  for (let day = statements.nextDay(from, until); day !== null; day = statements.nextDay(after(day), until)) {
    count = sumOf(count, statements.count(day));
    last = day;
    if (count.bouts + count.opportunities + count.routines >= ROWS_IN_A_STEP) break;
  }
  return last === null ? null : { count, last };
}

/** Deletes days; `atLast` runs in the last transaction. */
function* remove(
  db: DatabaseSync,
  statements: Statements,
  from: Day,
  until: Day,
  atLast: () => void = () => undefined,
): Sliced<Removed> {
  let count = noRows;
  let rows = 0;
  let inLog = 0;
  for (;;) {
    const step = inTransaction(db, () => {
      const next = nextStep(statements, from, until);
      return next && { count: next.count, rows: statements.remove(from, next.last) };
    });
    if (step === null) break;
    count = sumOf(count, step.count);
    rows += step.rows;
    inLog += step.rows;
    if (inLog > ROWS_IN_THE_LOG) {
      emptyLog(db);
      inLog = 0;
    }
    yield;
  }
  inTransaction(db, () => {
    rows += statements.remove(from, until);
    statements.removeJobs(from, until);
    atLast();
  });
  yield* statements.removeOrphans();
  emptyLog(db);
  return { count, rows };
}

/** The numbers of removed rows. */
interface Removed {
  /** The counts shown to the user. */
  readonly count: HistoryCount;
  /** Rows of all tables. */
  readonly rows: number;
}

const noRows: HistoryCount = {
  days: 0,
  bouts: 0,
  opportunities: 0,
  routines: 0,
  selfChecks: 0,
  hurts: 0,
  comfort: 0,
};

function sumOf(one: HistoryCount, other: HistoryCount): HistoryCount {
  return {
    days: one.days + other.days,
    bouts: one.bouts + other.bouts,
    opportunities: one.opportunities + other.opportunities,
    routines: one.routines + other.routines,
    selfChecks: one.selfChecks + other.selfChecks,
    hurts: one.hurts + other.hurts,
    comfort: one.comfort + other.comfort,
  };
}

/** Empties the log, in which deleted rows could still be read. */
function emptyLog(db: DatabaseSync): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** The next text after a day in sort order, before any other day. */
function after(day: Day): string {
  return `${day} `;
}

function prepareDeletion(db: DatabaseSync) {
  const firstDays = tablesWithDay.map((table) =>
    db.prepare(`SELECT min(day) AS day FROM ${table} ${between}`),
  );
  const counting = Object.fromEntries(
    tablesWithDay.map((table) => [table, db.prepare(`SELECT count(*) AS n FROM ${table} WHERE day = :day`)]),
  );
  const deleting = deletions.map((sql) => db.prepare(sql));
  const deletingJobs = db.prepare(deleteJobs);
  const orphans = orphanTables.map(({ table, key, sql }) => ({
    // Steps through the existing rows, not the numbers, which can be anything.
    readPart: db.prepare(`
      SELECT max(each) AS until FROM (
        SELECT ${key} AS each FROM ${table} WHERE ${key} > :after ORDER BY ${key} LIMIT ${ROWS_AT_ONCE})`),
    remove: db.prepare(sql),
  }));

  return {
    nextDay(from: Day, until: Day): Day | null {
      const days = firstDays.map((statement) => statement.get({ from, until })?.day);
      return days.filter((day) => typeof day === 'string').sort()[0] ?? null;
    },
    count(day: Day): HistoryCount {
      const count = (table: (typeof tablesWithDay)[number]) => Number(counting[table]?.get({ day })?.n ?? 0);
      return {
        days: 1,
        bouts: count('bouts'),
        opportunities: count('opportunities'),
        routines: count('routines'),
        selfChecks: count('self_checks'),
        hurts: count('hurts'),
        comfort: count('comfort'),
      };
    },
    /** Returns the number of rows removed. */
    remove(from: Day, until: Day): number {
      return deleting.reduce((rows, statement) => rows + Number(statement.run({ from, until }).changes), 0);
    },
    removeJobs(from: Day, until: Day): void {
      deletingJobs.run({ from, until });
    },
    *removeOrphans(): Sliced<void> {
      for (const { readPart, remove } of orphans) {
        let after = Number.MIN_SAFE_INTEGER;
        for (;;) {
          const until = readPart.get({ after })?.until;
          if (typeof until !== 'number') break;
          remove.run({ after, until });
          after = until;
          yield;
        }
      }
    },
  };
}
