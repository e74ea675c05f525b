import type { Reading } from '../../../../shared/core/activity.ts';

/**
 * A microphone or camera that has been in use for longer is not taken for a call: recorders and voice assistants hold
 * one all day, and what the system notes stays open when a program dies. Milliseconds.
 */
export const LONGEST_CALL_MS = 4 * 60 * 60 * 1000;

/** Whether there is a call, by how long each microphone and camera that is in use has been so, in milliseconds. */
export function callByAges(agesMs: readonly number[]): Reading<boolean> {
  if (agesMs.length === 0) return { known: true, value: false };
  if (agesMs.some((ageMs) => ageMs <= LONGEST_CALL_MS)) return { known: true, value: true };
  return { known: false, reason: 'a microphone or camera has been in use for more than 4 hours' };
}

/**
 * Tells how long each of the uses of a device has been seen, where the system does not tell when it began. To be given
 * the uses that there are now, each by a name that no later one gets.
 */
export function followAges(nowMs: () => number): (uses: readonly string[]) => readonly number[] {
  let seenAt: ReadonlyMap<string, number> = new Map();
  return (uses) => {
    const now = nowMs();
    seenAt = new Map(uses.map((use) => [use, seenAt.get(use) ?? now]));
    return [...seenAt.values()].map((at) => now - at);
  };
}
