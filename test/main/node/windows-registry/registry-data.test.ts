import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RegistryValue } from '../../../../main/node/windows-registry/registry.ts';
import { decodeValue } from '../../../../main/node/windows-registry/registry-data.ts';

const wide = (text: string) => Buffer.from(text, 'utf16le');
const bytes = (...values: readonly number[]) => Buffer.from(values);

it.each<[string, number, Buffer, RegistryValue]>([
  ['REG_SZ', 1, wide('Größe 日本\0'), { kind: 'text', text: 'Größe 日本' }],
  ['REG_SZ without its NUL', 1, wide('a'), { kind: 'text', text: 'a' }],
  ['REG_SZ with something after its NUL', 1, wide('a\0b\0'), { kind: 'text', text: 'a' }],
  ['REG_SZ without data', 1, bytes(), { kind: 'text', text: '' }],
  ['REG_SZ cut within a character', 1, bytes(0x61, 0, 0x62), { kind: 'text', text: 'a' }],
  ['REG_SZ over several lines', 1, wide('a\r\n\r\nb\0'), { kind: 'text', text: 'a\r\n\r\nb' }],
  ['REG_EXPAND_SZ', 2, wide('%A%\0'), { kind: 'text', text: '%A%' }],
  ['REG_MULTI_SZ', 7, wide('mon\0tue\0\0'), { kind: 'list', items: ['mon', 'tue'] }],
  ['REG_MULTI_SZ without its last NULs', 7, wide('mon\0tue'), { kind: 'list', items: ['mon', 'tue'] }],
  ['REG_MULTI_SZ without texts', 7, wide('\0'), { kind: 'list', items: [] }],
  ['REG_DWORD', 4, bytes(30, 0, 0, 0x80), { kind: 'number', value: 0x8000_001en }],
  ['REG_DWORD of three bytes', 4, bytes(1, 0, 0), { kind: 'other', type: 'REG_DWORD' }],
  [
    'REG_QWORD',
    11,
    bytes(0, 0, 0xc0, 0xd4, 0x1d, 0, 0, 0x80),
    { kind: 'number', value: 0x8000_001d_d4c0_0000n },
  ],
  ['REG_QWORD of four bytes', 11, bytes(1, 0, 0, 0), { kind: 'other', type: 'REG_QWORD' }],
  ['REG_DWORD_BIG_ENDIAN', 5, bytes(0, 0, 0, 1), { kind: 'other', type: 'REG_DWORD_BIG_ENDIAN' }],
  ['REG_BINARY', 3, bytes(0x43, 0x42), { kind: 'bytes', bytes: bytes(0x43, 0x42) }],
  ['REG_NONE', 0, bytes(), { kind: 'bytes', bytes: bytes() }],
  ['REG_LINK', 6, wide('x'), { kind: 'other', type: 'REG_LINK' }],
  ['a type that does not exist', 99, bytes(1), { kind: 'other', type: 'type 99' }],
])('decodes %s', (_what, type, data, value) => {
  expect(decodeValue(type, data)).toEqual(value);
});

it('any bytes of any type are decoded without throwing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.uint8Array({ maxLength: 64 }), (type, data) => {
      expect(['text', 'list', 'number', 'bytes', 'other']).toContain(
        decodeValue(type, Buffer.from(data)).kind,
      );
    }),
  );
});
