/** A shape on a square of 32 by 32 units, y downwards; `alpha` is 0 to 1. */
export type Shape =
  | {
      readonly type: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly alpha: number;
    }
  | {
      readonly type: 'ring';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly width: number;
      readonly alpha: number;
    }
  | {
      readonly type: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly alpha: number;
    };

/** Units along one side of the square. */
export const SIDE = 32;

/**
 * The spine from its lowest point (t = 0) to its highest (t = 1): a wave that dies down, so it straightens towards the
 * top.
 */
function pointAt(t: number): { x: number; y: number } {
  return { x: 15.2 + 6.4 * (1 - t) ** 1.2 * Math.cos((Math.PI * t) / 0.48), y: 29 - 26 * t };
}

/** The seven vertebrae from the bottom up, evenly spaced along the curve. */
export const vertebrae: readonly { readonly x: number; readonly y: number }[] = spread(7);

function spread(count: number): { x: number; y: number }[] {
  const points = Array.from({ length: 401 }, (_, index) => pointAt(index / 400));
  const lengths = points.map(() => 0);
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (from === undefined || to === undefined) continue;
    lengths[index] = (lengths[index - 1] ?? 0) + Math.hypot(to.x - from.x, to.y - from.y);
  }
  const whole = lengths.at(-1) ?? 0;
  return Array.from({ length: count }, (_, dot) => {
    const index = lengths.findIndex((length) => length >= (whole * dot) / (count - 1) - 1e-9);
    return points[index] ?? pointAt(1);
  });
}

/** The mark, scaled by `scale` about the middle. */
export function mark(scale = 1, radius = 2.45): readonly Shape[] {
  return vertebrae.map(({ x, y }, index) => ({
    type: 'dot',
    x: SIDE / 2 + (x - SIDE / 2) * scale,
    y: SIDE / 2 + (y - SIDE / 2) * scale,
    radius: radius * scale * taper(index),
    alpha: 1,
  }));
}

/** Vertebrae get smaller towards the top. */
export function taper(index: number): number {
  return 1.14 - 0.045 * index;
}
