import { expect, test } from 'vitest';
import { addDays } from '../../../shared/core/time.ts';
import { baselineRange, beforeAndNow } from '../../../shared/report/before-now.ts';
import { boutOf } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';

/** The same bouts, in minutes of desk time, on each of some days from Monday. */
const days = (count: number, ...minutes: number[]) =>
  Array.from({ length: count }, (_, day) => minutes.map((each) => boutOf(addDays(MONDAY, day), each))).flat();

test('compares short sitting, the median bout and natural breaks a day, both by one threshold', () => {
  const result = beforeAndNow(days(3, 60, 60, 40), days(4, 45, 45, 30, 20), 30);
  expect(result).toEqual({
    before: { workdays: 3, shortSittingShare: 40 / 160, medianBoutSeconds: 3600, naturalBreaksPerDay: 3 },
    now: { workdays: 4, shortSittingShare: 1, medianBoutSeconds: 37.5 * 60, naturalBreaksPerDay: 4 },
  });
});

test('says nothing with fewer than three workdays on either side', () => {
  expect(beforeAndNow(days(2, 60, 60), days(5, 60, 60), 30)).toBeNull();
  expect(beforeAndNow(days(5, 60, 60), days(2, 60, 60), 30)).toBeNull();
  // A day with less than an hour of desk time isn't a workday.
  expect(beforeAndNow(days(3, 59), days(5, 60), 30)).toBeNull();
});

test('the baseline ends on the day before the first card may come', () => {
  expect(baselineRange({ startedDay: MONDAY, endedDay: null })).toBeNull();
  expect(baselineRange({ startedDay: MONDAY, endedDay: '2026-11-23' })).toEqual({
    from: MONDAY,
    until: '2026-11-22',
  });
});
