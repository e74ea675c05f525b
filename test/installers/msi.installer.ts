import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listing, whilePrepared } from './files.ts';
import { hasProgram, run, skipReason } from './machine.ts';
import { packMsi, versions } from './packages.ts';
import {
  createWindows,
  dataOf,
  hasData,
  hasWindows,
  leaveData,
  type Windows,
  windowsPath,
} from './windows.ts';

const runKey = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const uninstallKeys = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const atLogin = '"C:\\Program Files\\Unhunch\\Unhunch.exe" --background';

const reason = skipReason('msi', { 'wine and wineserver': hasWindows });

describe.skipIf(reason !== null)('the MSI, silent', () => {
  let windows: Windows;
  let before: readonly string[] = [];
  const packages = { before: '', after: '' };
  /** The same, with Windows' names. */
  const files = { before: '', after: '' };
  const msiexec = (...args: readonly string[]) => windows.run('msiexec', ...args, '/qn');
  const installed = () => join(windows.drive, 'Program Files/Unhunch');
  /**
   * Windows puts it into the menu of all users, because the MSI has ALLUSERS=1; Wine's msiexec only knows the menu of
   * the installing user.
   */
  const menuEntry = () =>
    listing(windows.drive).filter((path) => /Start Menu\/Programs\/Unhunch\.lnk$/.test(path)).length === 1;
  const start = () => whilePrepared('win', installed(), () => windows.start());

  /** The versions that Windows lists as installed. */
  async function listed(): Promise<string[]> {
    const output = await windows
      .run('reg', 'query', `HKLM\\${uninstallKeys}`, '/s', '/reg:64')
      .catch(() => '');
    const own = output.split(/\r?\n\r?\n/).filter((block) => /DisplayName +REG_SZ +Unhunch\b/.test(block));
    return own.map((block) => /DisplayVersion +REG_SZ +(\S+)/.exec(block)?.[1] ?? '');
  }

  beforeAll(async () => {
    for (const step of ['before', 'after'] as const) {
      packages[step] = await packMsi(versions[step]);
      files[step] = windowsPath(packages[step]);
    }
    windows = await createWindows();
    before = await windows.traces();
  });

  afterAll(() => windows.remove());

  test.skipIf(!hasProgram('msiinfo'))('is for all users, and keeps its upgrade code', async () => {
    const properties = await run('msiinfo', ['export', packages.after, 'Property']);
    expect(properties).toMatch(/^ALLUSERS\t1\r?$/m);
    expect(properties).toMatch(/^UpgradeCode\t\{EEC08E04-EBEA-4032-9471-E1B1051E5991\}\r?$/m);
  });

  test('installs the program, the menu entry and the uninstall key for all users', async () => {
    await msiexec('/i', files.before);
    expect(listing(installed())).toEqual(expect.arrayContaining(['Unhunch.exe', 'resources/app.asar']));
    expect(menuEntry()).toBe(true);
    expect(await listed()).toEqual([`${versions.before}.0`]);
    expect(await windows.values(runKey)).not.toHaveProperty('Unhunch');
    const inProfile = (await windows.traces()).filter((trace) => /^users\/|^user\.reg/.test(trace));
    expect(inProfile.filter((trace) => !/Start Menu\/Programs\/Unhunch\.lnk$/.test(trace))).toEqual([]);
  });

  test('is removed without a trace', async () => {
    await msiexec('/x', files.before);
    expect(await windows.traces()).toEqual(before);
  });

  test('AUTOSTART=1 starts it at login for everyone', async () => {
    await msiexec('/i', files.before, 'AUTOSTART=1');
    expect(await windows.values(runKey)).toMatchObject({ Unhunch: atLogin });
  });

  test('the app starts', async () => {
    leaveData(windows);
    expect(await start()).toContain(`Unhunch ${versions.before} starts`);
    expect(existsSync(join(dataOf(windows), 'history.sqlite'))).toBe(true);
  });

  test('is upgraded: start at login and settings stay', async () => {
    await msiexec('/i', files.after);
    expect(await listed()).toEqual([`${versions.after}.0`]);
    expect(await windows.values(runKey)).toMatchObject({ Unhunch: atLogin });
    expect(menuEntry()).toBe(true);
    expect(hasData(windows)).toBe(true);
    expect(await start()).toContain(`Unhunch ${versions.after} starts`);
  });

  test('cannot be replaced by an older version', async () => {
    // Under Wine, msiexec says so only in its dialog.
    await msiexec('/i', files.before).catch(() => {});
    expect(await listed()).toEqual([`${versions.after}.0`]);
  });

  test('AUTOSTART=0 removes the start at login', async () => {
    await msiexec('/x', files.after);
    await msiexec('/i', files.before, 'AUTOSTART=1');
    await msiexec('/i', files.after, 'AUTOSTART=0');
    expect(await windows.values(runKey)).not.toHaveProperty('Unhunch');
  });

  test('is removed, and the user keeps their data', async () => {
    await msiexec('/x', files.after);
    expect(hasData(windows)).toBe(true);
    const left = (await windows.traces()).filter((trace) => !/Roaming\/Unhunch$/.test(trace));
    expect(left).toEqual(before);
  });

  test('DELETEUSERDATA=1 also removes the data of all users, and nothing else of theirs', async () => {
    await msiexec('/i', files.after);
    const other = join(windows.drive, 'users/An Other/AppData/Roaming');
    for (const name of ['Unhunch/logs', 'Another App']) mkdirSync(join(other, name), { recursive: true });
    const menu = join(windows.drive, 'users/An Other/AppData/Roaming/Microsoft/Windows/Start Menu/Programs');
    mkdirSync(menu, { recursive: true });
    for (const name of ['Unhunch.lnk', 'Another App.lnk']) writeFileSync(join(menu, name), '');
    await msiexec('/x', files.after, 'DELETEUSERDATA=1');
    expect(await windows.traces()).toEqual(before);
    expect(listing(other).filter((path) => !/^Microsoft/.test(path))).toEqual(['Another App']);
    expect(listing(menu)).toEqual(['Another App.lnk']);
  });

  test.each(['AppData', 'AppData/Roaming', 'AppData/Roaming/Unhunch'])(
    'DELETEUSERDATA=1 deletes nothing where %s is a link',
    async (link) => {
      await msiexec('/i', files.after);
      const elsewhere = join(windows.drive, 'Elsewhere', link);
      const user = join(windows.drive, `users/Linked ${link.length}`);
      const data = join(windows.drive, 'Elsewhere/AppData/Roaming/Unhunch');
      mkdirSync(data, { recursive: true });
      writeFileSync(join(data, 'kept.txt'), 'theirs');
      mkdirSync(join(user, link, '..'), { recursive: true });
      symlinkSync(elsewhere, join(user, link));
      await msiexec('/x', files.after, 'DELETEUSERDATA=1');
      expect(listing(data)).toEqual(['kept.txt']);
    },
  );
});
