import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { drawPng } from '../../../tools/icons/picture.ts';
import { trayLayers, trayPictures, traySets } from '../../../tools/icons/tray.ts';

const icons = join(import.meta.dirname, '../../../assets/icons');
const read = (name: string) => readFileSync(join(icons, name));

/** Side in pixels of a square PNG with eight bits per channel and transparency. @throws Error for anything else */
function sideOf(file: Buffer): number {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  if (file.toString('latin1', 1, 4) !== 'PNG' || width !== height || file[24] !== 8 || file[25] !== 6) {
    throw new Error('not a square PNG with transparency');
  }
  return width;
}

/** The pictures of a Windows icon: the side given in its table, the bits per pixel, and the file. */
function readIco(file: Buffer) {
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
    const picture = file.subarray(offset, offset + length);
    return { side: file[at] || 256, bits: file.readUInt16LE(at + 6), picture };
  });
}

/** The parts of a macOS icon by type. */
function readIcns(file: Buffer): ReadonlyMap<string, Buffer> {
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    parts.set(file.toString('latin1', at, at + 4), file.subarray(at + 8, at + file.readUInt32BE(at + 4)));
  }
  return parts;
}

/**
 * Unpacks the channels of a small macOS picture: counts up to 127 followed by bytes, or run lengths followed by one
 * byte.
 */
function unpacked(data: Buffer): number[] {
  const out: number[] = [];
  for (let at = 0; at < data.length; ) {
    const mark = data[at] ?? 0;
    const literal = mark < 128 ? data.subarray(at + 1, at + 2 + mark) : null;
    out.push(...(literal ?? new Array<number>(mark - 125).fill(data[at + 1] ?? 0)));
    at += literal === null ? 2 : 1 + literal.length;
  }
  return out;
}

/** The pixels of a PNG: red, green, blue and alpha, row by row. */
function pixelsOf(file: Buffer): Buffer {
  return PNG.sync.read(file).data;
}

test('the icon for Windows holds every size that Windows shows', () => {
  const pictures = readIco(read('icon.ico'));
  expect(pictures.map(({ side }) => side)).toEqual([16, 20, 24, 32, 48, 64, 256]);
  for (const { side, bits, picture } of pictures) {
    expect(sideOf(picture)).toBe(side);
    expect(bits).toBe(32);
  }
});

test('the icon for macOS holds every size, for displays of both densities', () => {
  const parts = readIcns(read('icon.icns'));
  const pngs = [...parts].filter(([, part]) => part.toString('latin1', 1, 4) === 'PNG');
  expect(Object.fromEntries(pngs.map(([kind, part]) => [kind, sideOf(part)]))).toEqual({
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic13: 256,
    ic08: 256,
    ic14: 512,
    ic09: 512,
    ic10: 1024,
  });
  for (const [kind, side] of [['ic04', 16] as const, ['ic05', 32] as const]) {
    const part = parts.get(kind) ?? Buffer.alloc(0);
    expect(part.toString('latin1', 0, 4)).toBe('ARGB');
    const drawn = [...pixelsOf(read(`app/${side}x${side}.png`))];
    const channels = [3, 0, 1, 2].flatMap((channel) => drawn.filter((_, index) => index % 4 === channel));
    expect(unpacked(part.subarray(4))).toEqual(channels);
  }
});

test('Linux has a file for each size', () => {
  const files = readdirSync(join(icons, 'app')).sort();
  expect(files).toEqual([16, 32, 48, 64, 128, 256, 512].map((side) => `${side}x${side}.png`).sort());
  for (const file of files) expect(sideOf(read(`app/${file}`))).toBe(Number.parseInt(file, 10));
});

test('the 16-pixel icon is drawn separately: the plate ends on whole pixels, and the mark is light and complete', () => {
  const pixels = pixelsOf(read('app/16x16.png'));
  const at = (x: number, y: number) => [...pixels.subarray((y * 16 + x) * 4, (y * 16 + x) * 4 + 4)];
  for (const [x, y] of [
    [8, 0],
    [0, 8],
    [15, 8],
    [8, 15],
  ] as const) {
    expect(at(x, y)[3], `${x}, ${y}`).toBe(255);
  }
  const brightest = Array.from({ length: 16 }, (_, y) =>
    Math.max(...Array.from({ length: 16 }, (_, x) => at(x, y)[0] ?? 0)),
  );
  // Every row of the mark has a pixel that is at least half paper-coloured.
  expect(brightest.slice(1, 15).filter((red) => red < 0x8d)).toEqual([]);
});

test('the committed tray icons match the drawing', () => {
  for (const [set, colours] of Object.entries(traySets)) {
    for (const [name, shapes] of trayPictures(32)) {
      const drawn = pixelsOf(drawPng(32, trayLayers(shapes, colours)));
      const committed = pixelsOf(read(`tray/${set}/${name}-32.png`));
      // Processors may round differently.
      const differences = committed.map((value, index) => Math.abs(value - (drawn[index] ?? 0)));
      expect(Math.max(...differences), `${set}/${name}`).toBeLessThanOrEqual(2);
    }
  }
});
