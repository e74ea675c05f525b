import { statSync } from 'node:fs';
import { codeOf } from '../../../shared/error-text.ts';
import type { PolicyLevel } from '../../../shared/policy/policy.ts';

/** What one place holds now. Absent, unreadable and found are three different things. */
export type PlaceReading =
  | { readonly type: 'absent' }
  /** It is there, or may be; why it cannot be read. */
  | { readonly type: 'unreadable'; readonly reason: string }
  | { readonly type: 'found'; readonly values: Readonly<Record<string, unknown>> };

/** A place and what it holds. */
export interface ReadPlace {
  readonly place: string;
  readonly level: PolicyLevel;
  readonly reading: PlaceReading;
}

/** The places of an operating system where a policy may be. */
export interface PolicyPlaces {
  /** Reads them all; the first of a level goes first. */
  read(): Promise<readonly ReadPlace[]>;
  /** A sign that is cheap to have and another one after every change; null: there is none, only reading tells. */
  sign(): string | null;
}

/** Deeper than any policy: what compares values and writes them down calls itself once a level. */
const DEEPEST = 8;

/** What a text that should be a JSON object holds. */
export function fromJson(text: string): PlaceReading {
  try {
    const values = tableOf(JSON.parse(text.replace(/^\uFEFF/, '')));
    return values === null
      ? { type: 'unreadable', reason: 'holds no JSON object' }
      : { type: 'found', values };
  } catch {
    return { type: 'unreadable', reason: 'is no JSON' };
  }
}

/** What is a table of values by name, whatever the names are; null: it is none. */
export function tableOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value));
}

/** The same place; a value in it that is nested too deeply has become a list, which is refused by its name. */
export function withoutDepths(place: ReadPlace): ReadPlace {
  const { reading } = place;
  if (reading.type !== 'found') return place;
  const values = Object.entries(reading.values).map(([key, value]) => [
    key,
    isDeeper(value, DEEPEST) ? [] : value,
  ]);
  return { ...place, reading: { type: 'found', values: Object.fromEntries(values) } };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

/** What of a file is another one after it was changed or replaced; "none" where there is none. */
export function signOf(path: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return [path, mtimeMs, ctimeMs, size, ino].join(' ');
  } catch (error) {
    return `${path} ${codeOf(error)}`;
  }
}
