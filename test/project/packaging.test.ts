import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ENTRY_ARGUMENTS } from '../../main/electron/startup/entry-arguments.ts';
import { fullLanguages } from '../../shared/strings/languages.ts';
import { importsOf, shippedSources } from '../support/source-files.ts';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const configuration = (): Record<string, Record<string, unknown>> => parse(read('electron-builder.yml'));

/** electron-builder's own validation of a configuration, for all systems at once. */
function validate(given: unknown): Promise<void> {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
    validateConfiguration(given: unknown, log: { isEnabled: boolean }): Promise<void>;
  };
  return validateConfiguration(given, { isEnabled: false });
}

test('electron-builder accepts the settings of every system', async () => {
  await validate(configuration());
});

test.each(['win', 'nsis', 'msi', 'mac', 'pkg', 'dmg', 'linux', 'deb', 'rpm'])(
  'electron-builder rejects an unknown option of %s',
  async (section) => {
    const given = configuration();
    await expect(validate({ ...given, [section]: { ...given[section], madeUp: true } })).rejects.toThrow(
      section,
    );
  },
);

test('every entry of the Linux packages starts the app with the same arguments', () => {
  const installed = ['/opt/Unhunch/unhunch', ...ENTRY_ARGUMENTS].join(' ');
  expect(configuration().linux?.executableArgs).toEqual(ENTRY_ARGUMENTS);
  expect(read('assets/installers/linux/autostart.desktop')).toContain(`\nExec=${installed} --background\n`);
  expect(read('assets/installers/linux/unhunch')).toContain(`\nexec ${installed} "$@"\n`);
});

test("Chromium's own texts come with the packages in each language of the app", () => {
  const { electronLanguages } = configuration();
  for (const language of fullLanguages) {
    expect(electronLanguages).toContain(language === 'en' ? 'en-US' : language);
  }
});

test('electron-builder is pinned, because the next major lacks the features used here', () => {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'));
  expect(devDependencies['electron-builder']).toBe('26.17.0');
});

test('dependencies are what the shipped sources import, and nothing else', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'));
  const imported = shippedSources()
    .flatMap(importsOf)
    .filter((name) => !/^(?:node:|[a-z]+\/(?=.*\.\w+$)|\.)/.test(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
    .filter((name) => name !== 'electron');
  // koffi is loaded at run time, by its library alone.
  const expected = [...new Set([...imported, 'koffi'])].sort();
  expect(Object.keys(dependencies)).toEqual(expected);
});

test('the lock file marks them as production, and all others as development', () => {
  const { packages }: { packages: Record<string, { dev?: boolean }> } = JSON.parse(read('package-lock.json'));
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(read('package.json'));
  const isDev = (name: string) => packages[`node_modules/${name}`]?.dev === true;
  expect(Object.keys(dependencies ?? {}).filter(isDev)).toEqual([]);
  for (const tool of ['electron', 'electron-builder', 'vite', 'vitest', '@playwright/test']) {
    expect([tool, isDev(tool), tool in (devDependencies ?? {})]).toEqual([tool, true, true]);
  }
});

test('the identifiers of the installed app on Windows and macOS never change', () => {
  const { appId, nsis, msi } = configuration();
  expect(appId).toBe('app.unhunch.desktop');
  expect(nsis?.guid).toBe('617e93ec-00e9-46fb-9019-6a2435bd6cb7');
  expect(msi?.upgradeCode).toBe('EEC08E04-EBEA-4032-9471-E1B1051E5991');
});

test('installers for Windows are for all users of the PC, and macOS packages are not relocatable', () => {
  const { nsis, msi, pkg } = configuration();
  expect(nsis).toMatchObject({ perMachine: true, deleteAppDataOnUninstall: false });
  expect(msi).toMatchObject({ perMachine: true, runAfterFinish: false });
  expect(pkg).toMatchObject({ isRelocatable: false, installLocation: '/Applications' });
});

test('macOS: both processors, hardened runtime, and signing only by environment', () => {
  const { mac, win } = configuration();
  expect(mac).toMatchObject({ hardenedRuntime: true, minimumSystemVersion: '13.0' });
  expect(mac?.target).toEqual([
    { target: 'dmg', arch: 'universal' },
    { target: 'pkg', arch: 'universal' },
  ]);
  for (const name of ['identity', 'notarize', 'provisioningProfile', 'cscLink', 'cscKeyPassword']) {
    expect([name, mac?.[name], win?.[name]]).toEqual([name, undefined, undefined]);
  }
});

test('only Windows packages contain the native library, beside app.asar and signed with the package', () => {
  const { win, ...others } = configuration();
  expect(JSON.stringify(win?.extraResources)).toMatch(/"build\/package\/koffi\/[^"]*","to":"koffi"/);
  expect(win?.signExts).toEqual(['.node']);
  expect(JSON.stringify(others)).not.toContain('build/package/koffi');
});

test('there is nothing for an updater', () => {
  expect(configuration().publish).toBeNull();
  expect(read('package.json')).not.toContain('electron-updater');
});

test('every file that the settings name exists', () => {
  const texts = read('electron-builder.yml').matchAll(/(?:assets|main|docs)\/[\w./-]+/g);
  const paths = [...texts].map(([path]) => path);
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true);
});
