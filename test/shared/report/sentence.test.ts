import { describe, expect, test } from 'vitest';
import { adherenceOf } from '../../../shared/core/adherence.ts';
import type { EndedBout } from '../../../shared/core/sitting-bout.ts';
import { reportSentence } from '../../../shared/report/sentence.ts';
import type { UsualFigures } from '../../../shared/report/usual.ts';
import { boutOf, opportunitiesOn } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';
const nothingUsual: UsualFigures = {
  breakAdherence: null,
  routineFollowThrough: null,
  shortSittingShare: null,
  weeks: 0,
};

describe('the sentence', () => {
  interface Week {
    readonly outcomes?: string;
    readonly bouts?: readonly EndedBout[];
    readonly usual?: Partial<UsualFigures>;
    readonly routineSeconds?: number;
  }
  const sentence = ({ outcomes = '', bouts = [], usual = {}, routineSeconds = 0 }: Week) =>
    reportSentence(
      adherenceOf(opportunitiesOn(MONDAY, outcomes), bouts),
      { ...nothingUsual, ...usual },
      routineSeconds,
    );
  const long = [boutOf(MONDAY, 100, false)];

  test.each<[string, Week, object]>([
    ['nothing at all', {}, { key: 'no-data' }],
    [
      'more breaks than usual come first',
      {
        outcomes: 'CCCNK',
        bouts: [boutOf(MONDAY, 100)],
        usual: { breakAdherence: 0.6, shortSittingShare: 0.2 },
      },
      { key: 'more-breaks-than-usual', taken: 4, rated: 5, points: 20 },
    ],
    [
      'then shorter sitting',
      {
        outcomes: 'CKKKK',
        bouts: [boutOf(MONDAY, 100)],
        usual: { breakAdherence: 0.6, shortSittingShare: 0.2 },
      },
      { key: 'shorter-sitting-than-usual', percent: 100, points: 80 },
    ],
    [
      'a gain that may be chance is none',
      { outcomes: 'CCCCK', usual: { breakAdherence: 0.78 } },
      { key: 'breaks-taken', taken: 4, rated: 5 },
    ],
    ['half of the breaks', { outcomes: 'CPPSKK', bouts: long }, { key: 'breaks-taken', taken: 2, rated: 6 }],
    [
      'half of the sitting',
      { outcomes: 'KKKKK', bouts: [boutOf(MONDAY, 60), boutOf(MONDAY, 40, false)] },
      { key: 'short-sitting', percent: 60 },
    ],
    [
      'too few opportunities for a share',
      { outcomes: 'CCC', bouts: long, usual: { breakAdherence: 0.1 } },
      { key: 'some-breaks', taken: 3, rated: 3 },
    ],
    [
      'minutes of routines',
      { outcomes: 'KKKKK', bouts: long, routineSeconds: 150 },
      { key: 'routine-minutes', minutes: 2 },
    ],
    [
      'one break, which says more than its minutes',
      { outcomes: 'KKKKKC', bouts: long, routineSeconds: 150 },
      { key: 'some-breaks', taken: 1, rated: 6 },
    ],
    [
      'desk time if no outcome counts',
      { outcomes: 'KXKXKX', bouts: long },
      { key: 'desk-time', minutes: 100 },
    ],
    [
      'little desk time says nothing about its share',
      { bouts: [boutOf(MONDAY, 20)] },
      { key: 'desk-time', minutes: 20 },
    ],
  ])('%s', (_name, week, wanted) => {
    expect(sentence(week)).toEqual(wanted);
  });
});
