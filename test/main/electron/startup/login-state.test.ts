import { expect, test } from 'vitest';
import { loginStateOf } from '../../../../main/electron/startup/login-state.ts';

const item = (scope: 'user' | 'machine', enabled: boolean) => ({
  name: 'Unhunch',
  path: 'C:\\Unhunch\\Unhunch.exe',
  args: [],
  scope,
  enabled,
});

test.each([
  ['no entry', [], 'off'],
  ['an entry of the person', [item('user', true)], 'on'],
  ['turned off in the Task Manager', [item('user', false)], 'turned-off'],
  ['an entry for all', [item('machine', true)], 'on'],
  ['one of two is enabled', [item('user', false), item('machine', true)], 'on'],
  ['both turned off', [item('user', false), item('machine', false)], 'turned-off'],
] as const)('Windows: %s', (_what, launchItems, state) => {
  expect(loginStateOf('win32', { openAtLogin: true, launchItems: [...launchItems] })).toBe(state);
});

test.each([
  [{ openAtLogin: true, status: 'enabled' }, 'on'],
  [{ openAtLogin: false, status: 'not-registered' }, 'off'],
  [{ openAtLogin: false, status: 'requires-approval' }, 'turned-off'],
  [{ openAtLogin: false, status: 'not-found' }, 'off'],
] as const)('macOS: %j is %s', (settings, state) => {
  expect(loginStateOf('darwin', settings)).toBe(state);
});
