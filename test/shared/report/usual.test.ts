import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/core/time.ts';
import { usualFigures } from '../../../shared/report/usual.ts';
import { boutOf, opportunitiesOn } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';
const back = (weeks: number) => addDays(MONDAY, -7 * weeks);

describe('the usual figures', () => {
  test('are the medians of the previous weeks with at least five rated opportunities', () => {
    const opportunities = [
      ...opportunitiesOn(back(1), 'CCCCK'),
      ...opportunitiesOn(back(2), 'CCKKKE'),
      ...opportunitiesOn(back(3), 'CCCCE'),
      ...opportunitiesOn(back(4), 'CKKKK'),
      ...opportunitiesOn(back(5), 'CCCCCCCC'),
      ...opportunitiesOn(MONDAY, 'KKKKKKKK'),
    ];
    const bouts = [
      boutOf(back(1), 60),
      boutOf(back(2), 60, false),
      boutOf(back(4), 30),
      boutOf(back(4), 30, false),
    ];
    expect(usualFigures({ opportunities, bouts }, MONDAY)).toEqual({
      breakAdherence: 0.4,
      routineFollowThrough: 0.4,
      shortSittingShare: 0.5,
      weeks: 3,
    });
  });

  test('are the mean of two weeks, and missing with only one', () => {
    const one = opportunitiesOn(back(1), 'CCCCK');
    const two = [...one, ...opportunitiesOn(addDays(back(2), 6), 'KKKKK')];
    expect(usualFigures({ opportunities: two, bouts: [] }, MONDAY)).toMatchObject({
      breakAdherence: 0.4,
      shortSittingShare: null,
      weeks: 2,
    });
    expect(usualFigures({ opportunities: one, bouts: [] }, MONDAY)).toMatchObject({
      breakAdherence: null,
      weeks: 1,
    });
  });
});
