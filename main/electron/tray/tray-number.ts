import type { TraySet } from './panel-theme.ts';

/** Ink and outline of a number, as red, green and blue; the same as those of the pictures. */
const colours: Readonly<Record<TraySet, { readonly ink: Colour; readonly outline: Colour | null }>> = {
  light: { ink: [0x1d, 0x28, 0x2b], outline: [0xff, 0xff, 0xff] },
  dark: { ink: [0xff, 0xff, 0xff], outline: [0, 0, 0] },
  template: { ink: [0, 0, 0], outline: null },
};

type Colour = readonly [red: number, green: number, blue: number];

/** The segments of each digit: top, upper left, upper right, middle, lower left, lower right, bottom. */
const segments = [
  '1110111',
  '0010010',
  '1011101',
  '1011011',
  '0111010',
  '1101011',
  '1101111',
  '1010010',
  '1111111',
  '1111011',
];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a number as a square bitmap, `pixels` wide: four bytes for each pixel (blue, green, red, alpha), as
 * `nativeImage.createFromBitmap` expects them. All edges are on whole pixels, so that 16 pixels are sharp. Numbers above
 * 999 are drawn as 999.
 */
export function drawTrayNumber(value: number, pixels: number, set: TraySet): Buffer {
  const bitmap = Buffer.alloc(pixels * pixels * 4);
  const unit = Math.max(1, Math.floor(pixels / 16));
  const boxes = boxesOf(String(Math.min(999, Math.max(0, Math.round(value)))), pixels, unit);
  const { ink, outline } = colours[set];
  if (outline !== null) for (const box of boxes) fill(bitmap, pixels, grown(box, unit), outline);
  for (const box of boxes) fill(bitmap, pixels, box, ink);
  return bitmap;
}

/** The strokes of all digits, centred. */
function boxesOf(digits: string, pixels: number, unit: number): readonly Box[] {
  const isLong = digits.length > 2;
  const stroke = isLong ? unit : Math.max(2, Math.round(pixels / 9));
  const gap = isLong ? unit : 2 * unit;
  const room = pixels - 2 * unit;
  const digitCount = Math.max(2, digits.length);
  const width = Math.floor((room - gap * (digitCount - 1)) / digitCount);
  const height = Math.min(room, 2 * width);
  const used = digits.length * width + gap * (digits.length - 1);
  const [left, top] = [Math.floor((pixels - used) / 2), Math.floor((pixels - height) / 2)];
  return [...digits].flatMap((digit, index) => {
    const all = strokesOf(left + index * (width + gap), top, width, height, stroke);
    return all.filter((_, segment) => segments[Number(digit)]?.[segment] === '1');
  });
}

/** The seven strokes of a digit, in the order of `segments`. */
function strokesOf(x: number, y: number, width: number, height: number, stroke: number): readonly Box[] {
  const half = Math.floor((height - stroke) / 2);
  const [right, bottom] = [x + width - stroke, y + height - stroke];
  const across = (at: number): Box => ({ x, y: at, width, height: stroke });
  const upper = (at: number): Box => ({ x: at, y, width: stroke, height: half + stroke });
  const lower = (at: number): Box => ({ x: at, y: y + half, width: stroke, height: height - half });
  return [across(y), upper(x), upper(right), across(y + half), lower(x), lower(right), across(bottom)];
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function fill(
  bitmap: Buffer,
  pixels: number,
  { x, y, width, height }: Box,
  [red, green, blue]: Colour,
): void {
  for (let row = Math.max(0, y); row < Math.min(pixels, y + height); row++) {
    for (let column = Math.max(0, x); column < Math.min(pixels, x + width); column++) {
      bitmap.set([blue, green, red, 255], (row * pixels + column) * 4);
    }
  }
}
