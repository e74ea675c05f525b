import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { PolicyLevel } from '../../../shared/policy/policy.ts';

/** The unchecked values of a place when it could last be read. */
export interface KnownPlace {
  readonly place: string;
  readonly level: PolicyLevel;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Remembers the values of places across restarts, for a start at which one cannot be read. */
export interface LastKnown {
  read(): readonly KnownPlace[];
  write(places: readonly KnownPlace[]): void;
}

const schema = z.array(
  z.strictObject({
    place: z.string(),
    level: z.enum(['mandatory', 'recommended']),
    values: z.record(z.string(), z.unknown()),
  }),
);

/**
 * Stores them in a separate file in the user's folder, because an organisation's values are never in the settings
 * file. It is used only while a place is unreadable, and is validated like any outside input. A damaged file is
 * ignored; if there is nothing to remember, there is no file.
 */
export function createLastKnown(file: string): LastKnown {
  return {
    read() {
      try {
        const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
        return parsed.success ? parsed.data : [];
      } catch {
        return [];
      }
    },
    write(places) {
      if (places.length === 0) return rmSync(file, { force: true });
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const next = `${file}.new`;
      writeFileSync(next, `${JSON.stringify(places, null, 2)}\n`, { mode: 0o600 });
      renameSync(next, file);
    },
  };
}
