import { deflateSync } from 'node:zlib';
import { type Shape, SIDE } from './mark.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A square picture: four bytes a pixel, red, green, blue and alpha, not premultiplied. */
export interface Picture {
  readonly size: number;
  readonly pixels: Uint8Array;
}

/** Points along one side of a pixel at which a shape is tried; a large picture needs fewer. */
const triesOf = (size: number): number => (size > 64 ? 4 : 8);

/** One layer of a picture: shapes of one colour. */
export interface Layer {
  readonly shapes: readonly Shape[];
  readonly colour: Colour;
}

/** Draws layers, the first at the bottom, into a square of `size` pixels. */
export function draw(size: number, layers: readonly Layer[]): Picture {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const { shapes, colour } of layers) {
        const cover = coverage(shapes, column, row, SIDE / size, triesOf(size));
        const whole = cover + alpha * (1 - cover);
        if (whole === 0) continue;
        const mix = (above: number, below: number) => (above * cover + below * alpha * (1 - cover)) / whole;
        [red, green, blue, alpha] = [mix(colour[0], red), mix(colour[1], green), mix(colour[2], blue), whole];
      }
      pixels.set([red, green, blue, alpha * 255].map(Math.round), (row * size + column) * 4);
    }
  }
  return { size, pixels };
}

/** How much of a pixel the shapes cover, 0 to 1. */
function coverage(
  shapes: readonly Shape[],
  column: number,
  row: number,
  unit: number,
  tries: number,
): number {
  let sum = 0;
  for (let i = 0; i < tries * tries; i++) {
    const x = (column + ((i % tries) + 0.5) / tries) * unit;
    const y = (row + (Math.floor(i / tries) + 0.5) / tries) * unit;
    sum += shapes.reduce((most, shape) => (holds(shape, x, y) ? Math.max(most, shape.alpha) : most), 0);
  }
  return sum / (tries * tries);
}

function holds(shape: Shape, x: number, y: number): boolean {
  switch (shape.type) {
    case 'dot':
      return Math.hypot(x - shape.x, y - shape.y) <= shape.radius;
    case 'ring':
      return Math.abs(Math.hypot(x - shape.x, y - shape.y) - shape.radius) <= shape.width / 2;
    case 'bar': {
      const dx = Math.max(shape.x + shape.radius - x, x - (shape.x + shape.width - shape.radius), 0);
      const dy = Math.max(shape.y + shape.radius - y, y - (shape.y + shape.height - shape.radius), 0);
      return Math.hypot(dx, dy) <= shape.radius;
    }
  }
}

/** The picture as a PNG file. */
export function png({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red, green, blue and alpha.
  header.set([8, 6], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, check]);
}

/** CRC-32 as PNG wants it (ISO 3309); zlib's own came after Node 20. */
function checksum(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
