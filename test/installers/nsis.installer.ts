import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOAST_ACTIVATOR } from '../../main/electron/startup/windows-identity.ts';
import type { Bill } from '../../tools/packaging/bill-of-materials.ts';
import { integrityHash, listing, whilePrepared } from './files.ts';
import { skipReason } from './machine.ts';
import { packBoth, versions } from './packages.ts';
import {
  createWindows,
  dataOf,
  hasData,
  hasWindows,
  leaveData,
  type Windows,
  windowsPath,
} from './windows.ts';

const uninstallKey =
  'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\617e93ec-00e9-46fb-9019-6a2435bd6cb7';
const runKey = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const atLogin = '"C:\\Program Files\\Unhunch\\Unhunch.exe" --background';
const uninstaller = 'C:\\Program Files\\Unhunch\\Uninstall Unhunch.exe';
const through = process.env.UNHUNCH_WINDOWS ? [process.env.UNHUNCH_WINDOWS] : [];

const reason = skipReason('nsis', { 'wine and wineserver': hasWindows });

describe.skipIf(reason !== null)('the NSIS installer, silent', () => {
  let windows: Windows;
  let before: readonly string[] = [];
  let setups = { before: '', after: '' };
  const install = (step: keyof typeof setups, ...flags: readonly string[]) =>
    windows.run(setups[step], '/S', ...flags);
  const installed = () => join(windows.drive, 'Program Files/Unhunch');
  const menuEntry = () =>
    existsSync(join(windows.drive, 'ProgramData/Microsoft/Windows/Start Menu/Programs/Unhunch.lnk'));
  const start = () => whilePrepared('win', installed(), () => windows.start());

  /** The keys that Electron writes for a user with the first notification. */
  async function leaveNotificationTraces(): Promise<void> {
    const menu = join(dataOf(windows), '../Microsoft/Windows/Start Menu/Programs');
    mkdirSync(menu, { recursive: true });
    writeFileSync(join(menu, 'Unhunch.lnk'), '');
    const key = `HKCU\\Software\\Classes\\CLSID\\${TOAST_ACTIVATOR}\\LocalServer32`;
    await windows.run('reg', 'add', key, '/ve', '/d', 'C:\\Program Files\\Unhunch\\Unhunch.exe', '/f');
  }

  beforeAll(async () => {
    const files = await packBoth({ target: 'win', formats: ['nsis'], through }, '-setup.exe');
    setups = { before: windowsPath(files.before), after: windowsPath(files.after) };
    windows = await createWindows();
    before = await windows.traces();
  });

  afterAll(() => windows.remove());

  test('installs the program, the menu entry and the uninstall key for all users', async () => {
    await install('before');
    expect(listing(installed())).toEqual(expect.arrayContaining(['Unhunch.exe', 'resources/app.asar']));
    expect(listing(installed())).not.toContain('resources/elevate.exe');
    expect(menuEntry()).toBe(true);
    expect(await windows.values(uninstallKey)).toMatchObject({
      DisplayName: 'Unhunch',
      DisplayVersion: versions.before,
      Publisher: 'The Unhunch team',
      QuietUninstallString: `"${uninstaller}" /allusers /S`,
    });
    expect(await windows.values(runKey)).not.toHaveProperty('Unhunch');
  });

  test('contains the library for Windows, and lists it in its bill of materials', () => {
    const library = readFileSync(join(installed(), 'resources/koffi/koffi.node'));
    expect(library.subarray(0, 2).toString()).toBe('MZ');
    const bill: Bill = JSON.parse(readFileSync(join(installed(), 'resources/sbom.cdx.json'), 'utf8'));
    expect(bill.components.map(({ name }) => name)).toContain('@koromix/koffi-win32-x64');
    expect(readFileSync(join(installed(), 'resources/THIRD-PARTY-LICENCES.txt'), 'utf8')).toMatch(
      /^@koromix\/koffi-win32-x64 /m,
    );
  });

  test("contains the hash of app.asar for Electron's check", () => {
    const value = integrityHash(join(installed(), 'resources/app.asar'));
    const resource = JSON.stringify([{ file: 'resources\\app.asar', alg: 'SHA256', value }]);
    expect(readFileSync(join(installed(), 'Unhunch.exe')).includes(resource)).toBe(true);
  });

  test('leaves nothing in the profile of the installing user', async () => {
    expect((await windows.traces()).filter((trace) => /^users\/|^user\.reg/.test(trace))).toEqual([]);
  });

  test('/AUTOSTART=1 starts it at login for everyone, /AUTOSTART=0 undoes that', async () => {
    await install('before', '/AUTOSTART=0');
    expect(await windows.values(runKey)).not.toHaveProperty('Unhunch');
    await install('before', '/AUTOSTART=1');
    expect(await windows.values(runKey)).toMatchObject({ Unhunch: atLogin });
  });

  test('the app starts', async () => {
    leaveData(windows);
    expect(await start()).toContain(`Unhunch ${versions.before} starts`);
    expect(existsSync(join(dataOf(windows), 'history.sqlite'))).toBe(true);
  });

  test('is upgraded: start at login and settings stay', async () => {
    await install('after');
    expect(await windows.values(uninstallKey)).toMatchObject({ DisplayVersion: versions.after });
    expect(await windows.values(runKey)).toMatchObject({ Unhunch: atLogin });
    expect(menuEntry()).toBe(true);
    expect(hasData(windows)).toBe(true);
    expect(await start()).toContain(`Unhunch ${versions.after} starts`);
    expect(hasData(windows)).toBe(true);
  });

  test('is removed, and the user keeps their data', async () => {
    await leaveNotificationTraces();
    await windows.run(uninstaller, '/allusers', '/S');
    expect(hasData(windows)).toBe(true);
    const left = (await windows.traces()).filter((trace) => !/Roaming\/Unhunch$/.test(trace));
    expect(left).toEqual(before);
  });

  test('can be replaced by an older version', async () => {
    await install('after', '/AUTOSTART=1');
    await install('before');
    expect(await windows.values(uninstallKey)).toMatchObject({ DisplayVersion: versions.before });
    expect(await windows.values(runKey)).toMatchObject({ Unhunch: atLogin });
  });

  test('--delete-app-data follows no links, neither to the data nor inside it', async () => {
    const elsewhere = join(windows.drive, 'Elsewhere');
    const isWhole = () => existsSync(join(elsewhere, 'Unhunch/kept.txt'));
    const person = join(dataOf(windows), '..');
    mkdirSync(join(elsewhere, 'Unhunch'), { recursive: true });
    writeFileSync(join(elsewhere, 'Unhunch/kept.txt'), 'theirs');
    // A link inside the data: the data is deleted, and the link with it.
    leaveData(windows);
    symlinkSync(join(elsewhere, 'Unhunch'), join(dataOf(windows), 'logs-elsewhere'));
    await windows.run(uninstaller, '/allusers', '/S', '--delete-app-data');
    expect([isWhole(), existsSync(join(dataOf(windows), 'settings.json'))]).toEqual([true, false]);
    // The folder itself is a link, or one above it is.
    for (const name of ['Unhunch', '.']) {
      await install('before');
      const link = join(person, name);
      rmSync(link, { recursive: true, force: true });
      symlinkSync(name === '.' ? elsewhere : join(elsewhere, 'Unhunch'), link);
      await windows.run(uninstaller, '/allusers', '/S', '--delete-app-data');
      expect([name, isWhole()]).toEqual([name, true]);
      rmSync(link);
    }
    rmSync(elsewhere, { recursive: true });
    await install('before', '/AUTOSTART=1');
  });

  test("--delete-app-data also removes the user's data", async () => {
    leaveData(windows);
    await leaveNotificationTraces();
    // As the app's own setting creates it: the uninstaller removes it from profiles that are loaded.
    await windows.run('reg', 'add', `HKCU\\${runKey}`, '/v', 'app.unhunch.desktop', '/d', atLogin, '/f');
    await windows.run(uninstaller, '/allusers', '/S', '--delete-app-data');
    expect(await windows.traces()).toEqual(before);
  });
});
