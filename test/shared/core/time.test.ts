import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDateOf,
  daySpanAt,
  daysBetween,
  formatIso,
  HOUR,
  instantOf,
  joinedWith,
  mondayOf,
  overlapMs,
  wallAt,
  without,
} from '../../../shared/core/time.ts';

const berlin = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);

describe('daySpanAt', () => {
  it.each([
    ['2026-03-03T04:00:00+01:00', '2026-03-03'],
    ['2026-03-03T03:59:59.999+01:00', '2026-03-02'],
    ['2026-03-03T23:59:59+01:00', '2026-03-03'],
    ['2026-01-01T02:00:00+01:00', '2025-12-31'],
  ])('puts %s on the day %s when days start at 04:00', (iso, day) => {
    expect(daySpanAt(at(iso), berlin, '04:00').day).toBe(day);
  });

  it('covers 23 h, 24 h or 25 h', () => {
    const hours = (iso: string) => {
      const { fromMs, untilMs } = daySpanAt(at(iso), berlin, '04:00');
      return (untilMs - fromMs) / HOUR;
    };
    expect(hours('2026-03-03T12:00:00+01:00')).toBe(24);
    expect(hours('2026-03-28T12:00:00+01:00')).toBe(23);
    expect(hours('2026-10-24T12:00:00+02:00')).toBe(25);
  });
});

describe('instantOf', () => {
  it.each([
    ['2026-03-03', '09:30', '2026-03-03T09:30:00+01:00'],
    ['2026-07-01', '09:30', '2026-07-01T09:30:00+02:00'],
    ['2026-03-03', '24:00', '2026-03-04T00:00:00+01:00'],
    ['2026-12-31', '24:00', '2027-01-01T00:00:00+01:00'],
  ])('%s %s is %s', (day, time, iso) => {
    expect(instantOf(day, time, berlin)).toBe(at(iso));
  });

  it('takes the first moment if a time is repeated', () => {
    expect(instantOf('2026-10-25', '02:30', berlin)).toBe(at('2026-10-25T02:30:00+02:00'));
  });

  it('takes the moment of the change if a time is skipped', () => {
    expect(instantOf('2026-03-29', '02:00', berlin)).toBe(at('2026-03-29T03:00:00+02:00'));
    expect(instantOf('2026-03-29', '02:30', berlin)).toBe(at('2026-03-29T03:00:00+02:00'));
    expect(instantOf('2026-03-29', '03:00', berlin)).toBe(at('2026-03-29T03:00:00+02:00'));
    expect(instantOf('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe(at('2026-10-04T02:30:00+11:00'));
  });

  it('handles a calendar day that a zone skipped', () => {
    expect(instantOf('2011-12-30', '12:00', 'Pacific/Apia')).toBe(at('2011-12-31T00:00:00+14:00'));
  });
});

describe('calendar days', () => {
  it('weeks begin on Monday', () => {
    expect(mondayOf('2026-03-02')).toBe('2026-03-02');
    expect(mondayOf('2026-03-08')).toBe('2026-03-02');
    expect(mondayOf('2026-03-09')).toBe('2026-03-09');
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  });

  it('are counted over months, years and leap days', () => {
    expect(daysBetween('2026-03-03', '2026-03-03')).toBe(0);
    expect(daysBetween('2026-03-03', '2026-03-10')).toBe(7);
    expect(daysBetween('2026-03-10', '2026-03-03')).toBe(-7);
    expect(daysBetween('2027-12-31', '2028-03-01')).toBe(61);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('are those of the zone', () => {
    const moment = at('2026-03-03T23:30:00Z');
    expect(calendarDateOf(moment, 'UTC')).toBe('2026-03-03');
    expect(calendarDateOf(moment, berlin)).toBe('2026-03-04');
    expect(calendarDateOf(moment, 'America/New_York')).toBe('2026-03-03');
    expect(calendarDateOf(moment, 'Pacific/Kiritimati')).toBe('2026-03-04');
  });
});

describe('formatIso', () => {
  it.each([
    ['2026-11-21T08:30:00Z', berlin, '2026-11-21T09:30:00.000+01:00'],
    ['2026-07-21T08:30:00.045Z', berlin, '2026-07-21T10:30:00.045+02:00'],
    ['2026-11-21T08:30:00Z', 'UTC', '2026-11-21T08:30:00.000+00:00'],
    ['2026-11-21T08:30:00Z', 'America/New_York', '2026-11-21T03:30:00.000-05:00'],
    ['2026-11-21T08:30:00Z', 'Asia/Kolkata', '2026-11-21T14:00:00.000+05:30'],
    ['2026-11-21T08:30:00Z', 'America/St_Johns', '2026-11-21T05:00:00.000-03:30'],
    ['2026-11-21T23:30:00Z', 'Pacific/Kiritimati', '2026-11-22T13:30:00.000+14:00'],
  ])('%s in %s is %s', (iso, zone, text) => {
    expect(formatIso({ wallMs: at(iso), zone })).toBe(text);
  });

  it('is parsed back to the same milliseconds by any reader', () => {
    for (let wallMs = at('2026-10-24T22:00:00Z'); wallMs < at('2026-10-25T04:00:00Z'); wallMs += 777_777) {
      expect(Date.parse(formatIso({ wallMs, zone: berlin }))).toBe(wallMs);
    }
  });
});

describe('wallAt', () => {
  it('names an earlier moment of the monotonic clock by what the clocks show now', () => {
    const now = { wallMs: 1_000_000, monoMs: 50_000, zone: berlin };
    expect(wallAt(now, 20_000)).toEqual({ wallMs: 970_000, zone: berlin });
  });
});

describe('time spans', () => {
  it('intersect', () => {
    expect(overlapMs({ fromMs: 10, untilMs: 20 }, 15, 30)).toBe(5);
    expect(overlapMs({ fromMs: 10, untilMs: 20 }, 20, 30)).toBe(0);
    expect(overlapMs({ fromMs: 10, untilMs: 20 }, 12, 13)).toBe(1);
  });

  it('are subtracted', () => {
    const whole = { fromMs: 0, untilMs: 10 };
    expect(without(whole, [])).toEqual([whole]);
    expect(
      without(whole, [
        { fromMs: 2, untilMs: 3 },
        { fromMs: 5, untilMs: 10 },
      ]),
    ).toEqual([
      { fromMs: 0, untilMs: 2 },
      { fromMs: 3, untilMs: 5 },
    ]);
    expect(without(whole, [{ fromMs: 0, untilMs: 10 }])).toEqual([]);
  });

  it('merge if they touch', () => {
    const list = [{ fromMs: 0, untilMs: 10 }];
    expect(joinedWith(list, [{ fromMs: 10, untilMs: 12 }])).toEqual([{ fromMs: 0, untilMs: 12 }]);
    expect(joinedWith(list, [{ fromMs: 11, untilMs: 12 }])).toHaveLength(2);
    expect(joinedWith(list, [])).toBe(list);
  });
});
