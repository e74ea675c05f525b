import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { checkPng, isPng } from '../../../../main/node/content/png-file.ts';
import { pngOf } from '../../../support/own-pictures.ts';

/** A chunk without a valid checksum, which nothing here reads. */
function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** The picture with a chunk after its header, which is 33 bytes long with the signature. */
function withChunk(picture: Buffer, type: string, data: Buffer): Buffer {
  return Buffer.concat([picture.subarray(0, 33), chunk(type, data), picture.subarray(33)]);
}

test('a picture passes, and its pixels stay as they are', () => {
  const picture = pngOf(400, 300);
  expect(isPng(picture)).toBe(true);
  const checked = checkPng(picture);
  expect(checked.ok && PNG.sync.read(checked.content).data.equals(PNG.sync.read(picture).data)).toBe(true);
});

test('metadata in it is left out: texts, places, times, profiles', () => {
  const noted = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP'].reduce(
    (picture, type) => withChunk(picture, type, Buffer.from(`secret ${type}`)),
    pngOf(),
  );
  const checked = checkPng(noted);
  expect(checked).toEqual({ ok: true, content: pngOf() });
});

test.each([
  ['animated', withChunk(pngOf(), 'acTL', Buffer.alloc(8)), 'is animated'],
  ['too small', pngOf(99, 400), 'is 99 × 400 pixels; each side must be 100 to 2000'],
  ['too large', pngOf(100, 2001), '100 × 2001'],
  ['cut off', pngOf().subarray(0, -20), 'not a whole PNG'],
  ['with something behind it', Buffer.concat([pngOf(), Buffer.from('<script>')]), 'not a whole PNG'],
  ['only a signature', pngOf().subarray(0, 8), 'not a whole PNG'],
  ['without pixels', Buffer.concat([pngOf().subarray(0, 33), chunk('IEND', Buffer.alloc(0))]), 'not a whole'],
])('a picture that is %s is rejected', (_what, picture, reason) => {
  expect(checkPng(picture)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
});

test('a small file that would decompress to gigabytes is rejected by its size in pixels', () => {
  const bomb = Buffer.from(pngOf());
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  expect(bomb.length).toBeLessThan(10_000);
  expect(checkPng(bomb)).toMatchObject({ ok: false, reason: expect.stringContaining('60000 × 60000') });
});

test('a chunk that claims more than the file has is rejected', () => {
  const lying = Buffer.from(pngOf());
  lying.writeUInt32BE(0xffffffff, 33);
  expect(checkPng(lying)).toMatchObject({ ok: false });
});
