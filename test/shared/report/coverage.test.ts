import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/core/time.ts';
import { coverageFigures } from '../../../shared/report/coverage.ts';

const MONDAY = '2026-11-16';

describe('coverage', () => {
  const tracked = [
    { day: MONDAY, seconds: 4000, trackedSeconds: 3600 },
    { day: addDays(MONDAY, 1), seconds: 100, trackedSeconds: 100 },
  ];
  const zone = 'Europe/Berlin';

  test('includes the tracked hours of the week, even across a clock change and the ends of the week', () => {
    const trackedHours = { mon: [['09:00', '17:00'] as const], sun: [['01:00', '06:00'] as const] };
    const settings = { trackedHours, dayStartsAt: '04:00', zone };
    expect(coverageFigures(tracked, MONDAY, settings)).toEqual({
      trackedSeconds: 3700,
      hoursSeconds: (8 + 5) * 3600,
    });
    // The last Sunday of October has 25 hours, and one in March has 23.
    expect(coverageFigures([], '2026-10-19', settings).hoursSeconds).toBe((8 + 6) * 3600);
    expect(coverageFigures([], '2026-03-23', settings).hoursSeconds).toBe((8 + 4) * 3600);
  });

  test('has nothing to compare with if there are no tracked hours', () => {
    const settings = { trackedHours: null, dayStartsAt: '04:00', zone };
    expect(coverageFigures(tracked, MONDAY, settings)).toEqual({ trackedSeconds: 3700, hoursSeconds: null });
  });
});
