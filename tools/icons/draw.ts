import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { mark, type Shape } from './mark.ts';
import { drawPng, svgOf } from './picture.ts';
import { trayLayers, trayPictures, traySets } from './tray.ts';

/** Writes `assets/icons` from the drawing in `mark.ts`: `node tools/icons/draw.ts`. The files are committed. */
const folder = join(import.meta.dirname, '../../assets/icons');

const PAPER = '#fbfaf7';
const GREEN = '#1f7a68';

/** Sizes of the tray icon, pixels. */
const traySizes = [16, 20, 24, 32, 48] as const;
/** Sizes of the icon files for Linux, pixels. */
const linuxSizes = [16, 32, 48, 64, 128, 256, 512] as const;
/** Sizes in the icon for Windows, pixels. */
const icoSizes = [16, 20, 24, 32, 48, 64, 256] as const;
/** Pictures in the icon for macOS by type, pixels; two types of the same size are for different pixel densities. */
const icnsSizes = {
  ic04: 16,
  ic05: 32,
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
} as const;

/** Up to this size, pixels, the plate ends on whole pixels and the mark is larger and bolder. */
const SMALL = 24;
const smallPlate: Shape = { type: 'bar', x: 0, y: 0, width: 32, height: 32, radius: 6, alpha: 1 };
const plate: Shape = { type: 'bar', x: 1, y: 1, width: 30, height: 30, radius: 7, alpha: 1 };
const smallMark = mark(0.86, 2.9);
const appMark = mark(0.74, 2.5);

function drawApp(size: number): Buffer {
  const isSmall = size <= SMALL;
  return drawPng(size, [
    { shapes: [isSmall ? smallPlate : plate], colour: GREEN },
    { shapes: isSmall ? smallMark : appMark, colour: PAPER },
  ]);
}

function writeTrayIcons(): void {
  for (const [set, colours] of Object.entries(traySets)) {
    mkdirSync(join(folder, 'tray', set), { recursive: true });
    for (const size of traySizes) {
      for (const [name, shapes] of trayPictures(size)) {
        writeFileSync(
          join(folder, 'tray', set, `${name}-${size}.png`),
          drawPng(size, trayLayers(shapes, colours)),
        );
      }
    }
  }
}

async function writeAppIcons(): Promise<void> {
  mkdirSync(join(folder, 'app'), { recursive: true });
  for (const size of linuxSizes) writeFileSync(join(folder, 'app', `${size}x${size}.png`), drawApp(size));
  const ico = new IconIco();
  for (const size of icoSizes) await ico.addFromPng(drawApp(size), true, true);
  writeFileSync(join(folder, 'icon.ico'), ico.encode());
  const icns = new IconIcns();
  for (const [type, size] of Object.entries(icnsSizes)) await icns.addFromPng(drawApp(size), [type], true);
  writeFileSync(join(folder, 'icon.icns'), icns.encode());
  writeFileSync(join(folder, 'mark.svg'), svgOf([{ shapes: mark(), colour: GREEN }]));
}

writeTrayIcons();
await writeAppIcons();
