import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { trayImageName } from '../../../../main/electron/tray/tray-image-name.ts';
import { trayPictures, vertebrae } from '../../../../tools/icons/mark.ts';
import { draw, png } from '../../../../tools/icons/raster.ts';

const icons = join(import.meta.dirname, '../../../../assets/icons');

test('every state of the tray has a drawn picture in every size', () => {
  const names = new Set<string>();
  for (let filledDots = 0; filledDots <= 7; filledDots++) {
    names.add(trayImageName({ icon: 'counting', filledDots }));
  }
  for (const icon of ['due', 'paused', 'waiting'] as const) names.add(trayImageName({ icon, filledDots: 7 }));
  expect([...names].sort()).toEqual([...trayPictures().keys()].sort());
  for (const name of names) {
    for (const set of ['colour', 'template']) {
      for (const size of [16, 20, 24, 32]) {
        expect(existsSync(join(icons, 'tray', set, `${name}-${size}.png`)), `${set}/${name}-${size}`).toBe(
          true,
        );
      }
    }
  }
});

test('a count outside 0 to 7 is drawn as the nearest', () => {
  expect(trayImageName({ icon: 'counting', filledDots: 9 })).toBe('counting-7');
  expect(trayImageName({ icon: 'counting', filledDots: -1 })).toBe('counting-0');
});

test('the committed pictures are those of the drawing', () => {
  for (const [name, shapes] of trayPictures()) {
    const drawn = draw(32, [{ shapes, colour: [0x25, 0x8c, 0x78] }]);
    const committed = readFileSync(join(icons, 'tray/colour', `${name}-32.png`));
    expect(pixelRows(committed).equals(pixelRows(png(drawn))), name).toBe(true);
  }
});

test('the mark is seven vertebrae from below, straighter towards the top', () => {
  expect(vertebrae).toHaveLength(7);
  const ys = vertebrae.map(({ y }) => y);
  expect(ys).toEqual([...ys].sort((a, b) => b - a));
  const slants = vertebrae.slice(1).map(({ x }, index) => Math.abs(x - (vertebrae[index]?.x ?? x)));
  expect(slants.at(-1)).toBeLessThan(slants[0] ?? 0);
});

/** The pixels in a PNG of our own: its one IDAT chunk follows the signature and a header of 25 bytes. */
function pixelRows(file: Buffer): Buffer {
  return inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)));
}
