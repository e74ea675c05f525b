import { expect, test } from 'vitest';
import { readDevelopment } from '../../../main/startup/development-options.ts';

const electron = ['electron', '--inspect=0', '--remote-debugging-port=0', '--no-sandbox', '.'];

test('without options nothing changes', () => {
  expect(readDevelopment(electron, {})).toEqual({ userData: null, policyFolder: null, trace: null });
});

test('the data folder can come from the environment', () => {
  expect(readDevelopment(electron, { UNHUNCH_USER_DATA: '/tmp/data' }).userData).toBe('/tmp/data');
  expect(readDevelopment(electron, { UNHUNCH_POLICY_FOLDER: '/tmp/policies' }).policyFolder).toBe(
    '/tmp/policies',
  );
});

test('a trace and its speed can be given, and it is kept out of the real history', () => {
  const args = [...electron, '--trace', 'day.json', '--speed', '300', '--timezone=Europe/Amsterdam'];
  const { userData, trace } = readDevelopment(args, {});
  expect(trace).toEqual({ file: 'day.json', speed: 300, slowSpeed: 4, zone: 'Europe/Amsterdam' });
  expect(userData).toContain('unhunch-trace-');
});

test.each([
  [['--trace'], '--trace: a value is missing'],
  [['--trace', 'a.json', '--speed', 'fast'], '--speed fast: must be a number'],
  [['--trace', 'a.json', '--speed', '0'], '--speed 0: must be a number'],
])('refuses %j', (args, reason) => {
  expect(() => readDevelopment([...electron, ...args], {})).toThrow(reason);
});
