import { describe, expect, it } from 'vitest';
import { weekSentence } from '../../../../renderer/app/week/week-sentence.ts';
import { adherenceOf } from '../../../../shared/core/adherence.ts';
import type { ReportSentence } from '../../../../shared/report/sentence.ts';
import en from '../../../../shared/strings/en.json' with { type: 'json' };
import { opportunitiesOn } from '../../../support/report-rows.ts';
import { catalogueOf } from '../../../support/translations.ts';

const de = catalogueOf('de');

function figures(letters: string, deskSeconds = 3600) {
  return adherenceOf(
    opportunitiesOn('2026-11-16', letters),
    deskSeconds === 0 ? [] : [{ deskSeconds, isShort: true }],
  );
}

const opening = (sentence: ReportSentence, { isThisWeek = true, letters = 'CK', deskSeconds = 3600 } = {}) =>
  weekSentence({ isThisWeek, sentence, figures: figures(letters), deskSeconds });

describe('the first sentence of a week', () => {
  it('says so if there is no data', () => {
    const nothing = { deskSeconds: 0 };
    expect(opening({ key: 'no-data' }, nothing).key).toBe('week.sentence.empty-now');
    expect(opening({ key: 'no-data' }, { ...nothing, isThisWeek: false }).key).toBe(
      'week.sentence.empty-past',
    );
  });

  it('says how long the first sitting of the week has been so far', () => {
    expect(opening({ key: 'no-data' }, { deskSeconds: 1500 })).toEqual({
      key: 'week.sentence.desk-now',
      values: { seconds: 1500 },
    });
  });

  it('gives the desk time if no break fell due, and blames no one if none was taken', () => {
    const sentence = { key: 'desk-time', minutes: 60 } as const;
    expect(opening(sentence, { letters: '', isThisWeek: false })).toEqual({
      key: 'week.sentence.none-due',
      values: { seconds: 3600 },
    });
    // A break may be waiting for its answer.
    expect(opening(sentence, { letters: '' }).key).toBe('week.sentence.desk-now');
    expect(opening(sentence, { letters: 'KK' })).toEqual({
      key: 'week.sentence.desk-now',
      values: { seconds: 3600 },
    });
  });

  it('counts the breaks taken, and says so if it was all of them', () => {
    expect(opening({ key: 'breaks-taken', taken: 19, rated: 28 })).toEqual({
      key: 'week.sentence.taken-now',
      values: { taken: 19, count: 28 },
    });
    expect(opening({ key: 'some-breaks', taken: 3, rated: 3 })).toEqual({
      key: 'week.sentence.all-now',
      values: { count: 3 },
    });
  });

  it('turns percentage points above the usual into breaks, and leaves out a gain of zero', () => {
    expect(opening({ key: 'more-breaks-than-usual', taken: 19, rated: 28, points: 7 })).toEqual({
      key: 'week.sentence.more-now',
      values: { taken: 19, rated: 28, count: 2 },
    });
    expect(opening({ key: 'more-breaks-than-usual', taken: 4, rated: 5, points: 6 }).key).toBe(
      'week.sentence.taken-now',
    );
  });

  it('counts breaks that fell due, not sittings, because one sitting can have several', () => {
    const ofBreaks = ({ week }: typeof en) =>
      Object.entries(week.sentence).filter(([key]) => /^(taken|all|more)-/.test(key));
    for (const [key, message] of ofBreaks(en)) expect(message, key).toMatch(/\bbreaks? that came up\b/);
    for (const [key, message] of ofBreaks(de)) expect(message, key).toMatch(/\bfällige[nr]? Pausen?\b/);
    for (const [key, message] of [...ofBreaks(en), ...ofBreaks(de)])
      expect(message, key).not.toMatch(/sitting|Sitzphase/);
  });

  it('is in the catalogue in every form', () => {
    const known = Object.keys(en.week.sentence).map((key) => key.replace(/_(one|other)$/, ''));
    for (const kind of ['empty', 'taken', 'all', 'more', 'shorter', 'short', 'moved', 'desk']) {
      expect(known).toContain(`${kind}-now`);
      expect(known).toContain(`${kind}-past`);
    }
    expect(known).toContain('none-due');
  });
});
