import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  createAutostartFile,
  systemConfigFolders,
} from '../../../../main/electron/startup/autostart-file.ts';
import { ENTRY_ARGUMENTS } from '../../../../main/electron/startup/entry-arguments.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** A program that exists. */
const command = [process.execPath, '--background'];

/** The user's folder and the system's, each with an entry if a text is given. */
function desktop(entries: { readonly own?: string; readonly forAll?: string } = {}) {
  const folder = tempFolder();
  const place = (part: string, text: string | undefined) => {
    const file = join(folder, part, 'autostart', 'unhunch.desktop');
    mkdirSync(join(folder, part, 'autostart'), { recursive: true });
    if (text !== undefined) writeFileSync(file, text);
    return file;
  };
  const file = place('home', entries.own);
  place('etc', entries.forAll);
  const item = createAutostartFile(join(folder, 'home'), command, [
    join(folder, 'none'),
    join(folder, 'etc'),
  ]);
  return { item, file, text: () => (existsSync(file) ? readFileSync(file, 'utf8') : null) };
}

const state = (value: string) => ({ known: true, value });
const entry = '[Desktop Entry]\nExec=unhunch --background\n';

test('is off without a file, on with one, off again', () => {
  const { item, file, text } = desktop();
  expect(item.read()).toEqual(state('off'));
  item.write(true, false);
  expect(item.read()).toEqual(state('on'));
  expect(text()).toContain(`\nExec=${process.execPath} --background\n`);
  item.write(false, false);
  expect(existsSync(file)).toBe(false);
  expect(item.read()).toEqual(state('off'));
});

describe.each([
  ['Hidden=true', `${entry}Hidden=true\n`],
  ['hidden = True', `${entry}Hidden = True \n`],
  ['GNOME', `${entry}X-GNOME-Autostart-enabled=false\n`],
  ['MATE', `${entry}X-MATE-Autostart-enabled=false\n`],
])('an entry that the desktop has turned off (%s)', (_what, off) => {
  test('is left alone', () => {
    const { item, text } = desktop({ own: off });
    expect(item.read()).toEqual(state('turned-off'));
    item.write(true, false);
    item.write(false, false);
    expect(text()).toBe(off);
  });

  test('is turned on by force', () => {
    const { item } = desktop({ own: off });
    item.write(true, true);
    expect(item.read()).toEqual(state('on'));
  });
});

describe('an entry for all users', () => {
  test('starts the app; the user needs no entry', () => {
    const { item, text } = desktop({ forAll: entry });
    expect(item.read()).toEqual(state('on'));
    item.write(true, false);
    expect(text()).toBeNull();
  });

  test("is overridden by a user entry that turns it off without the desktop's mark", () => {
    const { item, text } = desktop({ forAll: entry });
    item.write(false, false);
    expect(text()).toContain('Hidden=true');
    expect(item.read()).toEqual(state('off'));
    item.write(false, false);
    item.write(true, false);
    expect(item.read()).toEqual(state('on'));
    expect(text()).not.toContain('Hidden');
  });

  test("stays overridden if the user turned it off in the desktop's dialog", () => {
    const { item } = desktop({ forAll: entry, own: '[Desktop Entry]\nHidden=true\n' });
    item.write(true, false);
    expect(item.read()).toEqual(state('turned-off'));
  });

  test('starts nothing if it is turned off itself', () => {
    expect(desktop({ forAll: `${entry}Hidden=true\n` }).item.read()).toEqual(state('turned-off'));
  });
});

test.each([
  'Exec=/home/anna/Unhunch-0.1.0.AppImage --background',
  'Exec="/home/anna/my apps/100%%/unhunch" --background',
])('an entry whose program is gone starts nothing, and is made to start this one: %s', (exec) => {
  const { item, text } = desktop({ own: `[Desktop Entry]\n${exec}\n` });
  expect(item.read()).toEqual(state('off'));
  item.write(true, false);
  expect(item.read()).toEqual(state('on'));
  expect(text()).toContain(process.execPath);
});

test.each([
  ['there is none', undefined, false],
  ['its program is there', `[Desktop Entry]\nExec=${process.execPath} --background\n`, false],
  ['its program is looked up', entry, false],
  ['its program is gone', '[Desktop Entry]\nExec=/gone/unhunch\n', true],
  ['it is turned off', '[Desktop Entry]\nExec=/gone/unhunch\nHidden=true\n', false],
] as const)('whether the own entry is outdated: %s', async (_what, own, expected) => {
  expect(await desktop(own === undefined ? {} : { own }).item.isOutdated()).toBe(expected);
});

test.each([
  ['as an earlier version wrote it', '', true],
  ['with a line of the user', 'X-GNOME-Autostart-Delay=30\n', false],
] as const)('an entry without the arguments for the engine, %s', async (_what, line, expected) => {
  const folder = tempFolder();
  const file = join(folder, 'autostart', 'unhunch.desktop');
  createAutostartFile(folder, command, []).write(true, false);
  writeFileSync(file, readFileSync(file, 'utf8') + line);
  const next = createAutostartFile(folder, [process.execPath, ...ENTRY_ARGUMENTS, '--background'], []);
  expect(next.read()).toEqual(state('on'));
  expect(await next.isOutdated()).toBe(expected);
  next.write(true, false);
  expect(readFileSync(file, 'utf8')).toContain(
    `\nExec=${process.execPath} ${ENTRY_ARGUMENTS.join(' ')} --background\n`,
  );
  expect(await next.isOutdated()).toBe(false);
});

test('an entry for all users whose program is gone cannot be renewed by the user', async () => {
  expect(await desktop({ forAll: '[Desktop Entry]\nExec=/gone/unhunch\n' }).item.isOutdated()).toBe(false);
});

test('quotes what the Exec key needs quoted', () => {
  const folder = tempFolder();
  createAutostartFile(folder, ['/home/a b/Un"hunch', '100%', '$HOME'], []).write(true, false);
  const text = readFileSync(join(folder, 'autostart', 'unhunch.desktop'), 'utf8');
  expect(text).toContain(String.raw`Exec="/home/a b/Un\\"hunch" 100%% "\\$HOME"`);
});

test('an entry that cannot be read is unknown', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'autostart', 'unhunch.desktop'), { recursive: true });
  expect(createAutostartFile(folder, command, []).read()).toMatchObject({ known: false });
});

test("entries for all users are in the desktop's folders", () => {
  expect(systemConfigFolders({})).toEqual(['/etc/xdg']);
  expect(systemConfigFolders({ XDG_CONFIG_DIRS: '/a:relative:/b' })).toEqual(['/a', '/b']);
});

test.each(['\n', '\r', '\t', '\0', '\u007f'])(
  'writes no entry for a path with the control character %j',
  (character) => {
    const folder = tempFolder();
    const path = `/home/kim/a${character}Hidden=true${character}Exec=xterm`;
    const item = createAutostartFile(folder, [path, '--background'], []);
    expect(() => item.write(true, true)).toThrow(/control character/);
    expect(item.read()).toEqual({ known: true, value: 'off' });
  },
);

test.each(['/home/a\\b', '/home/a`b', '/home/a"b', '/home/a$b', '/home/a\\"$`b c'])(
  'finds that the program is gone: %s',
  (program) => {
    const folder = tempFolder();
    const item = createAutostartFile(folder, [program, '--background'], []);
    item.write(true, false);
    expect(item.read()).toEqual({ known: true, value: 'off' });
    const there = join(folder, program.replace('/home/', ''));
    writeFileSync(there, '');
    const present = createAutostartFile(join(folder, 'x'), [there, '--background'], []);
    present.write(true, false);
    expect(present.read()).toEqual({ known: true, value: 'on' });
  },
);
