import { describe, expect, it } from 'vitest';
import { oemUpperHalves } from '../../../../main/node/windows-registry/code-pages.ts';
import { decodeWindowsText, needsCodePage } from '../../../../main/node/windows-registry/text.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);

describe('decodeWindowsText', () => {
  it('knows 128 upper letters of each OEM code page', () => {
    for (const [page, upperHalf] of oemUpperHalves) expect([page, upperHalf.length]).toEqual([page, 128]);
  });

  it.each([
    [437, [0x81, 0x9a, 0xe1], 'üÜß'],
    [850, [0x81, 0x9a, 0xe1], 'üÜß'],
    [850, [0x82, 0x8a, 0xd5], 'éèı'],
    [852, [0xbe, 0xa2, 0x88], 'żół'],
    [737, [0x80, 0x98], 'Αα'],
    [857, [0x98, 0x9e], 'İŞ'],
    [862, [0x80, 0x9a], 'את'],
    [866, [0x8f, 0xe0], 'Пр'],
    [932, [0x95, 0x5c, 0x83, 0x5c], '表ソ'],
    [936, [0xc4, 0xac], '默'],
    [949, [0xb1, 0xe2], '기'],
    [950, [0xaa, 0xed], '表'],
    [1258, [0xe2], 'â'],
    [65001, [0xe8, 0xa1, 0xa8], '表'],
  ])('reads code page %i', (page, input, text) => {
    expect(decodeWindowsText(bytes(...input), page)).toBe(text);
  });

  it('takes UTF-8 for UTF-8 where the code page is not known', () => {
    expect(decodeWindowsText(bytes(0x61, 0xc3, 0xbc), null)).toBe('aü');
    expect(decodeWindowsText(bytes(0x61, 0xc3, 0xbc), 708)).toBe('aü');
  });

  it('marks what cannot be told, and keeps the rest', () => {
    expect(decodeWindowsText(bytes(0x61, 0x81, 0x62), null)).toBe('a\ufffdb');
  });

  it('reads UTF-16 with and without its mark, and UTF-8 with its mark', () => {
    expect(decodeWindowsText(bytes(0xff, 0xfe, 0x61, 0, 0xfc, 0), null)).toBe('aü');
    expect(decodeWindowsText(bytes(0x61, 0, 0x62, 0, 0xfc, 0), null)).toBe('abü');
    expect(decodeWindowsText(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xbc), 850)).toBe('ü');
  });

  it('needs the code page only for letters beyond ASCII', () => {
    expect(needsCodePage(bytes(0x61, 0x0d, 0x0a))).toBe(false);
    expect(needsCodePage(bytes(0xff, 0xfe, 0xfc, 0))).toBe(false);
    expect(needsCodePage(bytes(0x61, 0xfc))).toBe(true);
    expect(decodeWindowsText(bytes(), 850)).toBe('');
  });
});
