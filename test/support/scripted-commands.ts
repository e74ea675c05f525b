import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandResult, Commands } from '../../main/node/sensors/command.ts';

/** Commands that answer from a script, and the list of calls: `program argument argument…`. */
export interface ScriptedCommands extends Commands {
  readonly asked: readonly string[];
}

/** Answers each call by `answer`; a call that it does not know (undefined) ends with 1, as `reg.exe` does for every failure. */
export function scriptedCommands(
  answer: (args: readonly string[], program: string) => Buffer | CommandResult | undefined,
): ScriptedCommands {
  const asked: string[] = [];
  return {
    asked,
    run(program, args) {
      asked.push([program, ...args].join(' '));
      const found = answer(args, program);
      if (found === undefined)
        return Promise.resolve({ ok: false, reason: `${program} ended with 1`, exitCode: 1 });
      return Promise.resolve(Buffer.isBuffer(found) ? { ok: true, output: found } : found);
    },
  };
}

/** The bytes of a recorded output under `test/fixtures/sensors/`. */
export function recorded(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../fixtures/sensors', name));
}
