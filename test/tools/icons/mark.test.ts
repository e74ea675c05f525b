import { expect, test } from 'vitest';
import { vertebrae } from '../../../tools/icons/mark.ts';

test('the mark is seven vertebrae from below, straighter towards the top', () => {
  expect(vertebrae).toHaveLength(7);
  const ys = vertebrae.map(({ y }) => y);
  expect(ys).toEqual([...ys].sort((a, b) => b - a));
  const slants = vertebrae.slice(1).map(({ x }, index) => Math.abs(x - (vertebrae[index]?.x ?? x)));
  expect(slants.at(-1)).toBeLessThan(slants[0] ?? 0);
});
