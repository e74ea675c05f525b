import type { DatabaseSync } from 'node:sqlite';
import type { Day } from '../../../shared/core/time.ts';
import type { HistoryCount } from '../../../shared/history/records.ts';
import type { HistoryDocument } from '../../../shared/transfer/history-document.ts';
import { type ImportStatements, prepareImport } from './import-statements.ts';
import { inTransaction } from './transaction.ts';

/**
 * Adds a document to an open history, all or nothing: what is there already is known by what it is (its kind, its
 * day and the moment it began), not by its number, and stays as it is; so a second import changes nothing.
 *
 * Imported rows get numbers below zero. The engine gives numbers above zero and may have given one that is not
 * stored yet: an imported row with that number would swallow an outcome.
 *
 * Where both have a day's coverage the longer one holds: whether two computers ran at the same time is not known,
 * and adding would count a second import twice.
 */
export function addDocument(db: DatabaseSync, document: HistoryDocument): HistoryCount {
  return inTransaction(db, () => {
    const adding = createAdding(prepareImport(db));
    addBouts(adding, document);
    const opportunityIds = addOpportunities(adding, document);
    const runIds = addRoutines(adding, document, opportunityIds);
    addNotes(adding, document, runIds);
    return { ...adding.count, days: adding.days.size };
  });
}

/** What has come so far. */
interface Adding {
  readonly sql: ImportStatements;
  readonly count: { -readonly [Name in Exclude<keyof HistoryCount, 'days'>]: number };
  readonly days: Set<Day>;
}

function createAdding(sql: ImportStatements): Adding {
  const count = { bouts: 0, opportunities: 0, routines: 0, selfChecks: 0, hurts: 0, comfort: 0 };
  return { sql, count, days: new Set() };
}

/** Counts a row that came; one that was there is passed over. */
function counted({ count, days }: Adding, name: keyof Adding['count'], day: Day, changes: unknown): void {
  if (Number(changes) === 0) return;
  count[name] += 1;
  days.add(day);
}

/** How often each key has come so far: two rows of one document that look alike are two. */
function createOccurrences(): (...key: readonly (string | number)[]) => number {
  const seen = new Map<string, number>();
  return (...parts) => {
    const key = parts.join(' ');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before;
  };
}

/** Numbers for `count` new rows in their order, below all that are there and below zero. */
function newNumbers(lowest: unknown, count: number): () => number {
  let next = Math.min(0, Number(lowest ?? 0)) - count;
  return () => {
    next += 1;
    return next - 1;
  };
}

function addBouts(adding: Adding, { bouts }: HistoryDocument): void {
  for (const { started, ended, isShort, ...bout } of bouts) {
    const { changes } = adding.sql.addBout.run({
      ...bout,
      startedMs: started.wallMs,
      startedZone: started.zone,
      endedMs: ended.wallMs,
      endedZone: ended.zone,
      isShort: isShort ? 1 : 0,
    });
    counted(adding, 'bouts', bout.day, changes);
  }
}

/** Returns the numbers here by those of the document. */
function addOpportunities(adding: Adding, { opportunities }: HistoryDocument): ReadonlyMap<number, number> {
  const { sql } = adding;
  const ids = new Map<number, number>();
  const occurrence = createOccurrences();
  const nextNumber = newNumbers(sql.lowestOpportunity.get()?.id, opportunities.length);
  for (const { id, day, kind, began, judged, shown } of opportunities) {
    const key = { day, kind, beganMs: began.wallMs };
    const nth = occurrence(day, kind, began.wallMs);
    const known = sql.findOpportunity.get({ ...key, nth });
    const own = known === undefined ? nextNumber() : Number(known.id);
    ids.set(id, own);
    if (known?.isJudged === 1) continue;
    if (known === undefined) {
      counted(adding, 'opportunities', day, 1);
      sql.beginOpportunity.run({ ...key, id: own, beganZone: began.zone });
    }
    if (judged !== null) {
      const { closed, outcome, credit, excuse } = judged;
      sql.judge.run({ id: own, closedMs: closed.wallMs, closedZone: closed.zone, outcome, credit, excuse });
    }
    for (const { wallMs, zone, routineId } of shown) {
      sql.addPrompt.run({ opportunityId: own, shownMs: wallMs, shownZone: zone, routineId });
    }
  }
  return ids;
}

/** Returns the numbers here by those of the document. */
function addRoutines(
  adding: Adding,
  { routines }: HistoryDocument,
  opportunityIds: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const { sql } = adding;
  const ids = new Map<number, number>();
  const occurrence = createOccurrences();
  const nextNumber = newNumbers(sql.lowestRun.get()?.id, routines.length);
  for (const { id, opportunityId, routineId, day, started, ended, steps, ...rest } of routines) {
    const key = { day, routineId, startedMs: started.wallMs };
    const known = sql.findRoutine.get({ ...key, nth: occurrence(day, started.wallMs, routineId) })?.id;
    const own = known === undefined ? nextNumber() : Number(known);
    ids.set(id, own);
    if (known !== undefined) continue;
    counted(adding, 'routines', day, 1);
    sql.addRoutine.run({
      ...key,
      ...rest,
      runId: own,
      opportunityId: opportunityId === null ? null : (opportunityIds.get(opportunityId) ?? null),
      startedZone: started.zone,
      endedMs: ended?.wallMs ?? null,
      endedZone: ended?.zone ?? null,
      endedBy: ended?.by ?? null,
    });
    for (const [position, { exerciseId, side, seconds }] of steps.entries()) {
      sql.addStep.run({ runId: own, position, exerciseId, side: side ?? 'none', seconds });
    }
  }
  return ids;
}

function addNotes(adding: Adding, document: HistoryDocument, runIds: ReadonlyMap<number, number>): void {
  const { sql } = adding;
  for (const { at, ...check } of document.selfChecks) {
    const { changes } = sql.addSelfCheck.run({ ...check, atMs: at.wallMs, atZone: at.zone });
    counted(adding, 'selfChecks', check.day, changes);
  }
  for (const { at, routineRun, ...hurt } of document.hurts) {
    const runId = routineRun === null ? null : (runIds.get(routineRun) ?? null);
    const { changes } = sql.addHurt.run({ ...hurt, runId, atMs: at.wallMs, atZone: at.zone });
    counted(adding, 'hurts', hurt.day, changes);
  }
  for (const { day, value } of document.comfort) {
    counted(adding, 'comfort', day, sql.addComfort.run({ day, value }).changes);
  }
  for (const coverage of document.coverage) sql.widenCoverage.run(coverage);
}
