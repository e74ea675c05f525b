import { describe, expect, it } from 'vitest';
import { isAfterCall, noActivity, observed } from '../../../shared/core/activity.ts';
import { SECOND } from '../../../shared/core/time.ts';

/** The activity after readings of a call sensor, by second; null: unknown. */
function readings(...given: readonly (readonly [second: number, isInCall: boolean | null])[]) {
  const unknown = { known: false, reason: 'not asked' } as const;
  let activity = noActivity;
  for (const [second, value] of given) {
    const sample = {
      idleMs: { known: true, value: 0 },
      isLocked: { known: true, value: false },
      isInCall: value === null ? unknown : ({ known: true, value } as const),
      quiet: { known: true, value: 'none' },
    } as const;
    activity = observed(activity, sample, { monoMs: second * SECOND, wallMs: 0, zone: 'UTC' });
  }
  return (second: number) => isAfterCall(activity, second * SECOND);
}

describe('the end of a call', () => {
  it('counts for 5 min from the sample that saw it', () => {
    const isAfter = readings([0, true], [600, true], [605, false], [610, false]);
    expect([605, 905, 906].map(isAfter)).toEqual([true, true, false]);
  });

  it('does not exist before a call, nor during one', () => {
    expect(readings([0, false])(1)).toBe(false);
    expect(readings([0, true], [600, true])(600)).toBe(false);
  });

  it('is not the end of a voice message, which does not erase an earlier call either', () => {
    expect(readings([0, true], [25, false])(30)).toBe(false);
    expect(readings([0, true], [30, false], [60, true], [65, false])(70)).toBe(true);
  });

  it('is unknown if the call can no longer be seen', () => {
    expect(readings([0, true], [600, null], [605, false])(610)).toBe(false);
  });
});
