import type { DatabaseSync } from 'node:sqlite';
import { addDays, type Day } from '../../../shared/core/time.ts';
import type { HistoryCount } from '../../../shared/history/records.ts';
import { inTransaction } from './transaction.ts';

/** Counting and deleting of days; each is done in one transaction. */
export interface HistoryDeletion {
  countDays(from: Day, until: Day): HistoryCount;
  deleteDays(from: Day, until: Day): HistoryCount;
  deleteBefore(day: Day): number;
  deleteAll(): HistoryCount;
}

/** Before and after any day, in the order of texts. */
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

/** Rows that have their day from another row go before it. */
const deletions = [
  `DELETE FROM prompts WHERE opportunity_id IN (SELECT id FROM opportunities ${between})`,
  `DELETE FROM steps WHERE run_id IN (SELECT run_id FROM routines ${between})`,
  ...tablesWithDay.map((table) => `DELETE FROM ${table} ${between}`),
];

const orphans = [
  'DELETE FROM prompts WHERE opportunity_id NOT IN (SELECT id FROM opportunities)',
  'DELETE FROM steps WHERE run_id NOT IN (SELECT run_id FROM routines)',
];

/**
 * What was done once for a day or a week is noted as "<job>:<day>", which also tells that the app was used then.
 * The notice of a week goes only with the whole week: else it would come a second time.
 */
const deleteJobs = `
  WITH named AS (SELECT name, substr(name, instr(name, ':') + 1) AS day FROM jobs WHERE instr(name, ':') > 0)
  DELETE FROM jobs WHERE name IN (
    SELECT name FROM named ${between} AND (name NOT LIKE 'weeklyReport:%' OR date(day, '+6 days') <= :until))`;

/** Prepares the deletion of days from an open history file. */
export function createDeletion(db: DatabaseSync): HistoryDeletion {
  const days = tablesWithDay.map((table) => `SELECT day FROM ${table} ${between}`).join(' UNION ');
  const counts = {
    days: db.prepare(`SELECT count(*) AS n FROM (${days})`),
    ...Object.fromEntries(
      tablesWithDay.map((table) => [table, db.prepare(`SELECT count(*) AS n FROM ${table} ${between}`)]),
    ),
  };
  const deleting = deletions.map((sql) => db.prepare(sql));
  const deletingOrphans = orphans.map((sql) => db.prepare(sql));
  const deletingJobs = db.prepare(deleteJobs);

  function countDays(from: Day, until: Day): HistoryCount {
    const count = (name: 'days' | (typeof tablesWithDay)[number]) =>
      Number((counts as Record<string, (typeof counts)['days']>)[name]?.get({ from, until })?.n ?? 0);
    return {
      days: count('days'),
      bouts: count('bouts'),
      opportunities: count('opportunities'),
      routines: count('routines'),
      selfChecks: count('self_checks'),
      hurts: count('hurts'),
      comfort: count('comfort'),
    };
  }

  /** Returns the number of rows that went. */
  function remove(from: Day, until: Day): number {
    let rows = 0;
    for (const statement of deleting) rows += Number(statement.run({ from, until }).changes);
    for (const statement of deletingOrphans) statement.run();
    deletingJobs.run({ from, until });
    return rows;
  }

  /** Otherwise the deleted rows could still be read in the log. */
  function emptyLog(): void {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  return {
    countDays,
    deleteDays(from, until) {
      const counted = inTransaction(db, () => {
        const count = countDays(from, until);
        remove(from, until);
        return count;
      });
      emptyLog();
      return counted;
    },
    deleteBefore(day) {
      const rows = inTransaction(db, () => remove(FIRST, addDays(day, -1)));
      emptyLog();
      return rows;
    },
    deleteAll() {
      const counted = inTransaction(db, () => {
        const count = countDays(FIRST, LAST);
        remove(FIRST, LAST);
        db.exec('DELETE FROM jobs; DELETE FROM state; DELETE FROM kept');
        return count;
      });
      db.exec('VACUUM');
      emptyLog();
      return counted;
    },
  };
}
