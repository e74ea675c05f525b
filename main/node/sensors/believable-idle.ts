import type { Reading } from '../../../shared/core/activity.ts';
import type { IdleSource } from '../../ports/sensors.ts';

/** Counters are rounded and answers are late: two input times closer than this are the same input, milliseconds. */
const TOLERANCE_MS = 2500;
/** Readings are compared if they are this far apart, milliseconds; the machine may have slept in a longer time. */
const COMPARED_MS = { least: 1000, most: 60_000 };
/** This many contradictions in a row are not a coincidence. */
const MOST_CONTRADICTIONS = 3;
/** Real input does not pause a little longer before each of this many readings. */
const MOST_RISES = 12;

const wrongUnit = 'the idle counter does not run as fast as the clock: it may count in another unit';

interface Compared {
  readonly at: number;
  readonly idleMs: number;
}

/**
 * Passes on an idle time while it is plausible. It is not if it is longer than the machine has been on, or if the
 * counter runs faster or slower than the clock, as a counter in another unit or one that has wrapped around does.
 * `sinceBootMs` is a clock that continues during sleep, milliseconds since the machine was switched on.
 */
export function believableIdle(idle: IdleSource, sinceBootMs: () => number): IdleSource {
  let last: Compared | null = null;
  let contradictions = 0;
  let rises = 0;
  let whyNot: string | null = null;

  function compare(next: Compared): void {
    const passedMs = last === null ? 0 : next.at - last.at;
    if (last !== null && passedMs < COMPARED_MS.least) return;
    const before = last;
    last = next;
    if (before === null || passedMs > COMPARED_MS.most) return;
    const movedMs = next.at - next.idleMs - (before.at - before.idleMs);
    const isSameInput = Math.abs(movedMs) <= TOLERANCE_MS;
    const isNewInput = next.idleMs <= passedMs + TOLERANCE_MS;
    contradictions = isSameInput || isNewInput ? 0 : contradictions + 1;
    // A counter's unit does not change, so this verdict is final.
    rises = next.idleMs > before.idleMs && isNewInput && !isSameInput ? rises + 1 : 0;
    if (rises >= MOST_RISES) whyNot = wrongUnit;
  }

  function judge(idleMs: number): string | null {
    const at = sinceBootMs();
    compare({ at, idleMs });
    if (idleMs > at + TOLERANCE_MS) return 'the idle time is longer than the machine has been on';
    if (contradictions >= MOST_CONTRADICTIONS) return wrongUnit;
    return whyNot;
  }

  return {
    ...idle,
    read(): Reading<number> {
      const reading = idle.read();
      if (!reading.known) return reading;
      const reason = judge(reading.value);
      return reason === null ? reading : { known: false, reason, cause: 'doubtful' };
    },
  };
}
