import { describe, expect, it } from 'vitest';
import {
  answerHurt,
  checkBeforeStart,
  hiddenBy,
  modeOf,
  safetySchema,
} from '../../../shared/programme/safety.ts';
import { DAY } from '../../support/a-choice.ts';
import { aHurt } from '../../support/hurts.ts';

const TODAY = '2026-01-20';
const NOW = Date.parse(`${TODAY}T12:00:00Z`);

describe('the check before the start', () => {
  it.each([
    ['none', false, 'full'],
    ['none', true, 'full'],
    ['ask', false, 'limited'],
    ['ask', true, 'full'],
    ['emergency', false, 'limited'],
    ['emergency', true, 'limited'],
  ] as const)('sign: %s, looked at since: %s leads to %s', (sign, isLookedAtSince, mode) => {
    expect(checkBeforeStart({ sign, isLookedAtSince }, NOW).mode).toBe(mode);
  });

  it('stores the mode and its time, but no answers', () => {
    const kept = checkBeforeStart({ sign: 'ask', isLookedAtSince: true }, NOW);
    expect(kept).toEqual({ version: 1, mode: 'full', sinceMs: NOW });
    expect(safetySchema.parse(kept)).toEqual(kept);
    expect(safetySchema.safeParse({ ...kept, sign: 'ask' }).success).toBe(false);
    expect(modeOf(null)).toBe('full');
  });
});

describe('hiddenBy', () => {
  it('leaves an exercise out for seven days from the last report', () => {
    const hurts = [
      aHurt('2026-01-13'),
      aHurt('2026-01-15', { exerciseId: 'row' }),
      aHurt('2026-01-16', { exerciseId: 'row' }),
    ];
    expect(hiddenBy(hurts, NOW)).toEqual([{ exerciseId: 'row', untilMs: NOW - 4 * DAY + 7 * DAY }]);
    expect(hiddenBy(hurts, NOW - 1).map(({ exerciseId }) => exerciseId)).toEqual(['hug', 'row']);
  });
});

describe('answerHurt', () => {
  const limited = { safety: { version: 1, mode: 'limited', sinceMs: NOW }, hasHint: true };

  it('once: only hides the exercise', () => {
    expect(answerHurt(null, [aHurt(TODAY, { runId: 5 })], [5, 4], NOW)).toEqual({
      safety: null,
      hasHint: false,
    });
  });

  it('twice in a week: the hint and limited mode', () => {
    const hurts = [aHurt('2026-01-14', { runId: 2 }), aHurt(TODAY, { runId: 9 })];
    expect(answerHurt(null, hurts, [9, 8], NOW)).toEqual(limited);
    const apart = [aHurt('2026-01-13', { runId: 2 }), aHurt(TODAY, { runId: 9 })];
    expect(answerHurt(null, apart, [9, 8], NOW).hasHint, 'seven days apart').toBe(false);
  });

  it('in two routines one after the other, however far apart', () => {
    const hurts = [aHurt('2026-01-01', { runId: 7 }), aHurt(TODAY, { runId: 8 })];
    expect(answerHurt(null, hurts, [8, 7], NOW)).toEqual(limited);
    const earlier = [aHurt('2026-01-01', { runId: 6 }), aHurt(TODAY, { runId: 8 })];
    expect(answerHurt(null, earlier, [8, 7], NOW).hasHint).toBe(false);
    expect(answerHurt(null, earlier, [8], NOW).hasHint, 'nothing is known of the one before').toBe(false);
  });

  it('counts only the routine of the report and the one before it', () => {
    const hurts = [4, 5, 300].map((runId, index) => aHurt(index < 2 ? '2025-12-01' : TODAY, { runId }));
    expect(answerHurt(null, hurts, [300, 299], NOW).hasHint).toBe(false);
  });

  it('two exercises in one routine count twice, the same exercise counts once', () => {
    const one = aHurt(TODAY, { runId: 8 });
    expect(answerHurt(null, [one, aHurt(TODAY, { runId: 8 })], [8], NOW).hasHint).toBe(false);
    expect(answerHurt(null, [one, aHurt(TODAY, { runId: 8, exerciseId: 'row' })], [8], NOW)).toEqual(limited);
  });

  it('does not count reports from before the check was repeated', () => {
    const safety = { version: 1, mode: 'full', sinceMs: NOW - DAY } as const;
    const hurts = [aHurt('2026-01-18', { runId: 7 }), aHurt(TODAY, { runId: 8 })];
    expect(answerHurt(safety, hurts, [8, 7], NOW)).toEqual({ safety, hasHint: false });
  });
});
