import { expect, test } from 'vitest';
import { roundedShape } from '../../../../main/electron/windows/rounded-shape.ts';

test('covers the whole rectangle except for its four corners', () => {
  const rows = roundedShape(424, 196, 10);
  expect(rows).toHaveLength(196);
  expect(rows[0]?.x).toBeGreaterThan(4);
  expect(rows.slice(10, 186).every(({ x, width }) => x === 0 && width === 424)).toBe(true);
  for (const [index, { x, y, width, height }] of rows.entries()) {
    expect(y).toBe(index);
    expect(height).toBe(1);
    expect(2 * x + width).toBe(424);
    expect(rows[195 - index]?.x).toBe(x);
  }
  const missing = rows.reduce((sum, { x }) => sum + 2 * x, 0);
  expect(Math.abs(missing - (4 - Math.PI) * 100)).toBeLessThan(12);
});

test('is the rectangle itself without a radius, and never wider than it', () => {
  expect(roundedShape(3, 2, 0)).toEqual([
    { x: 0, y: 0, width: 3, height: 1 },
    { x: 0, y: 1, width: 3, height: 1 },
  ]);
  for (const { x, width } of roundedShape(12, 12, 40)) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(width).toBeGreaterThan(0);
  }
});
