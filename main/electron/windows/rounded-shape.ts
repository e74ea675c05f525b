import type { Box } from './placement.ts';

/**
 * A rectangle with round corners as rows one pixel high; all in device-independent pixels. For X11, where the system
 * rounds no windows, and where the corners of a transparent window are black without a compositor.
 */
export function roundedShape(width: number, height: number, radius: number): Box[] {
  const round = Math.max(0, Math.min(radius, width / 2, height / 2));
  return Array.from({ length: height }, (_, y) => {
    const fromEdge = Math.min(y, height - 1 - y) + 0.5;
    const above = Math.max(0, round - fromEdge);
    const inset = Math.round(round - Math.sqrt(round * round - above * above));
    return { x: inset, y, width: width - 2 * inset, height: 1 };
  });
}
