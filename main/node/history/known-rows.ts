import type { Day } from '../../../shared/core/time.ts';
import type { ImportStatements } from './import-statements.ts';

/** Finds rows of the history that a file also contains. Two equal rows of one file count as two. */
export interface KnownRows {
  /** Whether neither the history nor the file so far has such a bout. */
  isNewBout(day: Day, startedMs: number, endedMs: number): boolean;
  /** The stored opportunity that matches the next such row of the file; null if there is none. */
  nextOpportunity(
    day: Day,
    kind: string,
    beganMs: number,
  ): { readonly id: number; readonly isJudged: boolean } | null;
  /** The number of the stored routine that matches the next such row of the file; null if there is none. */
  nextRoutine(day: Day, startedMs: number, routineId: string): number | null;
}

/**
 * Reads the rows of a day once, at the first row of that day, so that an import of any size looks each row up in a
 * map.
 */
export function createKnownRows(
  sql: Pick<ImportStatements, 'boutsOfDay' | 'opportunitiesOfDay' | 'routinesOfDay'>,
): KnownRows {
  const bouts = createDays(
    (day) => new Set(sql.boutsOfDay.all({ day }).map((row) => keyOf(row.started_ms, row.ended_ms))),
  );
  const opportunities = createDays((day) =>
    grouped(
      sql.opportunitiesOfDay.all({ day }),
      (row) => keyOf(row.kind, row.began_ms),
      (row) => ({ id: Number(row.id), isJudged: row.is_judged === 1 }),
    ),
  );
  const routines = createDays((day) =>
    grouped(
      sql.routinesOfDay.all({ day }),
      (row) => keyOf(row.started_ms, row.routine_id),
      (row) => Number(row.run_id),
    ),
  );
  return {
    isNewBout(day, startedMs, endedMs) {
      const known = bouts(day);
      const before = known.size;
      return known.add(keyOf(startedMs, endedMs)).size > before;
    },
    nextOpportunity: (day, kind, beganMs) => opportunities(day).get(keyOf(kind, beganMs))?.shift() ?? null,
    nextRoutine: (day, startedMs, routineId) =>
      routines(day).get(keyOf(startedMs, routineId))?.shift() ?? null,
  };
}

/** Numbers `count` new rows in order, below all existing numbers and below zero. */
export function newNumbers(lowest: unknown, count: number): () => number {
  let next = Math.min(0, Number(lowest ?? 0)) - count;
  return () => {
    next += 1;
    return next - 1;
  };
}

function createDays<Known>(read: (day: Day) => Known): (day: Day) => Known {
  const days = new Map<Day, Known>();
  return (day) => {
    const known = days.get(day) ?? read(day);
    days.set(day, known);
    return known;
  };
}

function grouped<Row, Value>(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => Value,
): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(key(row)) ?? [];
    groups.set(key(row), group);
    group.push(value(row));
  }
  return groups;
}

function keyOf(...parts: readonly unknown[]): string {
  return parts.join(' ');
}
