import { setImmediate } from 'node:timers/promises';

/** How the thread was blocked. */
export interface Held<Result> {
  readonly result: Result;
  /** The longest time without a turn of the event loop, milliseconds; what other programs took of it does not count. */
  readonly longestMs: number;
  /** The processor time of all of it, milliseconds. */
  readonly processorMs: number;
}

/** Does work, and measures between all turns of the event loop how long the thread was held. */
export async function longestHold<Result>(work: () => Result | Promise<Result>): Promise<Held<Result>> {
  let isOver = false;
  let longestMs = 0;
  let last = look();
  const lookAgain = () => {
    const now = look();
    longestMs = Math.max(longestMs, Math.min(now.wallMs - last.wallMs, now.processorMs - last.processorMs));
    last = now;
  };
  const watching = (async () => {
    while (!isOver) {
      await setImmediate();
      lookAgain();
    }
  })();
  const began = last.processorMs;
  const result = await work();
  lookAgain();
  isOver = true;
  await watching;
  return { result, longestMs, processorMs: last.processorMs - began };
}

function look() {
  const { user, system } = process.threadCpuUsage();
  return { wallMs: performance.now(), processorMs: (user + system) / 1000 };
}
