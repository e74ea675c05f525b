import { describe, expect, it } from 'vitest';
import {
  endsNextDay,
  isEmpty,
  rangesOf,
  withMondayOnWorkdays,
  withOneMore,
  withRanges,
} from '../../../../renderer/app/settings/week-hours.ts';
import type { WeekHours } from '../../../../shared/core/rules.ts';
import { parseSetting } from '../../../../shared/settings/settings.ts';

describe('the table of tracked hours', () => {
  it('leaves out a day without ranges', () => {
    const hours: WeekHours = { mon: [['09:00', '17:00']], sat: [['10:00', '12:00']] };
    expect(withRanges(hours, 'sat', [])).toEqual({ mon: [['09:00', '17:00']] });
    expect(rangesOf(hours, 'sun')).toEqual([]);
  });

  it('is empty if no day has hours, listed or not', () => {
    expect(isEmpty({})).toBe(true);
    expect(isEmpty({ mon: [] })).toBe(true);
    expect(isEmpty({ sun: [['10:00', '12:00']] })).toBe(false);
  });

  it('adds a valid range after the last one', () => {
    expect(withOneMore({}, 'sun')).toEqual({ sun: [['09:00', '17:00']] });
    expect(rangesOf(withOneMore({ mon: [['09:00', '12:30']] }, 'mon'), 'mon')[1]).toEqual(['13:00', '15:00']);
    let hours: WeekHours = { mon: [['22:00', '24:00']] };
    for (let round = 0; round < 3; round += 1) hours = withOneMore(hours, 'mon');
    expect(parseSetting('trackedHours', hours).ok).toBe(true);
  });

  it("copies Monday's hours to the other workdays and not to the weekend", () => {
    const hours: WeekHours = {
      mon: [['08:00', '12:00']],
      tue: [['09:00', '17:00']],
      sat: [['10:00', '11:00']],
    };
    const copied = withMondayOnWorkdays(hours);
    expect(copied.fri).toEqual(hours.mon);
    expect(copied.tue).toEqual(hours.mon);
    expect(copied.sat).toEqual(hours.sat);
    expect(withMondayOnWorkdays({ tue: [['09:00', '17:00']] })).toEqual({});
  });

  it('recognises a range that ends on the next day', () => {
    expect(endsNextDay(['22:00', '02:00'])).toBe(true);
    expect(endsNextDay(['09:00', '00:00'])).toBe(true);
    expect(endsNextDay(['09:00', '24:00'])).toBe(false);
    expect(endsNextDay(['09:00', '17:00'])).toBe(false);
  });
});
