import { describe, expect, test } from 'vitest';
import { bestHours, hourFigures } from '../../../shared/report/hours.ts';
import { opportunitiesOn } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';

describe('hours', () => {
  test('follow the local time at that moment; excused opportunities do not count', () => {
    const [there] = opportunitiesOn(MONDAY, 'C', '23:30');
    if (!there) throw new Error('no opportunity');
    const inTokyo = { ...there, began: { ...there.began, zone: 'Asia/Tokyo' } };
    const hours = hourFigures([there, inTokyo, ...opportunitiesOn(MONDAY, 'PKE', '09:59')]);
    expect(hours).toEqual([
      { hour: 7, rated: 1, taken: 1, credit: 1, share: 1 },
      { hour: 9, rated: 2, taken: 0, credit: 0.5, share: 0.25 },
      { hour: 23, rated: 1, taken: 1, credit: 1, share: 1 },
    ]);
  });

  test('the best hours have at least three rated opportunities, at least one of them taken', () => {
    const hours = hourFigures([
      ...opportunitiesOn(MONDAY, 'CC', '08:00'),
      ...opportunitiesOn(MONDAY, 'CCK', '09:00'),
      ...opportunitiesOn(MONDAY, 'KKK', '10:00'),
      ...opportunitiesOn(MONDAY, 'CCCKK', '11:00'),
      ...opportunitiesOn(MONDAY, 'CCCCKK', '14:00'),
      ...opportunitiesOn(MONDAY, 'CKKK', '15:00'),
    ]);
    expect(bestHours(hours).map(({ hour }) => hour)).toEqual([14, 9, 11]);
  });
});
