import { expect, test } from 'vitest';
import { addDays } from '../../../shared/core/time.ts';
import { isoWeekOf, mondayOfIsoWeek } from '../../../shared/report/iso-week.ts';

test.each([
  ['2026-W47', '2026-11-16'],
  ['2026-W01', '2025-12-29'],
  ['2026-W53', '2026-12-28'],
  ['2020-W53', '2020-12-28'],
  ['2021-W01', '2021-01-04'],
  ['2024-W09', '2024-02-26'],
])('%s begins on %s', (week, monday) => {
  expect(mondayOfIsoWeek(week)).toBe(monday);
  for (let offset = 0; offset < 7; offset += 1) expect(isoWeekOf(addDays(monday, offset))).toBe(week);
});

test.each(['2025-W53', '2026-W00', '2026-W54', '2026-47', '2026-W7', '0000-W01', '', '2026-W47 '])(
  '%j is not a week',
  (text) => {
    expect(mondayOfIsoWeek(text)).toBeNull();
  },
);
