import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { type Shape, SIDE } from './mark.ts';

/** Shapes of one colour, as "#rrggbb". */
export interface Layer {
  readonly shapes: readonly Shape[];
  readonly colour: string;
}

/** An SVG document of layers, bottom layer first. */
export function svgOf(layers: readonly Layer[]): string {
  const groups = layers.map(({ shapes, colour }) =>
    [`  <g fill="${colour}" stroke="${colour}">`, ...shapes.map(elementOf), '  </g>'].join('\n'),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">`,
    '  <title>Unhunch</title>',
    ...groups,
    '</svg>',
    '',
  ].join('\n');
}

/**
 * Pictures are drawn this many times larger and averaged, because renderers only approximate edges of a pixel or two.
 */
const OVERSAMPLING = 8;

/** Draws layers as a square PNG file, `size` pixels wide, with a transparent background. */
export function drawPng(size: number, layers: readonly Layer[]): Buffer {
  const width = size * OVERSAMPLING;
  const options = { fitTo: { mode: 'width', value: width } as const, font: { loadSystemFonts: false } };
  const { pixels } = new Resvg(svgOf(layers), options).render();
  const picture = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      picture.data.set(averageOf(pixels, width, row, column), (row * size + column) * 4);
    }
  }
  return PNG.sync.write(picture, smallest);
}

/** No filter, and zlib's default strategy: smallest for flat areas. */
const smallest = { filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;

/** The average of the block of drawn pixels that becomes one pixel: red, green, blue and alpha, 0 to 255. */
function averageOf(premultiplied: Buffer, width: number, row: number, column: number): readonly number[] {
  const sums = [0, 0, 0, 0];
  for (let y = row * OVERSAMPLING; y < (row + 1) * OVERSAMPLING; y++) {
    for (let x = column * OVERSAMPLING; x < (column + 1) * OVERSAMPLING; x++) {
      for (let channel = 0; channel < 4; channel++) {
        sums[channel] = (sums[channel] ?? 0) + (premultiplied[(y * width + x) * 4 + channel] ?? 0);
      }
    }
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sums;
  if (alpha === 0) return [0, 0, 0, 0];
  const colour = [red, green, blue].map((sum) => Math.round((sum / alpha) * 255));
  return [...colour, Math.round(alpha / OVERSAMPLING ** 2)];
}

function elementOf(shape: Shape): string {
  const alpha = shape.alpha === 1 ? '' : ` opacity="${shape.alpha}"`;
  switch (shape.type) {
    case 'dot':
      return `    <circle ${centre(shape)} r="${round(shape.radius)}" stroke="none"${alpha}/>`;
    case 'ring':
      return `    <circle ${centre(shape)} r="${round(shape.radius)}" fill="none" stroke-width="${shape.width}"${alpha}/>`;
    case 'bar': {
      const { x, y, width, height, radius } = shape;
      return `    <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" stroke="none"${alpha}/>`;
    }
  }
}

function centre({ x, y }: { readonly x: number; readonly y: number }): string {
  return `cx="${round(x)}" cy="${round(y)}"`;
}

/** Three decimals: less than a hundredth of a pixel in the largest picture. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
