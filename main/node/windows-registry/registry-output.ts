/** A value of the registry, by what can be done with it. */
export type RegistryValue =
  /** REG_SZ, and REG_EXPAND_SZ as it stands, not expanded. */
  | { readonly kind: 'text'; readonly text: string }
  /** REG_MULTI_SZ. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** REG_DWORD and REG_QWORD, 0 or more. */
  | { readonly kind: 'number'; readonly value: bigint }
  /** REG_BINARY and REG_NONE. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A type of which nothing is read here, or data that is not of its type. */
  | { readonly kind: 'other'; readonly type: string };

/** A key with its values. */
export interface RegistryKey {
  /** Below the key that was asked for: empty for that key itself, else `A` or `A\B`. */
  readonly path: string;
  /** By name as it is written there; the default value has the empty name. */
  readonly values: ReadonlyMap<string, RegistryValue>;
}

/** What `reg.exe query` wrote, or why it could not be understood. */
export type RegistryOutput =
  | { readonly ok: true; readonly keys: readonly RegistryKey[] }
  | { readonly ok: false; readonly reason: string };

const textTypes: readonly string[] = ['REG_SZ', 'REG_EXPAND_SZ'];
const valueLine = /^ {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/;

/** The longer names of the roots, as they are written out. */
const roots: ReadonlyMap<string, string> = new Map([
  ['HKLM', 'HKEY_LOCAL_MACHINE'],
  ['HKCU', 'HKEY_CURRENT_USER'],
]);

/** The key as it stands in the output: with the long name of its root. */
export function fullKey(key: string): string {
  const [root = '', ...rest] = key.split('\\');
  return [roots.get(root) ?? root, ...rest].join('\\');
}

/**
 * Reads what `reg.exe query KEY /s` wrote. The layout is the same in every language; only the name that stands for
 * the default value is translated, always in brackets. A text may go on over several lines.
 */
export function parseRegistryOutput(output: string, key: string): RegistryOutput {
  if (output !== '' && !output.endsWith('\n')) return damaged('ends in the middle of a line');
  const keys: { path: string; values: Map<string, RegistryValue> }[] = [];
  let open: { name: string; type: string; lines: string[] } | null = null;

  function closeValue(): void {
    const values = keys.at(-1)?.values;
    if (open !== null && values !== undefined) {
      const data = open.lines.join('\n').replace(/\n+$/, '');
      values.set(nameOf(open.name, values), dataOf(open.type, data));
    }
    open = null;
  }

  const lines = output.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const path = pathBelow(line, key);
    const value = valueLine.exec(line);
    if (path !== null) {
      closeValue();
      keys.push({ path, values: new Map() });
    } else if (value !== null && keys.length > 0) {
      closeValue();
      open = { name: value[1] ?? '', type: value[2] ?? '', lines: [value[3] ?? ''] };
    } else if (
      open !== null &&
      (line === '' || (textTypes.includes(open.type) && !line.startsWith('    ')))
    ) {
      open.lines.push(line);
    } else if (line !== '') {
      return damaged(`line ${index + 1} is neither a key nor a value`);
    }
  }
  closeValue();
  return { ok: true, keys };
}

/** The names of the keys directly below `key` in the output of `reg.exe query KEY`. */
export function subkeysIn(output: string, key: string): readonly string[] {
  return output
    .split(/\r?\n/)
    .map((line) => pathBelow(line, key))
    .filter((path) => path !== null && path !== '' && !path.includes('\\'))
    .map((path) => path ?? '');
}

/** The part of the line's key below `key`, empty for itself; null when the line names no such key. */
function pathBelow(line: string, key: string): string | null {
  const full = fullKey(key);
  if (line.length < full.length || line.slice(0, full.length).toLowerCase() !== full.toLowerCase())
    return null;
  const rest = line.slice(full.length);
  if (rest === '') return '';
  return rest.startsWith('\\') ? rest.slice(1) : null;
}

/** The default value's name is translated but always in brackets; a second name in brackets is a name. */
function nameOf(name: string, values: ReadonlyMap<string, RegistryValue>): string {
  return /^\(.*\)$/.test(name) && !values.has('') ? '' : name;
}

function dataOf(type: string, data: string): RegistryValue {
  if (textTypes.includes(type)) return { kind: 'text', text: data };
  if (type === 'REG_MULTI_SZ')
    return { kind: 'list', items: data.split('\\0').filter((item) => item !== '') };
  if ((type === 'REG_DWORD' || type === 'REG_QWORD') && /^0x[0-9a-f]{1,16}$/i.test(data)) {
    return { kind: 'number', value: BigInt(data) };
  }
  if ((type === 'REG_BINARY' || type === 'REG_NONE') && /^([0-9a-f]{2})*$/i.test(data)) {
    return { kind: 'bytes', bytes: Buffer.from(data, 'hex') };
  }
  return { kind: 'other', type };
}

function damaged(reason: string): RegistryOutput {
  return { ok: false, reason };
}
