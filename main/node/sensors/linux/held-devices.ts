import type { Reading } from '../../../../shared/core/activity.ts';

/**
 * A microphone or camera that has been in use for longer does not count as a call: recorders and voice assistants
 * hold one all day, and the system's record stays open when a program dies. Milliseconds.
 */
export const LONGEST_CALL_MS = 4 * 60 * 60 * 1000;

/** Whether there is a call, from how long each microphone and camera has been in use, milliseconds. */
export function callByAges(agesMs: readonly number[]): Reading<boolean> {
  if (agesMs.length === 0) return { known: true, value: false };
  if (agesMs.some((ageMs) => ageMs <= LONGEST_CALL_MS)) return { known: true, value: true };
  return {
    known: false,
    reason: 'a microphone or camera has been in use for more than 4 hours',
    cause: 'doubtful',
  };
}

/**
 * Measures how long each use of a device has been observed, if the system does not report its start. The input is the
 * current uses, each by a name that is never reused.
 */
export function followAges(nowMs: () => number): (uses: readonly string[]) => readonly number[] {
  let seenAt: ReadonlyMap<string, number> = new Map();
  return (uses) => {
    const now = nowMs();
    seenAt = new Map(uses.map((use) => [use, seenAt.get(use) ?? now]));
    return [...seenAt.values()].map((at) => now - at);
  };
}
