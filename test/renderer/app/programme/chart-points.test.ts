import { expect, it } from 'vitest';
import { CHART, chartPoints, heightOf } from '../../../../renderer/app/programme/chart-points.ts';
import type { TestMark } from '../../../../shared/programme/self-check.ts';

it('draws each side from left to right, inside its room, with gaps where a side was left out', () => {
  const mark = (day: string, left: number | null, right: number): TestMark => ({
    day,
    programmeWeek: 1,
    left: left === null ? null : { reach: left, feel: 'painful' },
    right: { reach: right, feel: 'easy' },
  });
  const marks = [mark('2026-10-05', 0, 10), mark('2026-10-19', null, 5), mark('2026-11-09', 10, 5)];
  const left = chartPoints(marks, 'left');
  const right = chartPoints(marks, 'right');
  expect(left.map(({ day }) => day)).toEqual(['2026-10-05', '2026-11-09']);
  expect(left.every(({ isPainful }) => isPainful)).toBe(true);
  expect(right.every(({ isPainful }) => !isPainful)).toBe(true);
  for (const { x, y } of [...left, ...right]) {
    expect(x).toBeGreaterThan(CHART.left);
    expect(x).toBeLessThan(CHART.width - CHART.right);
    expect(y).toBeGreaterThanOrEqual(CHART.top);
    expect(y).toBeLessThanOrEqual(CHART.height - CHART.bottom);
  }
  expect(right[2]?.x).toBeGreaterThan(right[1]?.x ?? 0);
  expect(heightOf(10)).toBeLessThan(heightOf(0));
});
