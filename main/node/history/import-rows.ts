import type { DatabaseSync } from 'node:sqlite';
import type { Day } from '../../../shared/core/time.ts';
import type { HistoryCount } from '../../../shared/history/records.ts';
import type { Sliced } from '../../../shared/history/slices.ts';
import type { HistoryDocument, ListName, Lists } from '../../../shared/transfer/exported-history.ts';
import { type ImportStatements, prepareImport } from './import-statements.ts';
import { type Addition, type AdditionJournal, createJournal } from './import-undo.ts';
import { createKnownRows, type KnownRows, newNumbers } from './known-rows.ts';
import { inTransaction } from './transaction.ts';

/** Rows in one transaction: a few milliseconds, so that the app can record in between. */
const ROWS_IN_A_BATCH = 100;

/**
 * Adds a document to an open history, in many short transactions: the caller may commit in between. An existing row
 * is recognised by its kind, its day and the moment it began, not by its number, and stays as it is, so a second
 * import changes nothing. If the work fails or its caller ends it by `throw`, it removes what it has added. If the
 * program ends meanwhile, the rows added so far stay, and a second import adds the rest.
 *
 * Imported rows get numbers below zero. The engine assigns numbers above zero, possibly to an opportunity that is not
 * stored yet: an imported row with the same number would swallow its outcome.
 *
 * If both have coverage for a day, the longer one is kept: it is not known whether two computers ran at the same
 * time, and adding would count a second import twice.
 */
export function* addDocument(db: DatabaseSync, document: HistoryDocument): Sliced<HistoryCount> {
  const adding = createAdding(db, document);
  try {
    let handled = 0;
    const all = Math.max(
      1,
      addedLists.reduce((sum, list) => sum + document[list].length, 0),
    );
    for (const list of addedLists) {
      for (let from = 0; from < document[list].length; from += ROWS_IN_A_BATCH) {
        const rows = document[list].slice(from, from + ROWS_IN_A_BATCH);
        inTransaction(db, () => {
          for (const row of rows) add(adding, list, row as never);
        });
        handled += rows.length;
        yield handled / all;
      }
    }
    return { ...adding.count, days: adding.days.size };
  } catch (error) {
    // A file that was closed meanwhile can no longer be written.
    if (db.isOpen) yield* adding.journal.undo(db);
    throw error;
  }
}

/** Opportunities come before their routines, and routines before their reports of pain. */
const addedLists = [
  'bouts',
  'opportunities',
  'routines',
  'selfChecks',
  'hurts',
  'comfort',
  'coverage',
] as const satisfies readonly ListName[];

/** The state of an import, and its lookups. */
interface Adding {
  readonly sql: ImportStatements;
  readonly journal: AdditionJournal;
  readonly known: KnownRows;
  readonly count: { -readonly [Name in Exclude<keyof HistoryCount, 'days'>]: number };
  readonly days: Set<Day>;
  /** The stored numbers by those of the document. */
  readonly opportunityIds: Map<number, number>;
  readonly runIds: Map<number, number>;
  nextOpportunityId(): number;
  nextRunId(): number;
}

function createAdding(db: DatabaseSync, { opportunities, routines }: HistoryDocument): Adding {
  const sql = prepareImport(db);
  return {
    sql,
    journal: createJournal(),
    known: createKnownRows(sql),
    count: { bouts: 0, opportunities: 0, routines: 0, selfChecks: 0, hurts: 0, comfort: 0 },
    days: new Set(),
    opportunityIds: new Map(),
    runIds: new Map(),
    nextOpportunityId: newNumbers(sql.lowestOpportunity.get()?.id, opportunities.length),
    nextRunId: newNumbers(sql.lowestRun.get()?.id, routines.length),
  };
}

function add<List extends (typeof addedLists)[number]>(
  adding: Adding,
  list: List,
  row: Lists[List][number],
): void {
  adders[list](adding, row);
}

const adders: {
  readonly [List in (typeof addedLists)[number]]: (adding: Adding, row: Lists[List][number]) => void;
} = {
  bouts: addBout,
  opportunities: addOpportunity,
  routines: addRoutine,
  selfChecks({ sql, ...adding }, { at, ...check }) {
    const { changes, lastInsertRowid } = sql.addSelfCheck.run({ ...check, atMs: at.wallMs, atZone: at.zone });
    counted(adding, 'selfChecks', check.day, changes, { table: 'self_checks', key: Number(lastInsertRowid) });
  },
  hurts({ sql, ...adding }, { at, routineRun, ...hurt }) {
    const runId = routineRun === null ? null : (adding.runIds.get(routineRun) ?? null);
    const { changes, lastInsertRowid } = sql.addHurt.run({
      ...hurt,
      runId,
      atMs: at.wallMs,
      atZone: at.zone,
    });
    counted(adding, 'hurts', hurt.day, changes, { table: 'hurts', key: Number(lastInsertRowid) });
  },
  comfort({ sql, ...adding }, { day, value }) {
    const { changes } = sql.addComfort.run({ day, value });
    counted(adding, 'comfort', day, changes, { table: 'comfort', key: day });
  },
  coverage({ sql, journal }, coverage) {
    const before = sql.findCoverage.get({ day: coverage.day });
    sql.widenCoverage.run(coverage);
    journal.add(
      before === undefined
        ? { table: 'coverage', key: coverage.day }
        : {
            table: 'widened',
            day: coverage.day,
            seconds: Number(before.seconds),
            trackedSeconds: Number(before.tracked_seconds),
          },
    );
  },
};

/** Counts a row if it was added. */
function counted(
  { count, days, journal }: Pick<Adding, 'count' | 'days' | 'journal'>,
  name: keyof Adding['count'],
  day: Day,
  changes: unknown,
  addition: Addition,
): void {
  if (Number(changes) === 0) return;
  count[name] += 1;
  days.add(day);
  journal.add(addition);
}

function addBout(
  adding: Adding,
  { day, started, ended, isShort, ...bout }: HistoryDocument['bouts'][number],
): void {
  if (!adding.known.isNewBout(day, started.wallMs, ended.wallMs)) return;
  const { changes, lastInsertRowid } = adding.sql.insertBout.run({
    ...bout,
    day,
    startedMs: started.wallMs,
    startedZone: started.zone,
    endedMs: ended.wallMs,
    endedZone: ended.zone,
    isShort: isShort ? 1 : 0,
  });
  counted(adding, 'bouts', day, changes, { table: 'bouts', key: Number(lastInsertRowid) });
}

function addOpportunity(
  adding: Adding,
  { id, day, kind, began, judged, shown }: HistoryDocument['opportunities'][number],
): void {
  const { sql, journal } = adding;
  const known = adding.known.nextOpportunity(day, kind, began.wallMs);
  const own = known?.id ?? adding.nextOpportunityId();
  adding.opportunityIds.set(id, own);
  if (known?.isJudged === true) return;
  if (known === null) {
    sql.beginOpportunity.run({ id: own, day, kind, beganMs: began.wallMs, beganZone: began.zone });
    counted(adding, 'opportunities', day, 1, { table: 'opportunities', key: own });
  }
  if (judged !== null) {
    const { closed, outcome, credit, excuse } = judged;
    sql.judge.run({ id: own, closedMs: closed.wallMs, closedZone: closed.zone, outcome, credit, excuse });
    if (known !== null) journal.add({ table: 'judged', id: own });
  }
  for (const { wallMs, zone, routineId, reason } of shown) {
    const { changes, lastInsertRowid } = sql.addPrompt.run({
      opportunityId: own,
      shownMs: wallMs,
      shownZone: zone,
      routineId,
      reason,
    });
    if (Number(changes) > 0) journal.add({ table: 'prompts', key: Number(lastInsertRowid) });
  }
}

function addRoutine(
  adding: Adding,
  { id, opportunityId, routineId, day, started, ended, steps, ...rest }: HistoryDocument['routines'][number],
): void {
  const { sql } = adding;
  const known = adding.known.nextRoutine(day, started.wallMs, routineId);
  const own = known ?? adding.nextRunId();
  adding.runIds.set(id, own);
  if (known !== null) return;
  sql.addRoutine.run({
    ...rest,
    day,
    routineId,
    startedMs: started.wallMs,
    runId: own,
    opportunityId: opportunityId === null ? null : (adding.opportunityIds.get(opportunityId) ?? null),
    startedZone: started.zone,
    endedMs: ended?.wallMs ?? null,
    endedZone: ended?.zone ?? null,
    endedBy: ended?.by ?? null,
  });
  for (const [position, { exerciseId, side, seconds }] of steps.entries()) {
    sql.addStep.run({ runId: own, position, exerciseId, side: side ?? 'none', seconds });
  }
  counted(adding, 'routines', day, 1, { table: 'routines', key: own });
}
