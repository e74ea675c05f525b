import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAutostartFile } from '../../../main/electron/autostart-file.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const command = ['/opt/Unhunch/unhunch', '--background'];

test('is off without a file, on with one, off again', () => {
  const folder = tempFolder();
  const file = join(folder, 'autostart', 'unhunch.desktop');
  const item = createAutostartFile(folder, command);
  expect(item.read()).toEqual({ known: true, value: false });
  item.write(true);
  expect(item.read()).toEqual({ known: true, value: true });
  expect(readFileSync(file, 'utf8')).toContain('\nExec=/opt/Unhunch/unhunch --background\n');
  item.write(false);
  expect(existsSync(file)).toBe(false);
  expect(item.read()).toEqual({ known: true, value: false });
});

test('leaves an entry alone that the desktop has turned off', () => {
  const folder = tempFolder();
  const file = join(folder, 'autostart', 'unhunch.desktop');
  mkdirSync(join(folder, 'autostart'));
  const turnedOff = '[Desktop Entry]\nExec=unhunch\nHidden=true\n';
  writeFileSync(file, turnedOff);
  const item = createAutostartFile(folder, command);
  expect(item.read()).toEqual({ known: true, value: false });
  item.write(true);
  item.write(false);
  expect(readFileSync(file, 'utf8')).toBe(turnedOff);
});

test('quotes what the Exec key needs quoted', () => {
  const folder = tempFolder();
  createAutostartFile(folder, ['/home/a b/Un"hunch', '100%', '$HOME']).write(true);
  const text = readFileSync(join(folder, 'autostart', 'unhunch.desktop'), 'utf8');
  expect(text).toContain(String.raw`Exec="/home/a b/Un\\"hunch" 100%% "\\$HOME"`);
});

test('an entry that cannot be read is unknown', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'autostart', 'unhunch.desktop'), { recursive: true });
  expect(createAutostartFile(folder, command).read()).toMatchObject({ known: false });
});
