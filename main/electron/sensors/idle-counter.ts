import type { Reading } from '../../../shared/core/activity.ts';
import { messageOf } from '../../../shared/error-text.ts';
import type { Clock } from '../../ports/clock.ts';
import type { IdleSource } from '../../ports/sensors.ts';

/**
 * Turns a counter of whole seconds into steady milliseconds since the last input. The counter is rounded down, so the
 * moment computed from it can be up to a second late and varies between readings. Moments within a second of the
 * known one are the same input, and the earliest of them is the most accurate.
 */
export function followIdleCounter(readSeconds: () => number, clock: Pick<Clock, 'now'>): IdleSource {
  let inputAt: number | null = null;
  let lastError: string | null = null;

  function failed(reason: string): Reading<number> {
    lastError = reason;
    return { known: false, reason };
  }

  return {
    account: () => ({ methods: ['electron-idle'], certainty: 'sure', lastError }),
    read() {
      try {
        const seconds = readSeconds();
        if (!Number.isFinite(seconds) || seconds < 0) {
          return failed(`the system's idle counter gave ${seconds}`);
        }
        const nowMs = clock.now().monoMs;
        const readAt = nowMs - seconds * 1000;
        const isSameInput = inputAt !== null && Math.abs(readAt - inputAt) <= 1000;
        inputAt = isSameInput && inputAt !== null ? Math.min(inputAt, readAt) : readAt;
        return { known: true, value: nowMs - inputAt };
      } catch (error) {
        return failed(messageOf(error));
      }
    },
  };
}
