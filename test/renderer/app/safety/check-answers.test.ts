import { describe, expect, it } from 'vitest';
import { answersOf, asksForLook, emptyCheck, signs } from '../../../../renderer/app/safety/check-answers.ts';
import { checkBeforeStart } from '../../../../shared/programme/safety.ts';

describe('the check before the start', () => {
  it('is incomplete until each question that is shown is answered', () => {
    expect(answersOf(emptyCheck)).toBeNull();
    expect(answersOf({ ...emptyCheck, applies: true })).toBeNull();
    expect(answersOf({ ...emptyCheck, applies: true, sign: 'ask' })).toBeNull();
    expect(answersOf({ ...emptyCheck, applies: false })).not.toBeNull();
    expect(answersOf({ ...emptyCheck, applies: true, sign: 'emergency' })).not.toBeNull();
  });

  it('asks about a professional only if the answer can change the result', () => {
    const asked = signs.filter((sign) => asksForLook({ ...emptyCheck, applies: true, sign }));
    expect(asked).toEqual(['ask']);
  });

  it.each([
    [false, null, null, 'full'],
    [true, 'ask', false, 'limited'],
    [true, 'ask', true, 'full'],
    [true, 'emergency', null, 'limited'],
  ] as const)('applies: %s, %s, looked at since: %s leads to %s', (applies, sign, isLookedAtSince, mode) => {
    const answers = answersOf({ applies, sign, isLookedAtSince });
    expect(answers && checkBeforeStart(answers, 0).mode).toBe(mode);
  });

  it('ignores an answer to a question that is no longer shown', () => {
    expect(answersOf({ applies: true, sign: 'emergency', isLookedAtSince: true })).toEqual({
      sign: 'emergency',
      isLookedAtSince: false,
    });
    expect(answersOf({ applies: false, sign: 'emergency', isLookedAtSince: true })).toEqual({
      sign: 'none',
      isLookedAtSince: false,
    });
  });
});
