import type { Sliced } from '../history/slices.ts';

/** A JSON object whose lists were read row by row, or why the text is not one. */
export type ScannedObject =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, unknown> }
  | {
      readonly ok: false;
      readonly problem: 'not-json' | 'not-an-object' | 'too-large';
      /** The entries before the problem. */
      readonly entries: ReadonlyMap<string, unknown>;
    };

/** Far longer than any row or other value of an export, characters. */
const LONGEST_VALUE = 1_000_000;
/** Far deeper than any value of an export is nested. */
const DEEPEST_VALUE = 32;
/** Characters between two pauses: well under a millisecond. */
const CHARACTERS_IN_A_SLICE = 50_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

interface Source {
  readonly text: string;
  readonly allShare: number;
}

class ScanError extends Error {
  readonly problem: 'not-json' | 'too-large';
  constructor(problem: 'not-json' | 'too-large') {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Reads a JSON object with pauses in between. `JSON.parse` cannot do that: it blocks the thread for a second on a
 * file of 100 MB. The rows of the object's lists and its other values are parsed one at a time; a value is at most a
 * million characters long and 32 levels deep. Yields the share of the text that has been read, 0 to `allShare`. Never
 * throws.
 */
export function* scanObject(text: string, allShare = 1): Sliced<ScannedObject> {
  const entries = new Map<string, unknown>();
  try {
    const start = skipSpace(text, 0);
    const first = text.charCodeAt(start);
    if (first !== OPEN_OBJECT) {
      return { ok: false, problem: isOtherValue(text, start) ? 'not-an-object' : 'not-json', entries };
    }
    const end = yield* scanEntries({ text, allShare }, start + 1, entries);
    if (skipSpace(text, end) < text.length) throw new ScanError('not-json');
    return { ok: true, entries };
  } catch (error) {
    if (error instanceof ScanError) return { ok: false, problem: error.problem, entries };
    if (error instanceof SyntaxError) return { ok: false, problem: 'not-json', entries };
    throw error;
  }
}

/** Whether a list, a text or a number begins here, which is JSON but not an object. */
function isOtherValue(text: string, start: number): boolean {
  return /^[["\-\d]/.test(text.slice(start, start + 1));
}

/** Reads the entries after the opening brace; returns the position after the closing one. */
function* scanEntries(source: Source, from: number, entries: Map<string, unknown>): Sliced<number> {
  const { text } = source;
  let at = skipSpace(text, from);
  if (text.charCodeAt(at) === CLOSE_OBJECT) return at + 1;
  for (;;) {
    const keyEnd = text.charCodeAt(at) === QUOTE ? endOfValue(text, at) : fail();
    const key = String(JSON.parse(text.slice(at, keyEnd)));
    at = skipSpace(text, keyEnd);
    if (text.charCodeAt(at) !== COLON) fail();
    at = skipSpace(text, at + 1);
    if (text.charCodeAt(at) === OPEN_LIST) {
      const rows: unknown[] = [];
      entries.set(key, rows);
      at = yield* scanRows(source, at + 1, rows);
    } else {
      const end = endOfValue(text, at);
      entries.set(key, JSON.parse(text.slice(at, end)));
      at = end;
    }
    at = skipSpace(text, at);
    const next = text.charCodeAt(at);
    if (next === CLOSE_OBJECT) return at + 1;
    if (next !== COMMA) fail();
    at = skipSpace(text, at + 1);
  }
}

/** Reads the rows after the opening bracket; returns the position after the closing one. */
function* scanRows({ text, allShare }: Source, from: number, rows: unknown[]): Sliced<number> {
  let at = skipSpace(text, from);
  let stop = at + CHARACTERS_IN_A_SLICE;
  if (text.charCodeAt(at) === CLOSE_LIST) return at + 1;
  for (;;) {
    const end = endOfValue(text, at);
    rows.push(JSON.parse(text.slice(at, end)));
    at = skipSpace(text, end);
    const next = text.charCodeAt(at);
    if (next === CLOSE_LIST) return at + 1;
    if (next !== COMMA) fail();
    at = skipSpace(text, at + 1);
    if (at < stop) continue;
    yield (at / text.length) * allShare;
    stop = at + CHARACTERS_IN_A_SLICE;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
    if (at - from > LONGEST_VALUE) throw new ScanError('too-large');
  }
  return at;
}

/** The end of a value, found by its brackets and quotes; `JSON.parse` then checks it. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (at - from > LONGEST_VALUE) throw new ScanError('too-large');
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfText(text, at);
      if (depth === 0) return at + 1;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      if (depth > DEEPEST_VALUE) throw new ScanError('too-large');
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (code === COMMA && depth === 0) return at;
  }
  return fail();
}

/** The position of the closing quote of a text. */
function endOfText(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
    if (at - quote > LONGEST_VALUE) throw new ScanError('too-large');
  }
  return fail();
}

function fail(): never {
  throw new ScanError('not-json');
}
