import type { RegistryValue } from './registry.ts';

/** The types of registry values, by the number that Windows gives them (winnt.h). */
const types = [
  'REG_NONE',
  'REG_SZ',
  'REG_EXPAND_SZ',
  'REG_BINARY',
  'REG_DWORD',
  'REG_DWORD_BIG_ENDIAN',
  'REG_LINK',
  'REG_MULTI_SZ',
  'REG_RESOURCE_LIST',
  'REG_FULL_RESOURCE_DESCRIPTOR',
  'REG_RESOURCE_REQUIREMENTS_LIST',
  'REG_QWORD',
] as const;

/** Decodes the data of a value. Data of the wrong size for its type is `other`. */
export function decodeValue(typeNumber: number, data: Buffer): RegistryValue {
  const type = types[typeNumber] ?? `type ${typeNumber}`;
  switch (type) {
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return { kind: 'text', text: textOf(data) };
    case 'REG_MULTI_SZ':
      return { kind: 'list', items: itemsOf(data) };
    case 'REG_DWORD':
      return data.length === 4
        ? { kind: 'number', value: BigInt(data.readUInt32LE()) }
        : { kind: 'other', type };
    case 'REG_QWORD':
      return data.length === 8 ? { kind: 'number', value: data.readBigUInt64LE() } : { kind: 'other', type };
    case 'REG_BINARY':
    case 'REG_NONE':
      return { kind: 'bytes', bytes: data };
    default:
      return { kind: 'other', type };
  }
}

/** The text up to its first NUL. Windows does not guarantee a NUL, nor whole characters. */
function textOf(data: Buffer): string {
  const text = data.toString('utf16le');
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

/** Texts that each end with a NUL; an empty text ends the list. */
function itemsOf(data: Buffer): readonly string[] {
  const items = data.toString('utf16le').split('\0');
  const end = items.indexOf('');
  return end < 0 ? items : items.slice(0, end);
}
