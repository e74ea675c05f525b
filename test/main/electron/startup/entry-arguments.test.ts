import { expect, test } from 'vitest';
import { compileInWindows, ENTRY_ARGUMENTS } from '../../../../main/electron/startup/entry-arguments.ts';
import { startCommand } from '../../../../main/electron/startup/login-item.ts';
import { whyRejected } from '../../../../main/startup/foreign-arguments.ts';

const FLAG = 'js-flags';

test.each([
  ['the flags of an entry', '--jitless', undefined],
  ['other flags', '--expose-gc', '--expose-gc'],
  ['no flags', undefined, undefined],
])('what windows are passed of %s', (_what, given, passed) => {
  const switches = new Map(given === undefined ? [] : [[FLAG, given]]);
  compileInWindows({
    getSwitchValue: (name) => switches.get(name) ?? '',
    removeSwitch: (name) => void switches.delete(name),
  });
  expect(switches.get(FLAG)).toBe(passed);
});

test.each([
  ['linux', true, [process.execPath, ...ENTRY_ARGUMENTS, '--background']],
  ['linux', false, [process.execPath, '/app', ...ENTRY_ARGUMENTS, '--background']],
  ['win32', true, [process.execPath, '--background']],
  ['darwin', true, [process.execPath, '--background']],
] as const)('the command that starts it at login on %s, packaged: %s', (platform, isPackaged, expected) => {
  expect(startCommand({ isPackaged, getAppPath: () => '/app' }, platform)).toEqual(expected);
});

test.each(ENTRY_ARGUMENTS)('a packaged app accepts %s, and nothing else with that switch', (argument) => {
  expect(whyRejected(argument, 'linux')).toBeNull();
  for (const other of [`${argument} --expose-gc`, `${argument}=1`, '--js-flags', '-js-flags=--jitless']) {
    expect(whyRejected(other, 'linux'), other).toMatch(/would open the app/);
  }
});
