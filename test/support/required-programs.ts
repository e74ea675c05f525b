import { existsSync } from 'node:fs';
import { describe, type SuiteFactory } from 'vitest';

/**
 * Tests that need real programs of a Linux desktop. They are skipped with the names of the programs that are missing;
 * if UNHUNCH_REQUIRE_ELECTRON is 1, as in the project's own checks, a missing program is a failure.
 */
export function describeWith(programs: readonly string[], name: string, tests: SuiteFactory): void {
  const missing = programs.filter((program) => !existsSync(program));
  if (missing.length === 0) return void describe(name, tests);
  const reason = `${name} (not here: ${missing.join(', ')})`;
  if (process.env.UNHUNCH_REQUIRE_ELECTRON === '1') throw new Error(reason);
  describe.skip(reason, tests);
}

/** A private bus with scripted services. */
export const busPrograms = ['/usr/bin/dbus-daemon', '/usr/bin/python3', '/usr/lib/python3/dist-packages/gi'];
