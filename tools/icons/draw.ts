import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { icns, ico, icoSizes } from './containers.ts';
import { mark, type Shape, SIDE, trayPictures } from './mark.ts';
import { type Colour, draw, type Picture, png } from './raster.ts';

/** Writes `assets/icons` from the one drawing in `mark.ts`: `node tools/icons/draw.ts`. The files are committed. */
const folder = join(import.meta.dirname, '../../assets/icons');

/** 4.1 to 1 on a white bar, 4.0 to 1 on a bar of #202020. */
const trayColour: Colour = [0x25, 0x8c, 0x78];
const black: Colour = [0, 0, 0];
const paper: Colour = [0xfb, 0xfa, 0xf7];
const green: Colour = [0x1f, 0x7a, 0x68];

/** Drawn apart where pixels are few: a plate that ends on whole pixels, and a larger, heavier mark. */
const SMALL = 24;
const smallPlate: Shape = { type: 'bar', x: 0, y: 0, width: 32, height: 32, radius: 6, alpha: 1 };
const smallMark = mark(7, 0.86, 2.9);
const plate: Shape = { type: 'bar', x: 1, y: 1, width: 30, height: 30, radius: 7, alpha: 1 };
const appMark = mark(7, 0.74, 2.5);

for (const [set, colour] of [['colour', trayColour] as const, ['template', black] as const]) {
  mkdirSync(join(folder, 'tray', set), { recursive: true });
  for (const [name, shapes] of trayPictures()) {
    for (const size of [16, 20, 24, 32]) {
      writeFileSync(join(folder, 'tray', set, `${name}-${size}.png`), png(draw(size, [{ shapes, colour }])));
    }
  }
}

mkdirSync(join(folder, 'app'), { recursive: true });
const pictures = new Map<number, Picture>();
const files = new Map<number, Buffer>();
for (const size of [...icoSizes, 128, 512, 1024]) {
  const picture = draw(size, [
    { shapes: [size > SMALL ? plate : smallPlate], colour: green },
    { shapes: size > SMALL ? appMark : smallMark, colour: paper },
  ]);
  pictures.set(size, picture);
  files.set(size, png(picture));
}
for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(join(folder, 'app', `${size}x${size}.png`), files.get(size) ?? Buffer.alloc(0));
}
writeFileSync(join(folder, 'icon.ico'), ico(files));
writeFileSync(join(folder, 'icon.icns'), icns(files, pictures));
writeFileSync(join(folder, 'mark.svg'), svg(mark(7)));

function svg(shapes: readonly Shape[]): string {
  const round = (value: number) => Math.round(value * 100) / 100;
  const dots = shapes.map((shape) =>
    shape.type === 'dot'
      ? `  <circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${shape.radius}"/>`
      : '',
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" fill="#1F7A68">`,
    '  <title>Unhunch</title>',
    ...dots,
    '</svg>',
    '',
  ].join('\n');
}
