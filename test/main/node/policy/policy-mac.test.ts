import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { macPolicyPlaces } from '../../../../main/node/policy/policy-mac.ts';
import { createCommands } from '../../../../main/node/sensors/command.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/**
 * The system's folder with lists that are JSON already, and a program that acts like plutil on them: it writes JSON, or
 * fails with 1.
 */
function mac(files: Readonly<Record<string, string>>, program = 'cat "$5"') {
  const folder = tempFolder();
  const plutil = join(folder, 'plutil');
  writeFileSync(plutil, `#!/bin/sh\n[ "$1 $2 $3 $4" = "-convert json -o -" ] || exit 9\n${program}\n`);
  chmodSync(plutil, 0o755);
  mkdirSync(join(folder, 'anna'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o444 });
  return {
    folder,
    places: macPolicyPlaces({ commands: createCommands(), userName: 'anna', folder, plutil }),
  };
}

const computer = 'app.unhunch.desktop.plist';
const person = 'anna/app.unhunch.desktop.plist';

test('without a managed list there is no policy, and nothing is run', async () => {
  const { places } = mac({}, 'exit 1');
  expect((await places.read()).map(({ reading }) => reading.type)).toEqual(Array(4).fill('absent'));
});

test("the computer takes precedence over the user; Recommended is recommended; a profile's own keys are not policies", async () => {
  const { folder, places } = mac({
    [computer]: JSON.stringify({
      sounds: false,
      longBreakDueMinutes: 'off',
      PayloadUUID: '1',
      Recommended: { trackedHours: 'off' },
    }),
    [person]: JSON.stringify({ sounds: true }),
  });
  expect(await places.read()).toEqual([
    {
      place: join(folder, computer),
      level: 'mandatory',
      reading: { type: 'found', values: { sounds: false, longBreakDueMinutes: null } },
    },
    {
      place: `${join(folder, computer)} (Recommended)`,
      level: 'recommended',
      reading: { type: 'found', values: { trackedHours: null } },
    },
    {
      place: join(folder, person),
      level: 'mandatory',
      reading: { type: 'found', values: { sounds: true } },
    },
    { place: `${join(folder, person)} (Recommended)`, level: 'recommended', reading: { type: 'absent' } },
  ]);
});

test.each([
  ['a program that fails', 'echo "Unexpected character" >&2; exit 1', 'ended with 1'],
  ['an answer that is not JSON', 'echo "bplist00"', 'is not JSON'],
  ['an answer that is not an object', 'echo "[]"', 'is not a JSON object'],
])('%s: unreadable', async (_what, program, reason) => {
  const { places } = mac({ [computer]: '{}' }, program);
  const [own, recommended] = await places.read();
  expect(own?.reading).toMatchObject({ type: 'unreadable', reason: expect.stringContaining(reason) });
  expect(recommended?.reading.type).toBe('unreadable');
});

test('recommendations that are not a dictionary are unreadable; the rest of the list applies', async () => {
  const { places } = mac({ [computer]: JSON.stringify({ sounds: true, Recommended: 'off' }) });
  expect((await places.read()).slice(0, 2).map(({ reading }) => reading)).toEqual([
    { type: 'found', values: { sounds: true } },
    { type: 'unreadable', reason: 'is not a dictionary' },
  ]);
});

test('a list in an inaccessible folder is unreadable, not absent', async () => {
  const { folder } = mac({});
  writeFileSync(join(folder, 'list'), '');
  const places = macPolicyPlaces({
    commands: createCommands(),
    userName: 'anna',
    folder: join(folder, 'list'),
  });
  expect((await places.read())[0]?.reading).toEqual({
    type: 'unreadable',
    reason: 'cannot be read (ENOTDIR)',
  });
});

test('the sign changes after a change', () => {
  const { folder, places } = mac({ [computer]: '{}' });
  const before = places.sign();
  expect(places.sign()).toBe(before);
  writeFileSync(join(folder, person), '{}');
  expect(places.sign()).not.toBe(before);
});
