import type { DatabaseSync } from 'node:sqlite';
import { isTimeZone } from '../../../shared/core/time.ts';
import { messageOf } from '../../../shared/error-text.ts';
import type { Sliced } from '../../../shared/history/slices.ts';
import { exportedRows } from './export-rows.ts';
import {
  toBout,
  toComfort,
  toCoverage,
  toHurt,
  toOpportunity,
  toPrompt,
  toRoutine,
  toSelfCheck,
} from './rows.ts';

/** A row that cannot be read. */
export interface BadRow {
  readonly table: string;
  readonly key: string;
  readonly value: number | string;
}

/** Damage to an open file. */
export type Flaw =
  /** An index does not match the rows of its table. */
  | { readonly type: 'index'; readonly reason: string }
  /** Rows contain unknown values or time zones. */
  | { readonly type: 'rows'; readonly reason: string; readonly rows: readonly BadRow[] }
  /** Pages that SQLite cannot read. */
  | { readonly type: 'pages'; readonly reason: string };

interface CheckedTable {
  readonly table: string;
  /** The column or expression that is unique in each row. */
  readonly key: string;
  readonly isNumbered: boolean;
  /** The index by day, if the table has one. */
  readonly index: { readonly name: string; readonly column: string } | null;
  readonly zones: readonly string[];
  parse(row: unknown): unknown;
}

const byDay = (name: string) => ({ name, column: 'day' });
const numbered = { key: 'id', isNumbered: true } as const;
const dated = { key: 'day', isNumbered: false, index: null, zones: [] } as const;

const tables: readonly CheckedTable[] = [
  {
    table: 'bouts',
    ...numbered,
    index: byDay('bouts_by_day'),
    zones: ['started_zone', 'ended_zone'],
    parse: toBout,
  },
  {
    table: 'opportunities',
    ...numbered,
    index: byDay('opportunities_by_day'),
    zones: ['began_zone', 'closed_zone'],
    parse: parseOpportunity,
  },
  {
    table: 'prompts',
    ...numbered,
    index: { name: 'prompts_by_opportunity', column: 'opportunity_id' },
    zones: ['shown_zone'],
    parse: toPrompt,
  },
  {
    table: 'routines',
    key: 'run_id',
    isNumbered: true,
    index: byDay('routines_by_day'),
    zones: ['started_zone', 'ended_zone'],
    parse: parseRoutine,
  },
  {
    table: 'self_checks',
    ...numbered,
    index: byDay('self_checks_by_day'),
    zones: ['at_zone'],
    parse: toSelfCheck,
  },
  { table: 'hurts', ...numbered, index: byDay('hurts_by_day'), zones: ['at_zone'], parse: toHurt },
  {
    table: 'steps',
    // A routine has far fewer than a thousand steps.
    key: 'run_id * 1000 + position',
    isNumbered: true,
    index: null,
    zones: [],
    parse: exportedRows.steps,
  },
  { table: 'comfort', ...dated, parse: toComfort },
  { table: 'coverage', ...dated, parse: toCoverage },
];

const ROWS_AT_ONCE = 300;
/** With more bad rows, the file is replaced instead of repaired. */
const MOST_BAD_ROWS = 1000;

/**
 * Finds damage that `quick_check` misses when the file is opened: reads every row, and looks each up in its index. In
 * slices, because `integrity_check` blocks the program for a second with ten years of history. Returns null for an
 * intact file.
 */
export function* findFlaw(db: DatabaseSync): Sliced<Flaw | null> {
  const bad: { readonly row: BadRow; readonly reason: string }[] = [];
  try {
    for (const checked of tables) {
      if (!(yield* isIndexWhole(db, checked))) {
        return { type: 'index', reason: `the index of ${checked.table} is missing rows` };
      }
      yield* findBadRows(db, checked, bad);
      if (bad.length > MOST_BAD_ROWS) return { type: 'pages', reason: 'too many rows cannot be read' };
    }
  } catch (error) {
    return { type: 'pages', reason: messageOf(error) };
  }
  const [first] = bad;
  if (first === undefined) return null;
  return { type: 'rows', reason: `${first.row.table}: ${first.reason}`, rows: bad.map(({ row }) => row) };
}

function* isIndexWhole(db: DatabaseSync, { table, key, index }: CheckedTable): Sliced<boolean> {
  if (index === null) return true;
  const { name, column } = index;
  const count = (how: string) => Number(db.prepare(`SELECT count(*) AS n FROM ${table} ${how}`).get()?.n);
  if (count('NOT INDEXED') !== count(`INDEXED BY ${name} WHERE ${column} IS NOT NULL`)) return false;
  const missing = db.prepare(`
    SELECT max(each.${key}) AS last, count(*) AS n, sum(NOT EXISTS (
      SELECT 1 FROM ${table} AS found INDEXED BY ${name}
      WHERE found.${column} = each.${column} AND found.${key} = each.${key})) AS missing
    FROM (SELECT ${key}, ${column} FROM ${table} NOT INDEXED
      WHERE ${key} > :after ORDER BY ${key} LIMIT ${ROWS_AT_ONCE}) AS each`);
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const part = missing.get({ after });
    if (Number(part?.missing ?? 0) > 0) return false;
    if (Number(part?.n ?? 0) < ROWS_AT_ONCE) return true;
    after = Number(part?.last);
    yield;
  }
}

function* findBadRows(
  db: DatabaseSync,
  { table, key, isNumbered, zones, parse }: CheckedTable,
  bad: { readonly row: BadRow; readonly reason: string }[],
): Sliced<void> {
  const known = new Map<unknown, boolean>();
  const rowsAfter = db.prepare(
    `SELECT *, ${key} AS row_key FROM ${table} NOT INDEXED
      WHERE ${key} > :after ORDER BY ${key} LIMIT ${ROWS_AT_ONCE}`,
  );
  let after: number | string = isNumbered ? Number.MIN_SAFE_INTEGER : '';
  for (;;) {
    const rows = rowsAfter.all({ after });
    for (const row of rows) {
      const value = row.row_key;
      if (typeof value !== 'number' && typeof value !== 'string')
        throw new Error(`${table} has a row without its key`);
      after = value;
      const reason = whyBad(row, zones, known, parse);
      if (reason !== null) bad.push({ row: { table, key, value }, reason });
    }
    if (rows.length < ROWS_AT_ONCE || bad.length > MOST_BAD_ROWS) return;
    yield;
  }
}

/** An open opportunity has no outcome, and no report reads it. */
function parseOpportunity(row: unknown): void {
  exportedRows.opportunities(row);
  const isOpen = typeof row === 'object' && row !== null && 'outcome' in row && row.outcome === null;
  if (!isOpen) toOpportunity(row);
}

function parseRoutine(row: unknown): void {
  exportedRows.routines(row);
  toRoutine(row);
}

function whyBad(
  row: Readonly<Record<string, unknown>>,
  zones: readonly string[],
  known: Map<unknown, boolean>,
  parse: (row: unknown) => unknown,
): string | null {
  try {
    parse(row);
  } catch {
    return 'a row cannot be read';
  }
  const wrong = zones.map((name) => row[name]).find((zone) => zone !== null && !isKnownZone(zone, known));
  return wrong === undefined ? null : 'a row has a time zone that does not exist';
}

function isKnownZone(zone: unknown, known: Map<unknown, boolean>): boolean {
  const before = known.get(zone);
  if (before !== undefined) return before;
  const isKnown = isTimeZone(String(zone));
  known.set(zone, isKnown);
  return isKnown;
}
