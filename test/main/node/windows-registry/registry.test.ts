import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../../../main/node/sensors/command.ts';
import {
  createRegistry,
  registryProgram,
  registryValue,
} from '../../../../main/node/windows-registry/registry.ts';
import { recorded, scriptedCommands } from '../../../support/scripted-commands.ts';

const REG = 'C:\\Windows\\System32\\reg.exe';
const KEY = 'HKLM\\Software\\Policies\\Unhunch';
const ABOVE = 'HKLM\\Software\\Policies';
const listing = (key: string, ...names: readonly string[]) =>
  Buffer.from(
    `\r\n${names.map((name) => `${key.replace('HKLM', 'HKEY_LOCAL_MACHINE')}\\${name}\r\n`).join('')}`,
  );

/** A registry of which every query answers from a table: the key, with ` /s` for the whole branch. */
function registryOf(answers: Readonly<Record<string, Buffer | CommandResult>>) {
  const commands = scriptedCommands(([, key = '', ...options]) =>
    options.includes('/s') ? answers[`${key} /s`] : answers[key],
  );
  return { registry: createRegistry(commands, REG), commands };
}

describe('registryProgram', () => {
  it.each([
    ['C:\\Windows', REG],
    ['D:\\WINNT\\', 'D:\\WINNT\\System32\\reg.exe'],
    [undefined, REG],
    ['', REG],
    ['\\\\server\\share', REG],
    ['windows', REG],
    ['C:/Windows', REG],
  ])('under %s is an absolute path', (root, program) => {
    expect(registryProgram(root)).toBe(program);
  });
});

describe('a key that is there', () => {
  it('is read with all below it, in the 64-bit view', async () => {
    const { registry, commands } = registryOf({ [`${KEY} /s`]: recorded('windows/types-english.txt') });
    const answer = await registry.read(KEY);
    expect(answer.type === 'read' && answer.keys.length).toBe(3);
    expect(commands.asked).toEqual([`${REG} query ${KEY} /s /reg:64`]);
  });

  it('is decoded by the code page of the machine, which is asked for once and only when needed', async () => {
    const key = 'HKCU\\Software\\Policies\\Unhunch';
    const { registry, commands } = registryOf({
      [`${key} /s`]: recorded('windows/default-german-850.txt'),
      'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage': recorded('windows/code-page.txt'),
    });
    for (let time = 0; time < 2; time += 1) {
      const answer = await registry.read(key);
      const root = answer.type === 'read' ? answer.keys[0] : undefined;
      expect(registryValue(root, 'ORGANISATION')).toEqual({ kind: 'text', text: 'Größe & Söhne' });
    }
    expect(commands.asked.filter((line) => line.includes('OEMCP'))).toHaveLength(1);
  });

  it('may be empty, if the key above it names it', async () => {
    const there = registryOf({
      [`${KEY} /s`]: recorded('windows/blank-lines.txt'),
      [ABOVE]: listing(ABOVE, 'Microsoft', 'unhunch'),
    });
    expect(await there.registry.read(KEY)).toEqual({ type: 'read', keys: [] });
    const silent = registryOf({
      [`${KEY} /s`]: recorded('windows/empty.txt'),
      [ABOVE]: recorded('windows/empty.txt'),
    });
    expect((await silent.registry.read(KEY)).type).toBe('unreadable');
  });
});

describe('a key that is not there', () => {
  it('is absent when the key above it says so', async () => {
    const { registry } = registryOf({ [ABOVE]: listing(ABOVE, 'Microsoft', 'Unhunched') });
    expect(await registry.read(KEY)).toEqual({ type: 'absent' });
    expect(await registry.children(KEY)).toEqual({ type: 'absent' });
  });

  it('is absent when the key above is there and has no keys', async () => {
    const { registry } = registryOf({
      [ABOVE]: recorded('windows/blank-lines.txt'),
      'HKLM\\Software': listing('HKLM\\Software', 'Policies'),
    });
    expect(await registry.read(KEY)).toEqual({ type: 'absent' });
  });

  it('is absent when a key further up is', async () => {
    const { registry } = registryOf({ 'HKLM\\Software': listing('HKLM\\Software', 'Classes', 'Microsoft') });
    expect(await registry.read(KEY)).toEqual({ type: 'absent' });
  });
});

describe('a key that cannot be read', () => {
  it.each(['empty.txt', 'damaged-other-program.txt'])(
    'is unreadable when every query ends well but says nothing: %s',
    async (name) => {
      const commands = scriptedCommands(() => recorded(`windows/${name}`));
      const registry = createRegistry(commands, REG);
      expect((await registry.children(ABOVE)).type).toBe('unreadable');
      expect(['unreadable', 'damaged']).toContain((await registry.read(KEY)).type);
    },
  );

  it('is unreadable when it is there but may not be read', async () => {
    const { registry } = registryOf({ [ABOVE]: listing(ABOVE, 'Unhunch') });
    expect(await registry.read(KEY)).toEqual({ type: 'unreadable', reason: `reg.exe may not read ${KEY}` });
  });

  it('is unreadable when the policy forbids reg.exe: every query ends with 1', async () => {
    const { registry, commands } = registryOf({});
    expect(await registry.read(KEY)).toEqual({ type: 'unreadable', reason: 'reg.exe may not read HKLM' });
    expect(commands.asked).toHaveLength(4);
  });

  it.each([
    [{ ok: false, reason: `${REG} is not there` }],
    [{ ok: false, reason: `${REG} did not answer in 2000 ms` }],
    [{ ok: false, reason: `${REG} ended with UNKNOWN` }],
    [{ ok: false, reason: `${REG} ended with 3221225794`, exitCode: 3_221_225_794 }],
  ] as const)('is unreadable, and nothing more is asked: %o', async (failed) => {
    const { registry, commands } = registryOf({ [`${KEY} /s`]: failed });
    expect(await registry.read(KEY)).toEqual({ type: 'unreadable', reason: failed.reason });
    expect(commands.asked).toHaveLength(1);
  });

  it('is unreadable, not absent, when the query of the key above fails otherwise', async () => {
    const { registry } = registryOf({ [ABOVE]: { ok: false, reason: 'too slow' } });
    expect(await registry.read(KEY)).toEqual({ type: 'unreadable', reason: 'too slow' });
  });

  it.each([
    'damaged-cut-off.txt',
    'damaged-other-program.txt',
    'damaged-old-version.txt',
    'damaged-bytes.txt',
  ])('is damaged with %s', async (name) => {
    const { registry } = registryOf({ [`${KEY} /s`]: recorded(`windows/${name}`) });
    expect((await registry.read(KEY)).type).toBe('damaged');
  });
});
