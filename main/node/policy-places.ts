import { statSync } from 'node:fs';
import { z } from 'zod';
import type { PolicyLevel } from '../../shared/policy.ts';

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

const record = z.record(z.string(), z.unknown());

/** What a text that should be a JSON object holds. */
export function fromJson(text: string): PlaceReading {
  try {
    const parsed = record.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (parsed.success && !Array.isArray(parsed.data)) return { type: 'found', values: parsed.data };
    return { type: 'unreadable', reason: 'holds no JSON object' };
  } catch {
    return { type: 'unreadable', reason: 'is no JSON' };
  }
}

/** The table under a name in another table; undefined: there is no table. */
export function tableIn(
  values: Readonly<Record<string, unknown>>,
  name: string,
): Readonly<Record<string, unknown>> | undefined {
  const parsed = record.safeParse(values[name]);
  return parsed.success ? parsed.data : undefined;
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

/** The system's short name of a failure, as ENOENT. */
export function codeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}
