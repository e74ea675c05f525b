import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fullKey,
  parseRegistryOutput,
  type RegistryValue,
  subkeysIn,
} from '../../../../main/node/windows-registry/registry-output.ts';
import { decodeWindowsText } from '../../../../main/node/windows-registry/text.ts';
import { recorded } from '../../../support/scripted-commands.ts';

const POLICY = 'HKLM\\Software\\Policies\\Unhunch';

function keysOf(output: string, key = POLICY) {
  const parsed = parseRegistryOutput(output, key);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.keys;
}

describe('parseRegistryOutput', () => {
  const expected: readonly (readonly [string, RegistryValue])[] = [
    ['', { kind: 'text', text: '' }],
    ['Organisation name', { kind: 'text', text: 'Example Ltd' }],
    ['Empty', { kind: 'text', text: '' }],
    ['Folder', { kind: 'text', text: '%ProgramData%\\Unhunch' }],
    ['MicroMinutes', { kind: 'number', value: 30n }],
    ['Zero', { kind: 'number', value: 0n }],
    ['Since', { kind: 'number', value: 0x1dd4c0000000000n }],
    ['Days', { kind: 'list', items: ['mon', 'tue', 'wed'] }],
    ['None of these', { kind: 'list', items: [] }],
    ['Blob', { kind: 'bytes', bytes: Buffer.from([0x43, 0x42, 1, 10]) }],
    ['No blob', { kind: 'bytes', bytes: Buffer.from([]) }],
    ['Nothing', { kind: 'bytes', bytes: Buffer.from([]) }],
    ['Note', { kind: 'text', text: 'first line\nsecond line\n\nfourth line' }],
    ['Two  spaces in the name', { kind: 'text', text: 'two  spaces in the text' }],
  ];

  it.each(['types-english.txt', 'types-utf16.txt', 'types-utf16-unmarked.txt'])(
    'reads every type from %s',
    (name) => {
      const keys = keysOf(decodeWindowsText(recorded(`windows/${name}`), null));
      expect([...(keys[0]?.values ?? [])]).toEqual(expected);
      expect(keys.map((key) => key.path)).toEqual(['', 'Recommended', 'Recommended\\Hours']);
      expect(keys[2]?.values.get('From')).toEqual({ kind: 'text', text: '09:00' });
    },
  );

  it.each([
    ['default-german-850.txt', 850, 'Größe & Söhne'],
    ['default-french-850.txt', 850, 'Société générale'],
    ['default-french-lost.txt', 850, 'Soci?t?'],
    ['default-japanese-932.txt', 932, '表ソ商事'],
    ['default-russian-866.txt', 866, 'Пример'],
    ['default-polish-852.txt', 852, 'Żółw'],
    ['default-greek-737.txt', 737, 'Δοκιμή'],
    ['default-turkish-857.txt', 857, 'Örnek Şirket'],
    ['default-chinese-936.txt', 936, '示例公司'],
    ['default-korean-949.txt', 949, '예시'],
    ['default-utf8-65001.txt', 65001, '表 Größe Пример'],
  ])('finds the default value under its translated name in %s', (name, page, text) => {
    const output = decodeWindowsText(recorded(`windows/${name}`), page);
    const values = keysOf(output, 'HKCU\\Software\\Policies\\Unhunch')[0]?.values;
    expect(values?.get('')).toEqual({ kind: 'text', text });
    expect(values?.get('Organisation')).toEqual({ kind: 'text', text });
  });

  it('takes the key in any letter case, and not one that only begins alike', () => {
    const output = '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\UNHUNCH\r\n    A    REG_SZ    b\r\n\r\n';
    expect(keysOf(output)[0]?.values.get('A')).toEqual({ kind: 'text', text: 'b' });
    expect(parseRegistryOutput(output.replace('UNHUNCH', 'UNHUNCHED'), POLICY).ok).toBe(false);
  });

  it('keeps a value whose data is not of its type as such, and the rest', () => {
    const output = `\r\n${fullKey(POLICY)}\r\n    A    REG_QWORD    (null)\r\n    B    REG_DWORD    30\r\n    C    REG_LINK    x\r\n    D    REG_BINARY    0\r\n    E    REG_SZ    fine\r\n\r\n`;
    expect([...(keysOf(output)[0]?.values ?? [])]).toEqual([
      ['A', { kind: 'other', type: 'REG_QWORD' }],
      ['B', { kind: 'other', type: 'REG_DWORD' }],
      ['C', { kind: 'other', type: 'REG_LINK' }],
      ['D', { kind: 'other', type: 'REG_BINARY' }],
      ['E', { kind: 'text', text: 'fine' }],
    ]);
  });

  it.each([
    'damaged-cut-off.txt',
    'damaged-other-program.txt',
    'damaged-old-version.txt',
    'damaged-bytes.txt',
  ])('understands nothing of %s', (name) => {
    const parsed = parseRegistryOutput(decodeWindowsText(recorded(`windows/${name}`), 850), POLICY);
    expect(parsed.ok).toBe(false);
  });

  it('finds no keys in nothing', () => {
    expect(keysOf('')).toEqual([]);
    expect(keysOf('\r\n\r\n')).toEqual([]);
  });

  it('never throws, and never takes a foreign line for a value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseRegistryOutput(text, POLICY);
        parseRegistryOutput(`\r\n${fullKey(POLICY)}\r\n${text}\r\n`, POLICY);
      }),
    );
  });
});

describe('subkeysIn', () => {
  it('names the keys directly below, not the key, its values or deeper ones', () => {
    const full = fullKey(POLICY);
    const output = `\r\n${full}\r\n    A    REG_SZ    x\r\n\r\n${full}\\One\r\n${full}\\Two words\r\n${full}\\Two words\\Deep\r\n`;
    expect(subkeysIn(output, POLICY)).toEqual(['One', 'Two words']);
  });
});
