import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildForPackaging } from '../../main/packaging/package-build.ts';
import { listing } from './files.ts';
import { isShippedElectron } from './machine.ts';
import { outputRoot, pack, shippedConfiguration, versions } from './packages.ts';

/** What may be in app.asar: files, each of which matches one of these. */
const allowed = [
  /^package\.json$/,
  /^build\/main\/(index\.mjs|preload\.cjs)$/,
  /^build\/renderer\/(app|dim|prompt)\.html$/,
  /^build\/renderer\/assets\/[\w.-]+\.(js|css|svg)$/,
  /^build\/assets\/content\/(README\.md|muscles\.yaml|(exercises|routines)\/[\w-]+\.yaml)$/,
  /^build\/assets\/icons\/(app|tray\/(colour|template))\/[\w-]+\.png$/,
  /^build\/assets\/sounds\/[\w-]+\.(mp3|ogg|wav)$/,
];

/** What may be beside it in the folder of resources. */
const besides = [
  'LICENSE.txt',
  'THIRD-PARTY-LICENCES.txt',
  'app.asar',
  'apparmor-profile',
  'autostart.desktop',
  'sbom.cdx.json',
];

/** Words of the tests, of the development options and of React's development build. */
const developmentWords = [
  'UNHUNCH_USER_DATA',
  'slow-speed',
  'afkstatus',
  'sourceMappingURL',
  'react-stack-top-frame',
  'vitest',
  'playwright',
];

/** How a fuse that is on stands in the program: the digit 1. */
const ENABLED = '1'.charCodeAt(0);

const fuses: Readonly<Record<string, boolean>> = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  resetAdHocDarwinSignature: false,
};

describe('what is packed', () => {
  let folder = '';
  let archive = '';
  let files: readonly string[] = [];
  /** The fuses that the Electron packed on has: an older one lacks the newest. */
  const flipped = Object.fromEntries(
    Object.entries(fuses).filter(
      ([name]) => isShippedElectron('linux') || name !== 'grantFileProtocolExtraPrivileges',
    ),
  );

  beforeAll(async () => {
    const output = await pack({
      target: 'linux',
      formats: ['dir'],
      version: versions.after,
      fuses: flipped,
    });
    folder = join(output, 'linux-unpacked');
    archive = join(folder, 'resources/app.asar');
    const entries = listPackage(archive, { isPack: false }).map((path) =>
      path.replaceAll('\\', '/').slice(1),
    );
    files = entries.filter((path) => !entries.some((other) => other.startsWith(`${path}/`)));
  });

  test('is the app and nothing else', () => {
    expect(files.filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['build/main/index.mjs', 'build/main/preload.cjs', 'package.json']),
    );
    const resources = listing(join(folder, 'resources')).filter((path) => !/^policy(\/|$)/.test(path));
    expect(resources.filter((path) => !besides.includes(path))).toEqual([]);
    expect(resources).toEqual(expect.arrayContaining(['sbom.cdx.json', 'THIRD-PARTY-LICENCES.txt']));
  });

  test('has no development options, source maps or tests in its code', () => {
    for (const path of files.filter((name) => /\.(mjs|cjs|js|json|html|css)$/.test(name))) {
      const text = extractFile(archive, path).toString('utf8');
      expect(
        developmentWords.filter((word) => text.includes(word)),
        path,
      ).toEqual([]);
    }
  });

  test('the settings name every fuse that electron-builder knows', () => {
    expect(shippedConfiguration().electronFuses).toEqual(fuses);
  });

  test('the fuses read back from the program are those', async () => {
    const wire = await getCurrentFuseWire(join(folder, 'unhunch'));
    const options: Readonly<Record<string, FuseV1Options>> = {
      runAsNode: FuseV1Options.RunAsNode,
      enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
      enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
      enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
      loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
    };
    const read = Object.entries(options)
      .filter(([name]) => name in flipped)
      .map(([name, option]) => [name, wire[option] === ENABLED]);
    const wanted = Object.entries(flipped).filter(([name]) => name in options);
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(wanted));
  });

  test('app.asar comes out the same when everything is built again', async () => {
    const first = join(outputRoot, 'first.asar');
    mkdirSync(dirname(first), { recursive: true });
    const before = hash(archive);
    renameSync(archive, first);
    await buildForPackaging(join(import.meta.dirname, '../../build/package'));
    const output = await pack({
      target: 'linux',
      formats: ['dir'],
      version: versions.after,
      fuses: flipped,
    });
    expect(hash(join(output, 'linux-unpacked/resources/app.asar'))).toBe(before);
  });
});

function hash(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
