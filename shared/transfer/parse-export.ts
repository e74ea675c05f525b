import { z } from 'zod';
import { isTimeZone } from '../core/time.ts';
import type { LeftOutRows } from '../history/records.ts';
import { ROWS_IN_A_SLICE, type Sliced } from '../history/slices.ts';
import {
  documentFrame,
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type HistoryDocument,
  type ListName,
  type Lists,
  listNames,
  rowSchemas,
} from './exported-history.ts';
import { type ScannedObject, scanObject } from './json-scan.ts';
import { createRowChecks } from './possible-rows.ts';

/** A document without its impossible rows, or why it was rejected. */
export type ParsedDocument =
  | { readonly ok: true; readonly document: HistoryDocument; readonly leftOut: readonly LeftOutRows[] }
  | RejectedDocument;

/** `reason` is one line for the user that names the place in the file. */
export interface RejectedDocument {
  readonly ok: false;
  readonly problem: 'not-json' | 'other-file' | 'newer' | 'damaged';
  readonly reason: string;
}

const notJson: RejectedDocument = {
  ok: false,
  problem: 'not-json',
  reason: 'the file is not JSON, or is cut off',
};
const otherFile: RejectedDocument = {
  ok: false,
  problem: 'other-file',
  reason: 'the file is not an export of Unhunch',
};

/** The share of the whole check that the scan of the text takes. */
const SCAN_SHARE = 0.2;

function damaged(flaw: string): RejectedDocument {
  return { ok: false, problem: 'damaged', reason: `the file is damaged: ${flaw}` };
}

/**
 * Reads the JSON of a history, with pauses in between. A row that does not match the schema of its list causes the
 * whole file to be rejected; a row that matches but cannot be true is left out. `nowMs`: Unix milliseconds. Never
 * throws.
 */
export function* parseSliced(text: string, nowMs: number): Sliced<ParsedDocument> {
  // Some editors add a byte order mark.
  const scanned = yield* scanObject(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, SCAN_SHARE);
  const content = Object.fromEntries(scanned.entries);
  const rejection = rejectionOf(scanned, content);
  if (rejection !== null) return rejection;
  const framed = documentFrame.safeParse(content);
  if (!framed.success) return damaged(placeOf(framed.error, []));
  const { format, version, settings, ...lists } = framed.data;
  const checks = createRowChecks(nowMs);
  const identity = createIdentityCheck();
  const rows: Record<string, unknown[]> = {};
  const all = listNames.reduce((sum, list) => sum + lists[list].length, 0);
  let checked = 0;
  for (const list of listNames) {
    const possible: unknown[] = [];
    const schema: z.ZodType = rowSchemas[list];
    for (const [index, row] of lists[list].entries()) {
      const parsed = schema.safeParse(row);
      if (!parsed.success) return damaged(placeOf(parsed.error, [list, index]));
      const flaw = identity(list, parsed.data);
      if (flaw !== null) return damaged(flaw);
      // The row was parsed with the schema of its list.
      if (checks.isPossible(list, parsed.data as never)) possible.push(parsed.data);
      checked += 1;
      if (checked % ROWS_IN_A_SLICE === 0) yield SCAN_SHARE + (1 - SCAN_SHARE) * (checked / all);
    }
    rows[list] = possible;
  }
  // Every list was parsed with the schema of its name.
  const document = { format, version, ...(settings && { settings }), ...(rows as Lists) };
  return { ok: true, document, leftOut: checks.leftOut() };
}

const head = z.object({ format: z.literal(EXPORT_FORMAT), version: z.int().min(1) });

/** Why the file is rejected before its rows are read; null: it is not. */
function rejectionOf(scanned: ScannedObject, content: unknown): RejectedDocument | null {
  if (!scanned.ok && scanned.problem === 'not-json') return notJson;
  if (!scanned.ok && scanned.problem === 'not-an-object') return otherFile;
  const known = head.safeParse(content);
  if (!known.success) return otherFile;
  if (known.data.version > EXPORT_VERSION) {
    const versions = `version ${known.data.version}, this program reads up to ${EXPORT_VERSION}`;
    const reason = `the file was written by a newer program (${versions})`;
    return { ok: false, problem: 'newer', reason };
  }
  return scanned.ok ? null : damaged('a value is too long, or nested too deeply');
}

function placeOf({ issues: [issue] }: z.ZodError, place: readonly PropertyKey[]): string {
  return `${[...place, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`;
}

/** Finds problems that the schema of a row does not: time zones that do not exist, and duplicate ids and days. */
function createIdentityCheck(): (list: ListName, row: unknown) => string | null {
  const zones = new Map<string, boolean>();
  const seen = new Set<string>();

  function unknownZone(value: unknown): string | null {
    if (typeof value !== 'object' || value === null) return null;
    for (const [key, each] of Object.entries(value)) {
      if (key === 'zone' && typeof each === 'string') {
        const isKnown = zones.get(each) ?? isTimeZone(each);
        zones.set(each, isKnown);
        if (!isKnown) return each;
      }
      const inside = unknownZone(each);
      if (inside !== null) return inside;
    }
    return null;
  }

  return (list, row) => {
    const zone = unknownZone(row);
    if (zone !== null) return `there is no time zone "${zone}"`;
    const key = identifying[list];
    if (key === null || typeof row !== 'object' || row === null) return null;
    const name = `${list} ${Object.entries(row).find(([each]) => each === key)?.[1]}`;
    if (seen.has(name)) return `${list}: two rows have the same ${key}`;
    seen.add(name);
    return null;
  };
}

/** The field that is unique within each list; null: none. */
const identifying: { readonly [List in ListName]: 'id' | 'day' | null } = {
  bouts: null,
  opportunities: 'id',
  routines: 'id',
  selfChecks: null,
  hurts: null,
  comfort: 'day',
  coverage: 'day',
};
