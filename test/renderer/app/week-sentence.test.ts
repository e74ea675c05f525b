import { describe, expect, it } from 'vitest';
import { weekSentence } from '../../../renderer/app/week/week-sentence.ts';
import { adherenceOf } from '../../../shared/core/adherence.ts';
import type { Outcome } from '../../../shared/core/outcome.ts';
import en from '../../../shared/strings/en.json' with { type: 'json' };

const credits: { readonly [Each in Outcome]: number | null } = {
  C: 1,
  P: 0.5,
  N: 1,
  S: 1,
  K: 0,
  X: 0,
  E: null,
};

function figures(letters: string, deskSeconds = 3600) {
  const judged = [...letters].map((letter) => {
    const outcome = letter as Outcome;
    return { outcome, credit: credits[outcome] };
  });
  return adherenceOf(judged, deskSeconds === 0 ? [] : [{ deskSeconds, isShort: true }]);
}

const keyOf = (letters: string, isThisWeek: boolean, deskSeconds?: number) =>
  weekSentence({ isThisWeek, figures: figures(letters, deskSeconds) }).key.replace('week.sentence.', '');

describe('the first sentence of a week', () => {
  it('says that there is no data where there is none', () => {
    expect(keyOf('', true, 0)).toBe('empty-now');
    expect(keyOf('', false, 0)).toBe('empty-past');
  });

  it('never blames: no break due, or none taken', () => {
    expect(keyOf('', true)).toBe('none-due');
    expect(keyOf('EE', false)).toBe('none-due');
    expect(keyOf('KX', true)).toBe('untaken-now');
    expect(keyOf('KP', false)).toBe('begun-past');
  });

  it('counts what was taken, partial breaks by their credit', () => {
    const view = { isThisWeek: true, figures: figures('CCNSPKXE') };
    expect(weekSentence(view)).toEqual({ key: 'week.sentence.taken-now', taken: 4, count: 7 });
    expect(keyOf('CNS', true)).toBe('all-now');
  });

  it('reads 19 of 28 in the worked example', () => {
    const example = { ...figures('CCCCCCCCCCCCPPPNNNNNSKKKKKXXEEEEEE'), partialCredit: 1.5 };
    expect(weekSentence({ isThisWeek: false, figures: example })).toEqual({
      key: 'week.sentence.taken-past',
      taken: 19,
      count: 28,
    });
  });

  it('has every sentence in the catalogue', () => {
    const known = Object.keys(en.week.sentence).map((key) => key.replace(/_(one|other)$/, ''));
    for (const kind of ['empty', 'taken', 'all', 'begun', 'untaken']) {
      expect(known).toContain(`${kind}-now`);
      expect(known).toContain(`${kind}-past`);
    }
    expect(known).toContain('none-due');
  });
});
