import { describe, expect, it } from 'vitest';
import { compareChecks, hasPain } from '../../../shared/programme/self-check.ts';
import { aCheck } from '../../support/hurts.ts';

const [WEEK1, WEEK3] = ['2026-01-05', '2026-01-19'];

describe('compareChecks', () => {
  it('puts left and right side by side over time', () => {
    const [turn, bend] = compareChecks([
      aCheck(WEEK3, { side: 'left', reach: 7, programmeWeek: 3 }),
      aCheck(WEEK3, { side: 'right', reach: 6, programmeWeek: 3 }),
      aCheck(WEEK1, { side: 'left', reach: 4 }),
      aCheck(WEEK1, { side: 'right', reach: 6, feel: 'stiff' }),
    ]);
    expect(turn?.marks).toEqual([
      {
        day: WEEK1,
        scale: 'landmark',
        left: { reach: 4, feel: 'easy' },
        right: { reach: 6, feel: 'stiff' },
      },
      { day: WEEK3, scale: 'landmark', left: { reach: 7, feel: 'easy' }, right: { reach: 6, feel: 'easy' } },
    ]);
    expect(turn).toMatchObject({ test: 'turn', sides: 'alike', change: { left: 3, right: 0 } });
    expect(bend).toEqual({
      test: 'side-bend',
      marks: [],
      sides: 'unknown',
      change: { left: null, right: null },
    });
  });

  it('says which side reaches further if the difference is at least two', () => {
    const sides = (left: number, right: number) =>
      compareChecks([aCheck(WEEK1, { reach: left }), aCheck(WEEK1, { side: 'right', reach: right })])[0]
        ?.sides;
    expect([sides(5, 4), sides(6, 4), sides(2, 9)]).toEqual(['alike', 'left-further', 'right-further']);
  });

  it('keeps estimates of earlier versions, but compares only measured reach', () => {
    const [turn] = compareChecks([
      aCheck(WEEK3, { side: 'left', reach: 3 }),
      aCheck(WEEK1, { side: 'left', reach: 9, scale: 'estimate' }),
      aCheck(WEEK3, { side: 'right', reach: 1, scale: 'estimate' }),
    ]);
    expect(turn?.marks).toEqual([
      { day: WEEK1, scale: 'estimate', left: { reach: 9, feel: 'easy' }, right: null },
      { day: WEEK3, scale: 'landmark', left: { reach: 3, feel: 'easy' }, right: null },
      { day: WEEK3, scale: 'estimate', left: null, right: { reach: 1, feel: 'easy' } },
    ]);
    expect(turn).toMatchObject({ sides: 'unknown', change: { left: null, right: null } });
  });

  it('takes the last mark of a day, and leaves a missing side empty', () => {
    const at = { wallMs: Date.parse(`${WEEK1}T15:00:00Z`), zone: 'UTC' };
    const [turn] = compareChecks([aCheck(WEEK1, { reach: 9, at }), aCheck(WEEK1, { reach: 2 })]);
    expect(turn?.marks).toMatchObject([{ left: { reach: 9 }, right: null }]);
    expect(turn?.sides).toBe('unknown');
  });
});

describe('hasPain', () => {
  it('depends only on the newest day', () => {
    expect(hasPain([])).toBe(false);
    expect(hasPain([aCheck(WEEK1, { feel: 'painful' })])).toBe(true);
    expect(hasPain([aCheck(WEEK1, { feel: 'painful' }), aCheck(WEEK3, { feel: 'stiff' })])).toBe(false);
  });
});
