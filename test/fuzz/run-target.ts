import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { messageOf } from '../../shared/error-text.ts';
import { seededRandom } from '../support/seeded-random.ts';
import type { FuzzTarget } from './target.ts';

/** Longer than this, the user would notice that the app does not respond: processor time of one round, seconds. */
const LONGEST_ROUND_SECONDS = 2;
/** A round that takes longer by the wall clock will not end on its own, even on a machine with other work. */
const HANGING_MS = 60_000;

/** The number of rounds, and their numbers. */
export interface FuzzOptions {
  readonly rounds: number;
  /** The first round has this seed, each following one the next number. */
  readonly seed: number;
}

/** The cost of a run of one target. */
export interface FuzzResult {
  readonly rounds: number;
  /** Processor time of the longest round, seconds. */
  readonly longestSeconds: number;
  /** Processor time of all rounds, seconds. */
  readonly seconds: number;
}

/** Runs rounds one after another. @throws Error at the first that fails, with the command that repeats it */
export async function runTarget(target: FuzzTarget, { rounds, seed }: FuzzOptions): Promise<FuzzResult> {
  const watch = startWatch();
  const uncaught: unknown[] = [];
  const note = (error: unknown) => void uncaught.push(error);
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  let longestSeconds = 0;
  let seconds = 0;
  try {
    for (let number = seed; number < seed + rounds; number += 1) {
      const again = `npm run fuzz -- --only ${target.name} --seed ${number} --rounds 1`;
      watch.begin(again);
      const took = await oneRound(target, number, again);
      if (uncaught.length > 0) throw failure(again, uncaught[0]);
      if (took > LONGEST_ROUND_SECONDS) throw failure(again, `took ${took.toFixed(1)} s of processor time`);
      longestSeconds = Math.max(longestSeconds, took);
      seconds += took;
    }
  } finally {
    process.off('uncaughtException', note);
    process.off('unhandledRejection', note);
    await watch.end();
  }
  return { rounds, longestSeconds, seconds };
}

async function oneRound(target: FuzzTarget, number: number, again: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'unhunch-fuzz-'));
  const began = process.cpuUsage();
  try {
    await target.round({ random: seededRandom(number), folder });
    await setImmediate();
  } catch (error) {
    throw failure(again, error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

function failure(again: string, cause: unknown): Error {
  return new Error(`${messageOf(cause)}\nrepeat with: ${again}`, { cause });
}

/** Another thread that ends this process if a round hangs, because nothing in this thread could. */
function startWatch() {
  const source = `
    const { parentPort } = require('node:worker_threads');
    const { writeSync } = require('node:fs');
    let timer;
    parentPort.on('message', (again) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        writeSync(2, 'a round hangs\\nrepeat with: ' + again + '\\n');
        process.kill(process.pid, 'SIGKILL');
      }, ${HANGING_MS});
    });
  `;
  const worker = new Worker(source, { eval: true, env: {}, execArgv: [] });
  worker.unref();
  return {
    begin: (again: string) => worker.postMessage(again),
    end: () => worker.terminate(),
  };
}
