import { expect, test } from 'vitest';
import { addDays } from '../../../shared/core/time.ts';
import { weekSeries } from '../../../shared/report/series.ts';
import { boutOf, opportunitiesOn } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';
const back = (weeks: number) => addDays(MONDAY, -7 * weeks);

test('the longer view has twelve weeks; empty weeks have no figures', () => {
  const series = weekSeries(
    {
      opportunities: [...opportunitiesOn(MONDAY, 'CK'), ...opportunitiesOn(back(12), 'CCCC')],
      bouts: [boutOf(back(11), 30), boutOf(addDays(back(10), 6), 20)],
    },
    MONDAY,
  );
  expect(series.map(({ weekOf }) => weekOf)).toEqual(
    Array.from({ length: 12 }, (_, index) => back(11 - index)),
  );
  expect(series[11]?.figures).toMatchObject({ rated: 2, breakAdherence: 0.5, shortSittingShare: null });
  expect(series[0]?.figures).toMatchObject({ rated: 0, breakAdherence: null, shortSittingShare: 1 });
  expect(series[1]?.figures.deskSeconds).toBe(1200);
  expect(series[5]?.figures).toMatchObject({ opportunities: 0, breakAdherence: null });
});
