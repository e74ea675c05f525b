import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../shared/history/slices.ts';
import { breaksDueIn, deskTimeIn } from '../../../shared/report/breaks-due.ts';
import { whatIf } from '../../../shared/report/what-if.ts';
import { aBout, at } from '../../support/recorded-effects.ts';

const MONDAY = '2026-11-16';
const TUESDAY = '2026-11-17';
const bout = (day: string, from: string, until: string, minutes: number) =>
  aBout(day, { started: at(day, from), ended: at(day, until), deskSeconds: minutes * 60 });

describe('breaks that fall due in a stretch of desk time', () => {
  test.each([
    [29.9, 30, 0],
    [30, 30, 1],
    [59.9, 30, 1],
    [120, 20, 6],
    [0, 60, 0],
  ])('%d min with a threshold of %d: %d', (minutes, threshold, due) => {
    expect(breaksDueIn(minutes * 60, threshold)).toBe(due);
  });
});

describe('desk time within hours', () => {
  const morning = { mon: [['09:00', '10:00']] } as const;

  test('is all of it without hours, in one part', () => {
    expect(deskTimeIn(null)(bout(MONDAY, '08:30', '10:30', 100))).toEqual([6000]);
  });

  test('is spread evenly over the bout, and cut at the edges', () => {
    expect(deskTimeIn(morning)(bout(MONDAY, '08:30', '10:30', 100))).toEqual([3000]);
    const twice = { mon: [['08:30', '09:00'], ...[['10:00', '11:00'] as const]] } as const;
    expect(deskTimeIn(twice)(bout(MONDAY, '08:30', '10:30', 120))).toEqual([1800, 1800]);
    expect(deskTimeIn(morning)(bout(TUESDAY, '08:30', '10:30', 100))).toEqual([]);
  });

  test('survives a bout whose end is dated before its start', () => {
    expect(deskTimeIn(morning)(bout(MONDAY, '09:30', '09:10', 20))).toEqual([1200]);
    expect(deskTimeIn(morning)(bout(MONDAY, '11:00', '10:00', 20))).toEqual([]);
  });
});

test('compares two plans over the workdays; a day with less than an hour is left out', () => {
  const bouts = [
    bout(MONDAY, '09:00', '11:00', 120),
    bout(TUESDAY, '09:00', '10:00', 60),
    bout(TUESDAY, '11:00', '12:00', 45),
    bout('2026-11-18', '09:00', '09:50', 50),
  ];
  const now = { thresholdMinutes: 30, hours: null };
  const other = { thresholdMinutes: 50, hours: { mon: [['09:00', '10:00'] as const] } };
  expect(atOnce(whatIf(bouts, now, other))).toEqual({
    now: { total: 7, usual: 4, most: 4 },
    other: { total: 1, usual: 1, most: 1 },
    days: [
      { day: MONDAY, now: 4, other: 1 },
      { day: TUESDAY, now: 3, other: 0 },
    ],
  });
  expect(atOnce(whatIf([], now, other)).now).toEqual({ total: 0, usual: 0, most: 0 });
});
