import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/core/time.ts';
import { atOnce } from '../../../shared/history/slices.ts';
import { proposedThreshold } from '../../../shared/report/proposal.ts';
import { at } from '../../support/recorded-effects.ts';
import { boutOf } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';

/** The same bouts, in minutes of desk time, on each of some days from Monday. */
const days = (count: number, ...minutes: number[]) =>
  Array.from({ length: count }, (_, day) => minutes.map((each) => boutOf(addDays(MONDAY, day), each))).flat();

const propose = (bouts: ReturnType<typeof days>, canBe: (minutes: number) => boolean = () => true) =>
  atOnce(proposedThreshold(bouts, null, { minutes: 30, canBe }));

describe('the threshold that is proposed after watching', () => {
  test('asks at most four times on the busiest workday', () => {
    // Two hours, twice: 40 min give three breaks each, 45 min two.
    expect(propose([...days(3, 120, 120)])).toEqual({
      minutes: 45,
      most: 4,
      now: 30,
      mostNow: 8,
      workdays: 3,
    });
    expect(propose(days(3, 75, 25))).toMatchObject({ minutes: 20, most: 4 });
  });

  test('is the highest one if even that asks more often', () => {
    expect(propose(days(3, 320, 320))).toMatchObject({ minutes: 60, most: 10 });
  });

  test('stays among those that can be set, and is the present one if there is no other', () => {
    expect(propose(days(3, 120, 120), (minutes) => minutes <= 35)).toMatchObject({ minutes: 35, most: 6 });
    expect(propose(days(3, 120, 120), () => false)).toMatchObject({ minutes: 30, most: 8 });
  });

  test('needs three workdays', () => {
    expect(propose(days(2, 120))).toBeNull();
    expect(propose([...days(2, 120), ...days(3, 59).slice(2)])).toBeNull();
  });

  test('counts only tracked hours', () => {
    // 09:00 to 11:00, of which only the first 100 minutes are tracked on each day.
    const bouts = days(3, 120).map((bout) => ({ ...bout, ended: at(bout.day, '11:00') }));
    const range = [['09:00', '10:40']] as const;
    const hours = { mon: range, tue: range, wed: range };
    const proposal = atOnce(proposedThreshold(bouts, hours, { minutes: 50, canBe: () => true }));
    expect(proposal).toMatchObject({ minutes: 25, most: 4, now: 50, mostNow: 2 });
  });
});
