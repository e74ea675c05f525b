import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLastKnown } from '../../../main/node/policy/policy-last-known.ts';
import { isStartLikelyWanted } from '../../../main/startup/login-start-hint.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('a start at login seems wanted unless something says that it is not', () => {
  const folder = tempFolder();
  expect(isStartLikelyWanted(folder)).toBe(true);
  expect(isStartLikelyWanted(join(folder, 'not there'))).toBe(true);
  const settings = join(folder, 'settings.json');
  for (const [text, isWanted] of [
    ['{ "easeIn": false }', true],
    ['{ "startAtLogin": true }', true],
    ['{ "startAtLogin": ', true],
    ['{\n\t"startAtLogin": false\n}', false],
  ] as const) {
    writeFileSync(settings, text);
    expect(isStartLikelyWanted(folder), text).toBe(isWanted);
  }
});

test('a start at login does not seem wanted if the organisation had turned it off', () => {
  const folder = tempFolder();
  const known = createLastKnown(join(folder, 'policy-last-known.json'));
  known.write([
    { place: '/etc/unhunch/policies/managed/a.json', level: 'mandatory', values: { easeIn: false } },
  ]);
  expect(isStartLikelyWanted(folder)).toBe(true);
  known.write([
    { place: '/etc/unhunch/policies/managed/a.json', level: 'mandatory', values: { startAtLogin: false } },
  ]);
  expect(isStartLikelyWanted(folder)).toBe(false);
});
