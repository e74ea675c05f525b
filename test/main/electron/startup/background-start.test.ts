import { expect, test } from 'vitest';
import { isBackgroundStart } from '../../../../main/electron/startup/background-start.ts';

test.each([
  ['linux', [], false, false],
  ['linux', ['--background'], false, true],
  ['win32', [], false, false],
  ['win32', ['--background'], false, true],
  ['darwin', [], false, false],
  ['darwin', [], true, true],
  ['darwin', ['--background'], false, true],
] as const)('%s with %j, opened at login %s: %s', (platform, args, wasOpenedAtLogin, expected) => {
  expect(isBackgroundStart(platform, args, () => wasOpenedAtLogin)).toBe(expected);
});

test.each(['linux', 'win32'] as const)('%s is not queried, because the argument is enough', (platform) => {
  const ask = () => {
    throw new Error('only macOS can tell');
  };
  expect(isBackgroundStart(platform, [], ask)).toBe(false);
});
