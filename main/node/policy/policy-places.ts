import { statSync } from 'node:fs';
import { codeOf } from '../../../shared/error-text.ts';
import type { PolicyLevel } from '../../../shared/policy/policy.ts';

/** The current content of one place. Absent, unreadable and found are three different states. */
export type PlaceReading =
  | { readonly type: 'absent' }
  /** It exists, or may exist, but cannot be read. */
  | { readonly type: 'unreadable'; readonly reason: string }
  | { readonly type: 'found'; readonly values: Readonly<Record<string, unknown>> };

/** A place with its content. */
export interface ReadPlace {
  readonly place: string;
  readonly level: PolicyLevel;
  readonly reading: PlaceReading;
}

/** The places of a policy on an operating system. */
export interface PolicyPlaces {
  /** Reads all places, in order of precedence within a level. */
  read(): Promise<readonly ReadPlace[]>;
  /** A cheap value that differs after every change; null: there is none, so the places have to be read. */
  sign(): string | null;
}

/** Deeper than any policy; comparing and writing values recurses once per level. */
const DEEPEST = 8;

/** Parses a text that should be a JSON object. */
export function fromJson(text: string): PlaceReading {
  try {
    const values = tableOf(JSON.parse(text.replace(/^\uFEFF/, '')));
    return values === null
      ? { type: 'unreadable', reason: 'is not a JSON object' }
      : { type: 'found', values };
  } catch {
    return { type: 'unreadable', reason: 'is not JSON' };
  }
}

/** The value as a table by name, whatever the names are; null: it is not one. */
export function tableOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value));
}

/** The same place, with each value that is nested too deeply replaced by a list, which is rejected by name. */
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

/** A text that differs after a file was changed or replaced; "none" if it is missing. */
export function signOf(path: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return [path, mtimeMs, ctimeMs, size, ino].join(' ');
  } catch (error) {
    return `${path} ${codeOf(error)}`;
  }
}
