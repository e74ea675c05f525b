import type { Clock } from '../ports/clock.ts';

/** Takes samples at an interval that may change between any two of them. */
export interface Sampling {
  /** Takes the first sample and goes on until the returned function is called. */
  start(): () => void;
  /** Looks whether the interval has changed; to be called after everything that may have changed it. */
  plan(): void;
}

/** `intervalMs` tells how long after this moment the next sample is needed, in milliseconds. */
export function createSampling(
  clock: Pick<Clock, 'every'>,
  intervalMs: () => number,
  sample: () => void,
): Sampling {
  let planned: { readonly ms: number; readonly cancel: () => void } | null = null;

  function plan(): void {
    if (planned === null) return;
    const ms = intervalMs();
    if (ms === planned.ms) return;
    planned.cancel();
    planned = every(ms);
  }

  function every(ms: number) {
    const take = () => {
      sample();
      plan();
    };
    return { ms, cancel: clock.every(ms, take) };
  }

  return {
    plan,
    start() {
      sample();
      planned = every(intervalMs());
      return () => {
        planned?.cancel();
        planned = null;
      };
    },
  };
}
