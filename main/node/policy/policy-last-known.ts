import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { PolicyLevel } from '../../../shared/policy/policy.ts';

/** What a place held when it could last be read; unchecked values. */
export interface KnownPlace {
  readonly place: string;
  readonly level: PolicyLevel;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Remembers over restarts what places held, for a start at which one cannot be read. */
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
 * A file of its own in the person's folder: what an organisation sets is never in the settings file. It counts only
 * while a place is unreadable and is checked as anything from outside is. One that is damaged is as good as none;
 * without anything to remember there is no file.
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
