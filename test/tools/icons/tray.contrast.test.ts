import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { type Shape, SIDE } from '../../../tools/icons/mark.ts';
import { OUTLINE, trayPictures } from '../../../tools/icons/tray.ts';
import { colourOf, contrastOf, onGround } from '../../support/contrast.ts';

const folder = join(import.meta.dirname, '../../../assets/icons/tray');
const sizes = [16, 20, 24, 32, 48];
const names = [...trayPictures(16).keys()];

/** Panels of the desktops' own themes, and of none. */
const light = ['#ffffff', '#f3f3f3', '#f6f5f4', '#eff0f1', '#dedede'];
const dark = ['#000000', '#101010', '#1c1c1c', '#202020', '#2e3436', '#31363b'];
const middle = ['#595959', '#707070', '#808080', '#999999', '#0078d4', '#b05020', '#3a7a3a'];

const pixelsOf = (set: string, name: string, size: number) =>
  PNG.sync.read(readFileSync(join(folder, set, `${name}-${size}.png`))).data;

/** The highest contrast with the panel inside each shape of a picture, without or with its outline. */
function contrasts(
  set: string,
  name: string,
  size: number,
  panel: string,
  isOutlined = false,
): readonly { readonly isFilled: boolean; readonly contrast: number }[] {
  const ground = colourOf(panel);
  const colours = onGround(pixelsOf(set, name, size), ground);
  const unit = size / SIDE;
  return (trayPictures(size).get(name) ?? []).map((shape) => {
    const { x, y, width, height } = boxOf(shape, isOutlined ? OUTLINE : 0);
    const inside = colours.filter((_, index) => {
      const [column, row] = [(index % size) + 0.5, Math.floor(index / size) + 0.5];
      return column > x * unit && column < (x + width) * unit && row > y * unit && row < (y + height) * unit;
    });
    const contrast = Math.max(...inside.map((colour) => contrastOf(colour, ground)));
    return { isFilled: shape.alpha === 1, contrast };
  });
}

function boxOf(shape: Shape, margin: number) {
  if (shape.type === 'bar') {
    const { x, y, width, height } = shape;
    return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
  }
  const radius = shape.radius + margin + (shape.type === 'ring' ? shape.width / 2 : 0);
  return { x: shape.x - radius, y: shape.y - radius, width: 2 * radius, height: 2 * radius };
}

describe('contrast with the panel, from the pixels', () => {
  test.each([
    ['light', light],
    ['template', light],
    ['dark', dark],
  ])('every shape of the set "%s" has at least 3:1 on its own panels (WCAG 1.4.11)', (set, panels) => {
    for (const panel of panels) {
      for (const size of sizes) {
        for (const name of names) {
          const lowest = Math.min(...contrasts(set, name, size, panel).map(({ contrast }) => contrast));
          expect(lowest, `${name} at ${size} on ${panel}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  test.each(['light', 'dark'])(
    'with its outline, the set "%s" has 3:1 on every other panel too; unfilled vertebrae 2:1',
    (set) => {
      for (const panel of [...light, ...dark, ...middle]) {
        for (const size of sizes) {
          for (const name of names) {
            for (const { isFilled, contrast } of contrasts(set, name, size, panel, true)) {
              expect(contrast, `${name} at ${size} on ${panel}`).toBeGreaterThanOrEqual(isFilled ? 3 : 2);
            }
          }
        }
      }
    },
  );
});

describe('the states differ in shape', () => {
  /** How strongly each area of 2 by 2 of 8 by 8 is inked, 0 to 1: what is left of 16 pixels at a distance. */
  function blurred(name: string): readonly number[] {
    const pixels = pixelsOf('template', name, 16);
    return Array.from({ length: 64 }, (_, cell) => {
      const [row, column] = [Math.floor(cell / 8) * 2, (cell % 8) * 2];
      const at = [0, 1, 16, 17].map((offset) => pixels[4 * (row * 16 + column + offset) + 3] ?? 0);
      return at.reduce((sum, alpha) => sum + alpha, 0) / (4 * 255);
    });
  }

  const states = ['counting-0', 'counting-3', 'counting-7', 'due', 'waiting', 'paused'];

  test.each(states.flatMap((one, index) => states.slice(index + 1).map((other) => [one, other] as const)))(
    '%s and %s, at 16 pixels and without their details (WCAG 1.4.1)',
    (one, other) => {
      const [first, second] = [blurred(one), blurred(other)];
      const difference = first.reduce((sum, value, cell) => sum + Math.abs(value - (second[cell] ?? 0)), 0);
      // In areas of 2 by 2 pixels.
      const isSign = [one, other].some((name) => !name.startsWith('counting'));
      expect(difference).toBeGreaterThan(isSign ? 3 : 1);
    },
  );

  test('the due state has more ink than any other', () => {
    const ink = (name: string) => blurred(name).reduce((sum, value) => sum + value, 0);
    for (const name of names.filter((each) => each !== 'due'))
      expect(ink('due'), name).toBeGreaterThan(1.2 * ink(name));
  });
});
