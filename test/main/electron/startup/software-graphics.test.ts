import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  hasGraphicsDevice,
  skipSoftwareOpenGl,
} from '../../../../main/electron/startup/software-graphics.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

test.each([
  ['a graphics card', ['dri/card0', 'dri/renderD128'], true],
  ["NVIDIA's own driver", ['nvidia0', 'nvidiactl'], true],
  ['WSL', ['dxg'], true],
  ['a display without a graphics card', ['dri/card0', 'fb0'], false],
  ['neither', ['null', 'random'], false],
] as const)('a computer with %s', (_what, devices, expected) => {
  const folder = tempFolder();
  for (const device of devices) {
    mkdirSync(dirname(join(folder, device)), { recursive: true });
    writeFileSync(join(folder, device), '');
  }
  expect(hasGraphicsDevice(folder)).toBe(expected);
});

test('devices that cannot be read may draw in hardware', () => {
  expect(hasGraphicsDevice(join(tempFolder(), 'missing'))).toBe(true);
});

test.each([
  ['without graphics hardware', false, [], ['disable-gpu', 'disable-software-rasterizer']],
  ['with graphics hardware', true, [], []],
  ['with a choice on the command line', false, ['use-angle'], ['use-angle']],
  ['with another choice on the command line', false, ['use-gl'], ['use-gl']],
] as const)('the switches %s', (_what, hasDevice, given, expected) => {
  const switches = new Set<string>(given);
  skipSoftwareOpenGl(
    { hasSwitch: (name) => switches.has(name), appendSwitch: (name) => void switches.add(name) },
    hasDevice,
  );
  expect([...switches]).toEqual(expected);
});
