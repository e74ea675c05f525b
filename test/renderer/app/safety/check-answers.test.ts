import { describe, expect, it } from 'vitest';
import { answersOf, asksForNew, emptyCheck } from '../../../../renderer/app/safety/check-answers.ts';
import { checkBeforeStart } from '../../../../shared/programme/safety.ts';

describe('the check before the start', () => {
  it('is incomplete until every asked question is answered', () => {
    expect(answersOf(emptyCheck)).toBeNull();
    expect(answersOf({ looked: 'yes', isNew: null, hasSign: false })).toBeNull();
    expect(asksForNew({ ...emptyCheck, looked: 'none' })).toBe(false);
  });

  it.each([
    ['none', null, false, 'full'],
    ['none', null, true, 'limited'],
    ['no', false, false, 'full'],
    ['no', true, false, 'limited'],
    ['no', false, true, 'limited'],
    ['yes', true, true, 'full'],
  ] as const)('looked at: %s, new: %s, sign: %s leads to %s', (looked, isNew, hasSign, mode) => {
    const answers = answersOf({ looked, isNew, hasSign });
    expect(answers && checkBeforeStart(answers, 0).mode).toBe(mode);
  });

  it('passes over an answer that is no longer asked for', () => {
    expect(answersOf({ looked: 'none', isNew: true, hasSign: false })).toMatchObject({ isNew: false });
  });
});
