import { execFile } from 'node:child_process';
import { isAbsolute } from 'node:path';

/** The output of a program, or why there is none. */
export type CommandResult =
  | { readonly ok: true; readonly output: Buffer }
  /** `exitCode` is set if the program ran to its end and failed. */
  | { readonly ok: false; readonly reason: string; readonly exitCode?: number };

/** Runs the system's programs, one at a time. */
export interface Commands {
  /** Runs the program at an absolute path, without a shell. Never rejects. */
  run(program: string, args: readonly string[]): Promise<CommandResult>;
}

/** A program that runs longer is killed, milliseconds. */
const COMMAND_TIMEOUT_MS = 2000;
/** The most output that is read, bytes. */
const MOST_OUTPUT = 4 * 1024 * 1024;

/** Runs commands one after another, so that the app never has more than one of them running. */
export function createCommands(timeoutMs = COMMAND_TIMEOUT_MS): Commands {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(program, args) {
      const next = last.then(() => runOne(program, args, timeoutMs));
      last = next;
      return next;
    },
  };
}

function runOne(program: string, args: readonly string[], timeoutMs: number): Promise<CommandResult> {
  if (!isAbsolute(program))
    return Promise.resolve({ ok: false, reason: `${program} is not an absolute path` });
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      {
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_OUTPUT,
        encoding: 'buffer',
        windowsHide: true,
        // The output is parsed, so its language is fixed.
        env: { ...process.env, LC_ALL: 'C' },
      },
      (error, output) => {
        if (error === null) resolve({ ok: true, output });
        else if (error.killed) resolve({ ok: false, reason: `${program} did not answer in ${timeoutMs} ms` });
        else if (typeof error.code !== 'number') resolve({ ok: false, reason: reasonOf(program, error) });
        else resolve({ ok: false, reason: reasonOf(program, error), exitCode: error.code });
      },
    );
  });
}

function reasonOf(program: string, error: { readonly code?: unknown; readonly message: string }): string {
  if (error.code === 'ENOENT') return `${program} is not there`;
  if (error.code === 'EACCES') return `${program} cannot be run: access is denied`;
  return `${program} ended with ${String(error.code ?? error.message)}`;
}
