import { describe, expect, it } from 'vitest';
import { answersOf, asksForLook, emptyCheck } from '../../../../renderer/app/safety/check-answers.ts';
import { checkBeforeStart } from '../../../../shared/programme/safety.ts';

describe('the check before the start', () => {
  it('is incomplete until each question that is shown is answered', () => {
    expect(answersOf(emptyCheck)).toBeNull();
    expect(answersOf({ sign: 'ask', isLookedAtSince: null })).toBeNull();
    expect(answersOf({ sign: 'none', isLookedAtSince: null })).not.toBeNull();
    expect(answersOf({ sign: 'emergency', isLookedAtSince: null })).not.toBeNull();
  });

  it('asks about a professional only if the answer can change the result', () => {
    const asked = (['none', 'ask', 'emergency'] as const).filter((sign) =>
      asksForLook({ ...emptyCheck, sign }),
    );
    expect(asked).toEqual(['ask']);
  });

  it.each([
    ['none', null, 'full'],
    ['ask', false, 'limited'],
    ['ask', true, 'full'],
    ['emergency', null, 'limited'],
  ] as const)('sign: %s, looked at since: %s leads to %s', (sign, isLookedAtSince, mode) => {
    const answers = answersOf({ sign, isLookedAtSince });
    expect(answers && checkBeforeStart(answers, 0).mode).toBe(mode);
  });

  it('ignores an answer to a question that is no longer shown', () => {
    expect(answersOf({ sign: 'emergency', isLookedAtSince: true })).toEqual({
      sign: 'emergency',
      isLookedAtSince: false,
    });
  });
});
