import { describe, expect, it } from 'vitest';
import { drawnChecks, MOST_REACH } from '../../../../renderer/app/self-check/check-marks.ts';
import type { TestMark } from '../../../../shared/programme/self-check.ts';

const mark = (day: string, left: number | null, right: number, scale: TestMark['scale'] = 'landmark') =>
  ({
    day,
    scale,
    left: left === null ? null : { reach: left, feel: 'painful' },
    right: { reach: right, feel: 'easy' },
  }) satisfies TestMark;

describe('the checks marked on the figure', () => {
  it('are the first and the latest three that were measured, the newest last and farthest out', () => {
    const marks = [
      mark('2026-09-28', 1, 1, 'estimate'),
      ...['10-05', '10-12', '10-19', '10-26', '11-02'].map((day) => mark(`2026-${day}`, 2, 2)),
    ];
    for (const test of ['turn', 'side-bend'] as const) {
      const drawn = drawnChecks(test, marks);
      expect(drawn.map(({ key }) => key)).toEqual(['2026-10-05', '2026-10-19', '2026-10-26', '2026-11-02']);
      expect(drawn.map(({ isNewest }) => isNewest)).toEqual([false, false, false, true]);
      const outwards = drawn.map(({ ends }) => Math.hypot(...(ends[0]?.at ?? [0])));
      expect(outwards).toEqual(outwards.toSorted((one, other) => one - other));
    }
  });

  it('show a turn to the left on the left, as far as it got', () => {
    const [drawn] = drawnChecks('turn', [mark('2026-10-05', 6, 3)]);
    const [left, right] = drawn?.ends ?? [];
    // 6 half hours are a quarter of the clock: straight to the left.
    expect(left?.at[0]).toBeCloseTo(0);
    expect(left?.at[2]).toBeLessThan(0);
    expect(right?.at[0]).toBeCloseTo(right?.at[2] ?? 0);
    expect([left?.isPainful, right?.isPainful]).toEqual([true, false]);
    expect(drawn?.lines[0]?.[0]).toEqual(left?.at);
    expect(drawn?.lines[0]?.at(-1)).toEqual(right?.at);
  });

  it('show a side bend from the edge of the seat down, never below the floor', () => {
    const [drawn] = drawnChecks('side-bend', [mark('2026-10-05', 2, MOST_REACH)]);
    const [left, right] = drawn?.ends ?? [];
    expect(left?.at[1]).toBeGreaterThan(right?.at[1] ?? 0);
    expect(right?.at[1]).toBeGreaterThan(0);
    expect([Math.sign(left?.at[2] ?? 0), Math.sign(right?.at[2] ?? 0)]).toEqual([-1, 1]);
  });

  it('leave out a side that was not tested', () => {
    for (const test of ['turn', 'side-bend'] as const) {
      const [drawn] = drawnChecks(test, [mark('2026-10-05', null, 4)]);
      expect(drawn?.ends.map(({ side }) => side)).toEqual(['right']);
      expect(drawn?.lines).toHaveLength(1);
    }
  });
});
