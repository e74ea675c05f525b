/** The words of some texts, in lower case without accents. */
export function plainWords(texts: readonly string[]): readonly string[] {
  const plain = texts.join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** With fewer letters than this, the end of a word says too little: "all" is the end of "call". */
const LEAST_END = 4;
/** These scripts put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Whether a word begins with the wanted one, which may be a plural ("rows" finds "row"), or is a compound that ends with
 * it: "töne" finds "Signaltöne", but "call" doesn't find "automatically".
 */
export function matchesWord(own: string, wanted: string): boolean {
  if (unspaced.test(wanted)) return own.includes(wanted);
  const single = wanted.length > 3 && wanted.endsWith('s') ? wanted.slice(0, -1) : wanted;
  return own.startsWith(single) || (wanted.length >= LEAST_END && own.endsWith(wanted));
}
