import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import type { Shape } from '../../../tools/icons/mark.ts';
import { drawPng } from '../../../tools/icons/picture.ts';

const half: Shape = { type: 'bar', x: 0, y: 0, width: 16, height: 32, radius: 0, alpha: 1 };
const pixelAt = (file: Buffer, x: number) => [...PNG.sync.read(file).data.subarray(4 * x, 4 * x + 4)];

test('a pixel holds the share that the shapes cover, in their colour', () => {
  const file = drawPng(3, [{ shapes: [half], colour: '#1f7a68' }]);
  expect(pixelAt(file, 0)).toEqual([0x1f, 0x7a, 0x68, 255]);
  const [red, green, blue, alpha] = pixelAt(file, 1);
  expect([red, green, blue]).toEqual([0x1f, 0x7a, 0x68]);
  expect(alpha).toBeGreaterThan(120);
  expect(alpha).toBeLessThan(136);
  expect(pixelAt(file, 2)).toEqual([0, 0, 0, 0]);
});

test('a later layer covers an earlier one', () => {
  const file = drawPng(2, [
    { shapes: [half], colour: '#000000' },
    { shapes: [half], colour: '#fbfaf7' },
  ]);
  expect(pixelAt(file, 0)).toEqual([0xfb, 0xfa, 0xf7, 255]);
});
