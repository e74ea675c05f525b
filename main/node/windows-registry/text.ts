import { oemUpperHalves } from './code-pages.ts';

/** The code pages that the platform's own decoder knows, by its name for them. */
const labels: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1252, 'windows-1252'],
  [1253, 'windows-1253'],
  [1254, 'windows-1254'],
  [1255, 'windows-1255'],
  [1256, 'windows-1256'],
  [1257, 'windows-1257'],
  [1258, 'windows-1258'],
  [65001, 'utf-8'],
]);

/** Whether the text cannot be decoded without knowing the machine's code page. */
export function needsCodePage(bytes: Uint8Array): boolean {
  return !isUtf16(bytes) && !hasUtf8Mark(bytes) && bytes.some((byte) => byte >= 0x80);
}

/**
 * Decodes what a console program of Windows wrote into a pipe: UTF-16 or UTF-8 where the bytes say so, else the OEM
 * code page, else UTF-8 if it is. What cannot be told reads as U+FFFD. Characters that the code page lacks were
 * replaced by the program itself, mostly with a question mark: that cannot be seen here.
 */
export function decodeWindowsText(bytes: Uint8Array, codePage: number | null): string {
  if (isUtf16(bytes)) return new TextDecoder('utf-16le').decode(bytes);
  if (!needsCodePage(bytes)) return new TextDecoder().decode(bytes);
  const upperHalf = oemUpperHalves.get(codePage ?? 0);
  if (upperHalf !== undefined) return decodeSingleBytes(bytes, upperHalf);
  const label = labels.get(codePage ?? 0);
  if (label !== undefined) return new TextDecoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeSingleBytes(bytes, '');
  }
}

function decodeSingleBytes(bytes: Uint8Array, upperHalf: string): string {
  let text = '';
  for (const byte of bytes) {
    text += byte < 0x80 ? String.fromCharCode(byte) : (upperHalf[byte - 0x80] ?? '\ufffd');
  }
  return text;
}

/** With its mark, or the first characters are plain letters in two bytes each. */
function isUtf16(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return true;
  return bytes.length >= 4 && bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0;
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
