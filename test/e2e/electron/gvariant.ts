/** A value in `gdbus` output, without its types: tuples and arrays are lists, dictionaries are maps. */
export type DbusValue = string | number | boolean | readonly DbusValue[] | ReadonlyMap<string, DbusValue>;

/** Parses GVariant's text format. @throws Error that shows where the text is not a value */
export function parseVariant(text: string): DbusValue {
  let at = 0;

  function space(): void {
    while (/\s/.test(text[at] ?? '')) at++;
  }
  function take(token: string): boolean {
    space();
    if (!text.startsWith(token, at)) return false;
    at += token.length;
    return true;
  }
  function match(pattern: RegExp): string | null {
    space();
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return null;
    at += found[0].length;
    return found[0];
  }
  function list(end: string): DbusValue[] {
    const items: DbusValue[] = [];
    while (!take(end)) {
      items.push(value());
      take(',');
    }
    return items;
  }
  function map(): ReadonlyMap<string, DbusValue> {
    const entries = new Map<string, DbusValue>();
    while (!take('}')) {
      const key = value();
      if (!take(':')) take(',');
      entries.set(String(key), value());
      take(',');
    }
    return entries;
  }
  function string(quote: string): string {
    let found = '';
    for (; at < text.length && text[at] !== quote; at++) {
      if (text[at] === '\\') at++;
      found += text[at] ?? '';
    }
    at++;
    return found;
  }
  function value(): DbusValue {
    match(/@\S+|(?:byte|u?int(?:16|32|64)|double|handle|objectpath|signature)\b/y);
    if (take('<')) {
      const inner = value();
      take('>');
      return inner;
    }
    if (take('(')) return list(')');
    if (take('[')) return list(']');
    if (take('{')) return map();
    match(/b(?=['"])/y);
    if (take("'")) return string("'");
    if (take('"')) return string('"');
    const word = match(/true|false|0x[0-9a-f]+|[-+.\w]+/y);
    if (word === null) throw new Error(`no value at ${at}: ${text.slice(at, at + 40)}`);
    if (word === 'true' || word === 'false') return word === 'true';
    return Number(word);
  }
  return value();
}
