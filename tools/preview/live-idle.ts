import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { IdleSource } from '../../main/ports/sensors.ts';
import type { Reading } from '../../shared/core/activity.ts';

/** Idle time of the preview's own pages. */
export interface PageIdle extends IdleSource {
  /** The user did something in a page. */
  onInput(): void;
}

/** Counts from the last input in the preview's pages; starting the preview counts as input. */
export function createPageIdle(): PageIdle {
  let inputAt = performance.now();
  return {
    account: () => ({ methods: ['preview'], certainty: 'likely', lastError: null }),
    read: () => ({ known: true, value: Math.max(0, Math.round(performance.now() - inputAt)) }),
    onInput() {
      inputAt = performance.now();
    },
  };
}

/** Timeout for the program, milliseconds. */
const XPRINTIDLE_TIMEOUT_MS = 2000;
/** The program runs this long after a reading was used, so its answer is never older than the sample before. */
const RUN_AFTER_READ_MS = 4000;

/** Idle time of an X11 desktop, from the program `xprintidle` at an absolute path; stops at `close`. */
export function createXprintidle(program: string): IdleSource & { close(): void } {
  let reading: Reading<number> = { known: false, reason: 'xprintidle has not answered yet' };
  let takenAt = performance.now();
  let timer: NodeJS.Timeout | undefined;

  function run(): void {
    timer = undefined;
    execFile(program, { timeout: XPRINTIDLE_TIMEOUT_MS }, (error, output) => {
      const idleMs = Number(output.trim());
      takenAt = performance.now();
      if (error === null && output.trim() !== '' && Number.isFinite(idleMs)) {
        reading = { known: true, value: Math.max(0, idleMs) };
      } else {
        reading = { known: false, reason: error?.message ?? 'xprintidle did not answer with a number' };
      }
    });
  }

  run();
  return {
    account: () => ({
      methods: ['preview'],
      certainty: 'likely',
      lastError: reading.known ? null : reading.reason,
    }),
    read() {
      if (timer === undefined) timer = setTimeout(run, RUN_AFTER_READ_MS);
      timer.unref();
      if (!reading.known) return reading;
      return { known: true, value: Math.round(reading.value + performance.now() - takenAt) };
    },
    close: () => clearTimeout(timer),
  };
}

/** The shorter of two idle times, because input of either kind counts. Unknown only if both are. */
export function shorterIdle(a: IdleSource, b: IdleSource): IdleSource {
  return {
    account: b.account,
    read() {
      const [one, other] = [a.read(), b.read()];
      if (!one.known) return other;
      if (!other.known) return one;
      return one.value < other.value ? one : other;
    },
  };
}

/** The absolute path of a program in a list of folders (like PATH); null if it is in none of them. */
export function findProgram(name: string, path: string): string | null {
  for (const folder of path.split(delimiter)) {
    // A relative folder would mean a different program in each working folder.
    if (!isAbsolute(folder)) continue;
    const program = join(folder, name);
    try {
      accessSync(program, constants.X_OK);
      if (statSync(program).isFile()) return program;
    } catch {}
  }
  return null;
}
