import { join } from 'node:path';
import { expect, test } from 'vitest';
import type {
  Registry,
  RegistryAnswer,
  RegistryValue,
} from '../../../../main/node/windows-registry/registry.ts';
import { isRunEntryOutdated } from '../../../../main/node/windows-registry/run-entry.ts';

const NAME = 'app.unhunch.desktop';
const here = process.execPath;
const gone = join(import.meta.dirname, 'my tools', 'Unhunch-0.0.9-x64-portable.exe');

const text = (value: string): RegistryValue => ({ kind: 'text', text: value });
const bytes = (first: number): RegistryValue => ({ kind: 'bytes', bytes: Buffer.from([first, 0, 0, 0]) });
const values = (own: Readonly<Record<string, RegistryValue>>): RegistryAnswer => ({
  type: 'read',
  keys: [{ path: '', values: new Map(Object.entries(own)) }],
});
const absent: RegistryAnswer = { type: 'absent' };
const unreadable: RegistryAnswer = { type: 'unreadable', reason: 'forbidden' };

/** The key that starts the user's programs, and the Task Manager's record of it. */
function outdated(run: RegistryAnswer, approved: RegistryAnswer = absent): Promise<boolean> {
  const registry: Registry = {
    read: async (key) => (key.includes('StartupApproved') ? approved : run),
    children: async () => ({ type: 'absent' }),
    watch: () => null,
  };
  return isRunEntryOutdated(registry, NAME);
}

test.each<[string, RegistryAnswer, boolean]>([
  ['there is no entry', values({ Other: text('C:\\Gone.exe') }), false],
  ['the program is there', values({ [NAME]: text(`"${here}" --background`) }), false],
  ['the program is gone', values({ [NAME]: text(`${gone} --background`) }), true],
  ['the program is gone, in quotes', values({ [NAME]: text(`"${gone}" --background`) }), true],
  ['the program is gone, no arguments', values({ [NAME]: text(gone) }), true],
  ["the entry isn't text", values({ [NAME]: bytes(2) }), false],
  ['the key cannot be read', unreadable, false],
  ['there is no key', absent, false],
])('%s', async (_what, run, expected) => {
  expect(await outdated(run)).toBe(expected);
});

test.each<[string, RegistryAnswer, boolean]>([
  ['says nothing of it', values({ Other: bytes(3) }), true],
  ['has it on', values({ [NAME]: bytes(2) }), true],
  ['had it turned off and on again', values({ [NAME]: bytes(6) }), true],
  ['has it turned off', values({ [NAME]: bytes(3) }), false],
  ['says something else', values({ [NAME]: text('3') }), false],
  ['cannot be read', unreadable, false],
])('the program is gone, the Task Manager %s', async (_what, approved, expected) => {
  expect(await outdated(values({ [NAME]: text(`${gone} --background`) }), approved)).toBe(expected);
});
