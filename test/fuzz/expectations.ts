import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parseSetting } from '../../shared/settings/settings.ts';

/** Throws an error with the message unless the condition holds. */
export function ensure(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Expects two equal values. */
export function ensureEqual(actual: unknown, wanted: unknown, what: string): void {
  if (isDeepStrictEqual(actual, wanted)) return;
  throw new Error(`${what}: ${short(actual)} is not ${short(wanted)}`);
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 400);
}

/** Expects every value to be in its range: it passes its own validation unchanged. */
export function ensureSettings(values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    const parsed = parseSetting(key, value);
    ensure(parsed.ok, `"${key}" holds although it is not valid: ${short(value)}`);
    ensureEqual(parsed.value, value, key);
  }
}

/** Expects a file to contain exactly these bytes. */
export function ensureBytes(file: string, bytes: Uint8Array, what: string): void {
  ensure(readFileSync(file).equals(bytes), `${what}: ${file} has other bytes than before`);
}
