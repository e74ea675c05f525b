import { describe, expect, it } from 'vitest';
import type { TrackedHours } from '../../../shared/core/rules.ts';
import { hoursSpanAt } from '../../../shared/core/tracked-hours.ts';

const berlin = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);

/** The span around a moment, as the ISO times of its ends in UTC. */
function spanOf(hours: TrackedHours, iso: string) {
  const { isTracked, fromMs, untilMs } = hoursSpanAt(hours, at(iso), berlin);
  return [isTracked, new Date(fromMs).toISOString(), new Date(untilMs).toISOString()];
}

/** 2026-03-03 is a Tuesday. */
const office: TrackedHours = {
  mon: [
    ['09:00', '12:30'],
    ['13:00', '18:00'],
  ],
  tue: [['09:00', '12:30']],
};

describe('hoursSpanAt', () => {
  it('without a table is always', () => {
    expect(hoursSpanAt(null, 0, berlin).isTracked).toBe(true);
    expect(hoursSpanAt(null, 4e15, berlin).untilMs).toBeGreaterThan(4e15);
  });

  it('with an empty table is never', () => {
    for (let hour = 0; hour < 48; hour += 1) {
      expect(hoursSpanAt({}, at('2026-03-03T00:00:00Z') + hour * 3_600_000, berlin).isTracked).toBe(false);
    }
  });

  it.each([
    ['2026-03-03T08:59:59.999+01:00', false],
    ['2026-03-03T09:00:00+01:00', true],
    ['2026-03-03T12:29:59.999+01:00', true],
    ['2026-03-03T12:30:00+01:00', false],
    ['2026-03-02T12:45:00+01:00', false],
    ['2026-03-02T13:00:00+01:00', true],
    ['2026-03-04T10:00:00+01:00', false],
  ])('%s: %s (from included, until not)', (iso, isTracked) => {
    expect(hoursSpanAt(office, at(iso), berlin).isTracked).toBe(isTracked);
  });

  it('says from when until when the answer is valid', () => {
    expect(spanOf(office, '2026-03-03T10:00:00+01:00')).toEqual([
      true,
      '2026-03-03T08:00:00.000Z',
      '2026-03-03T11:30:00.000Z',
    ]);
    expect(spanOf(office, '2026-03-02T12:40:00+01:00')).toEqual([
      false,
      '2026-03-02T11:30:00.000Z',
      '2026-03-02T12:00:00.000Z',
    ]);
  });

  it('a range that crosses midnight belongs to the day on which it starts', () => {
    const night: TrackedHours = { tue: [['22:00', '02:00']] };
    expect(spanOf(night, '2026-03-04T01:00:00+01:00')).toEqual([
      true,
      '2026-03-03T21:00:00.000Z',
      '2026-03-04T01:00:00.000Z',
    ]);
    expect(hoursSpanAt(night, at('2026-03-03T01:00:00+01:00'), berlin).isTracked).toBe(false);
  });

  it('equal ends mean a whole day, and "24:00" is the end of a day', () => {
    expect(spanOf({ tue: [['06:00', '06:00']] }, '2026-03-04T05:00:00+01:00')).toEqual([
      true,
      '2026-03-03T05:00:00.000Z',
      '2026-03-04T05:00:00.000Z',
    ]);
    expect(spanOf({ tue: [['06:00', '24:00']] }, '2026-03-03T23:59:00+01:00')).toEqual([
      true,
      '2026-03-03T05:00:00.000Z',
      '2026-03-03T23:00:00.000Z',
    ]);
  });

  it('adjoining or overlapping ranges are merged, even across midnight and in any order', () => {
    const joined = [true, '2026-03-03T08:00:00.000Z', '2026-03-03T17:00:00.000Z'];
    const noon = '2026-03-03T12:00:00+01:00';
    expect(
      spanOf(
        {
          tue: [
            ['12:00', '18:00'],
            ['09:00', '12:00'],
          ],
        },
        noon,
      ),
    ).toEqual(joined);
    expect(
      spanOf(
        {
          tue: [
            ['09:00', '15:00'],
            ['11:00', '18:00'],
            ['12:00', '13:00'],
          ],
        },
        noon,
      ),
    ).toEqual(joined);
    expect(
      spanOf({ tue: [['22:00', '24:00']], wed: [['00:00', '03:00']] }, '2026-03-04T00:00:00+01:00'),
    ).toEqual([true, '2026-03-03T21:00:00.000Z', '2026-03-04T02:00:00.000Z']);
  });

  it('follows the local clock across a clock change', () => {
    const nights: TrackedHours = { sat: [['22:00', '04:00']] };
    expect(spanOf(nights, '2026-03-29T03:30:00+02:00')).toEqual([
      true,
      '2026-03-28T21:00:00.000Z',
      '2026-03-29T02:00:00.000Z',
    ]);
    expect(spanOf(nights, '2026-10-25T02:30:00+01:00')).toEqual([
      true,
      '2026-10-24T20:00:00.000Z',
      '2026-10-25T03:00:00.000Z',
    ]);
  });

  it('a range that a clock change skips completely does not exist', () => {
    const skipped: TrackedHours = { sun: [['02:10', '02:50']] };
    expect(hoursSpanAt(skipped, at('2026-03-29T03:00:00+02:00'), berlin).isTracked).toBe(false);
    expect(hoursSpanAt(skipped, at('2026-03-29T03:20:00+02:00'), berlin).isTracked).toBe(false);
    expect(hoursSpanAt(skipped, at('2026-10-25T02:20:00+02:00'), berlin).isTracked).toBe(true);
  });
});
