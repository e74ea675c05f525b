import type { Reading } from '../../shared/core/activity.ts';
import { MINUTE, SECOND } from '../../shared/core/time.ts';

/** So long after a call a break is one after that call. */
const AFTER_CALL_MS = 5 * MINUTE;
/** A microphone in use for less is a spoken message. Calls are often seen late, so this is short. */
const SHORTEST_CALL_MS = 30 * SECOND;

/** Remembers when the last call ended, for the choice of a routine; nothing of it is written down. */
export interface CallMemory {
  /** Takes in what a sample at `t` says; milliseconds of the monotonic clock. */
  sampled(isInCall: Reading<boolean>, t: number): void;
  /** Whether a call ended shortly before `t`. */
  isAfterCall(t: number): boolean;
}

/** A call that can no longer be seen has not ended: it is forgotten. */
export function createCallMemory(): CallMemory {
  let since: number | null = null;
  let endedAt = Number.NEGATIVE_INFINITY;

  return {
    sampled(isInCall, t) {
      if (isInCall.known && isInCall.value) {
        since ??= t;
        return;
      }
      if (isInCall.known && since !== null && t - since >= SHORTEST_CALL_MS) endedAt = t;
      since = null;
    },
    isAfterCall: (t) => t - endedAt <= AFTER_CALL_MS,
  };
}
