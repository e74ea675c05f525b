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

/** A macOS icon (.icns) of PNG files. */
export function icns(files: PngBySize): Buffer {
  const parts = Object.entries(icnsKinds).map(([kind, size]) => block(kind, fileOf(files, size)));
  return block('icns', Buffer.concat(parts));
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
