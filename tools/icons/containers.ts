import type { Picture } from './raster.ts';

/** PNG files by their side in pixels. */
export type PngBySize = ReadonlyMap<number, Buffer>;

/** Sizes of a Windows icon. */
export const icoSizes = [16, 20, 24, 32, 48, 64, 256] as const;

/** A Windows icon (.ico) of PNG files; Windows reads them since Vista. */
export function ico(files: PngBySize): Buffer {
  const entries = icoSizes.map((size) => ({ size, file: fileOf(files, size) }));
  const head = Buffer.alloc(6 + 16 * entries.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  entries.forEach(({ size, file }, index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(file.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += file.length;
  });
  return Buffer.concat([head, ...entries.map(({ file }) => file)]);
}

/** The kinds of a macOS icon that hold PNG files, by side in pixels. */
const icnsKinds = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };
/** The kinds for displays of single density, which macOS wants as packed channels. */
const icnsPlainKinds = { ic04: 16, ic05: 32 };

/** A macOS icon (.icns) of PNG files, and of pictures for the two smallest sizes. */
export function icns(files: PngBySize, pictures: ReadonlyMap<number, Picture>): Buffer {
  const plain = Object.entries(icnsPlainKinds).map(([kind, size]) => {
    const picture = pictures.get(size);
    if (picture === undefined) throw new Error(`no picture of ${size} pixels was drawn`);
    return block(kind, packedChannels(picture));
  });
  const parts = Object.entries(icnsKinds).map(([kind, size]) => block(kind, fileOf(files, size)));
  return block('icns', Buffer.concat([...plain, ...parts]));
}

/** Alpha, red, green and blue one after the other, each packed. */
function packedChannels({ pixels }: Picture): Buffer {
  const channels = [3, 0, 1, 2].map((channel) => pixels.filter((_, index) => index % 4 === channel));
  return Buffer.concat([Buffer.from('ARGB', 'latin1'), ...channels.map(packed)]);
}

const [SHORTEST_RUN, LONGEST_RUN, LONGEST_LITERAL] = [3, 130, 128];

/** Runs of one byte as 125 more than their length and the byte, others as one less than their count and the bytes. */
function packed(bytes: Uint8Array): Buffer {
  const out: number[] = [];
  let literal: number[] = [];
  const endLiteral = () => {
    if (literal.length > 0) out.push(literal.length - 1, ...literal);
    literal = [];
  };
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    let run = 1;
    while (run < LONGEST_RUN && bytes[at + run] === byte) run += 1;
    if (run >= SHORTEST_RUN) {
      endLiteral();
      out.push(run + 125, byte);
    } else {
      run = 1;
      literal.push(byte);
      if (literal.length === LONGEST_LITERAL) endLiteral();
    }
    at += run;
  }
  endLiteral();
  return Buffer.from(out);
}

function block(kind: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(data.length + 8, 4);
  return Buffer.concat([head, data]);
}

function fileOf(files: PngBySize, size: number): Buffer {
  const file = files.get(size);
  if (file === undefined) throw new Error(`no picture of ${size} pixels was drawn`);
  return file;
}
