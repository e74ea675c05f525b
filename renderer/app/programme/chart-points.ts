import type { Side } from '../../../shared/choice/exclusions.ts';
import type { TestMark } from '../../../shared/programme/self-check.ts';

/** A mark on the chart of a self-check. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly day: string;
  readonly isPainful: boolean;
}

/** The drawing area of the chart, in its own units. */
export const CHART = { width: 320, height: 132, left: 26, right: 12, top: 10, bottom: 10 } as const;
/** The top of the scale of reach. */
export const MOST_REACH = 10;

/** The height at which a reach is drawn. */
export function heightOf(reach: number): number {
  const { height, top, bottom } = CHART;
  return height - bottom - (reach / MOST_REACH) * (height - top - bottom);
}

/**
 * The marks of one side from left to right, at equal steps. The two sides of one day stand slightly apart, so that
 * both can be seen if they are equal. A side that was left out on a day has no mark there.
 */
export function chartPoints(marks: readonly TestMark[], side: Side): readonly ChartPoint[] {
  const { width, left, right } = CHART;
  const room = width - left - right;
  const apart = side === 'left' ? -5 : 5;
  return marks.flatMap((mark, index) => {
    const own = mark[side];
    if (own === null) return [];
    const x = left + (room * (index + 0.5)) / marks.length + apart;
    return [{ x, y: heightOf(own.reach), day: mark.day, isPainful: own.feel === 'painful' }];
  });
}
