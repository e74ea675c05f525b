/** A picture that passed its check, or the reason why it is rejected. */
export type CheckedPicture =
  | { readonly ok: true; readonly content: Buffer }
  | { readonly ok: false; readonly reason: string };

/** Width and height of a picture, pixels: large enough for the player, and at most 16 MB in memory. */
const SMALLEST = 100;
const LARGEST = 2000;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The chunks that draw the picture; texts, places, profiles and other notes are left out. */
const drawing: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);

/** Whether a file begins with the signature of PNG. */
export function isPng(file: Buffer): boolean {
  return file.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With its length and checksum. */
  readonly whole: Buffer;
}

/** The chunks of a PNG file; null: it is malformed. */
function chunksOf(file: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length), whole: file.subarray(at, end) });
    at = end;
  }
  const isWhole = at === file.length && chunks[0]?.type === 'IHDR' && chunks.at(-1)?.type === 'IEND';
  return isWhole && chunks.some(({ type }) => type === 'IDAT') ? chunks : null;
}

/** Checks a PNG file; the result contains what draws the picture and nothing else. */
export function checkPng(file: Buffer): CheckedPicture {
  const chunks = chunksOf(file);
  const head = chunks?.[0]?.data;
  if (!chunks || head?.length !== 13) return { ok: false, reason: 'is not a whole PNG picture' };
  if (chunks.some(({ type }) => type === 'acTL')) {
    return { ok: false, reason: 'is animated: use several pictures instead' };
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if ([width, height].some((length) => length < SMALLEST || length > LARGEST)) {
    const reason = `is ${width} × ${height} pixels; each side must be ${SMALLEST} to ${LARGEST}`;
    return { ok: false, reason };
  }
  const kept = chunks.filter(({ type }) => drawing.has(type)).map(({ whole }) => whole);
  return { ok: true, content: Buffer.concat([SIGNATURE, ...kept]) };
}
