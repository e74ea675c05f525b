import { expect, test } from 'vitest';
import type { TraySet } from '../../../../main/electron/tray/panel-theme.ts';
import { drawTrayNumber } from '../../../../main/electron/tray/tray-number.ts';
import { colourOf, contrastOf, onGround } from '../../../support/contrast.ts';

const sizes = [16, 20, 24, 32, 48];

/** Rows of text: "#" is a pixel of the ink. */
function inkOf(value: number, pixels: number): string[] {
  const bitmap = drawTrayNumber(value, pixels, 'template');
  const row = (y: number) =>
    Array.from({ length: pixels }, (_, x) => (bitmap[4 * (y * pixels + x) + 3] === 255 ? '#' : '.'));
  return Array.from({ length: pixels }, (_, y) => row(y).join(''));
}

test('two digits fill 16 pixels, with strokes two pixels wide', () => {
  expect(inkOf(42, 16).join('\n')).toMatchInlineSnapshot(`
    "................
    ................
    .##..##..######.
    .##..##..######.
    .##..##......##.
    .##..##......##.
    .##..##......##.
    .######..######.
    .######..######.
    .....##..##.....
    .....##..##.....
    .....##..##.....
    .....##..######.
    .....##..######.
    ................
    ................"
  `);
});

test('three digits still fit', () => {
  expect(inkOf(108, 16).join('\n')).toMatchInlineSnapshot(`
    "................
    ................
    ................
    ................
    ....#.####.####.
    ....#.#..#.#..#.
    ....#.#..#.#..#.
    ....#.#..#.####.
    ....#.#..#.#..#.
    ....#.#..#.#..#.
    ....#.#..#.#..#.
    ....#.####.####.
    ................
    ................
    ................
    ................"
  `);
});

test('every number has its own picture in every size, inside the icon', () => {
  for (const pixels of sizes) {
    const seen = new Set<string>();
    for (let value = 0; value <= 200; value++) {
      const ink = inkOf(value, pixels);
      seen.add(ink.join());
      expect(ink.some((row) => row.includes('#'))).toBe(true);
      expect(ink[0]).not.toContain('#');
    }
    expect(seen.size, `${pixels}`).toBe(201);
  }
});

test('a number outside 0 to 999 is drawn as the nearest one', () => {
  expect(inkOf(4000, 16)).toEqual(inkOf(999, 16));
  expect(inkOf(-3, 16)).toEqual(inkOf(0, 16));
});

test('the ink has 3:1 on its own panel, and ink or outline on every other', () => {
  const panels = {
    light: ['#ffffff', '#dedede'],
    dark: ['#000000', '#31363b'],
    any: ['#595959', '#808080', '#999999'],
  };
  for (const set of ['light', 'dark'] satisfies TraySet[]) {
    for (const panel of Object.values(panels).flat()) {
      const bitmap = drawTrayNumber(42, 16, set);
      const ground = colourOf(panel);
      const visible = onGround(bitmap, ground).filter((colour) => contrastOf(colour, ground) >= 3).length;
      expect(visible, `${set} on ${panel}`).toBeGreaterThan(30);
    }
  }
});
