import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bill, licenceOf } from '../../tools/packaging/bill-of-materials.ts';
import { buildForPackaging } from '../../tools/packaging/package-build.ts';
import { listing } from './files.ts';
import { fuses, inProgram, readFuses } from './fuses.ts';
import { isShippedElectron } from './machine.ts';
import { outputRoot, pack, shippedConfiguration, versions } from './packages.ts';

const root = join(import.meta.dirname, '../..');

/** The only files that app.asar may contain: each matches one of these. */
const allowed = [
  /^package\.json$/,
  /^build\/main\/(index\.mjs|program\.cjs|preload\.cjs|content-reader\.cjs)$/,
  /^build\/renderer\/(app|dim|prompt)\.html$/,
  /^build\/renderer\/assets\/[\w.-]+\.(js|css|svg)$/,
  /^build\/assets\/translations\/[\w-]+\/(interface\.json|(exercises|routines|muscles)\.yaml)$/,
  /^build\/assets\/content\/(README\.md|muscles\.yaml|(exercises|routines)\/[\w-]+\.yaml)$/,
  /^build\/assets\/icons\/(app|tray\/(dark|light|template))\/[\w-]+\.png$/,
  /^build\/assets\/sounds\/[\w-]+\.(mp3|ogg|wav)$/,
];

/** The other files in the resources folder, except the policies; a deb and an rpm also have `apparmor-profile`. */
const besides = ['LICENSE.txt', 'THIRD-PARTY-LICENCES.txt', 'app.asar', 'autostart.desktop', 'sbom.cdx.json'];

/** Words from the tests, the development options and React's development build. */
const developmentWords = [
  'UNHUNCH_USER_DATA',
  'slow-speed',
  'afkstatus',
  'sourceMappingURL',
  'react-stack-top-frame',
  'vitest',
  'playwright',
];

describe('the packed app', () => {
  let folder = '';
  let archive = '';
  let files: readonly string[] = [];
  /** The fuses of the Electron that was packed; an older one lacks the newest. */
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

  test('contains the app and nothing else', () => {
    expect(files.filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['build/main/index.mjs', 'build/main/preload.cjs', 'package.json']),
    );
    const resources = listing(join(folder, 'resources')).filter((path) => !/^policy(\/|$)/.test(path));
    expect(resources).toEqual(besides);
  });

  test('contains everything needed to set policies, unchanged', () => {
    const own = join(root, 'assets/policy');
    const policy = join(folder, 'resources/policy');
    expect(listing(policy)).toEqual([...listing(own), 'policy.md'].sort());
    for (const path of ['windows/Unhunch.admx', 'schema/managed.schema.json', 'mac/example.mobileconfig']) {
      expect(hash(join(policy, path)), path).toBe(hash(join(own, path)));
    }
    expect(hash(join(policy, 'policy.md'))).toBe(hash(join(root, 'docs/policy.md')));
  });

  test('the bill of materials and the licences name the same parts, Electron among them', () => {
    const bill: Bill = JSON.parse(readFileSync(join(folder, 'resources/sbom.cdx.json'), 'utf8'));
    const licences = readFileSync(join(folder, 'resources/THIRD-PARTY-LICENCES.txt'), 'utf8');
    const named = bill.components.map((part) => `${part.name} ${part.version} (${licenceOf(part)})`);
    expect(named).toEqual(expect.arrayContaining([expect.stringMatching(/^electron \d+/)]));
    expect(licences.match(/^\S+ \d+\.\d+\.\S+ \(.+\)$/gm)?.sort()).toEqual([...named].sort());
    // Each of these is in the bundles; packages that only build and test the app are not.
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['react', 'react-aria-components', 'zod', 'electron-store']),
    );
    for (const tool of ['vitest', 'electron-builder', '@playwright/test', 'typescript', '@biomejs/biome']) {
      expect(names).not.toContain(tool);
    }
    // The packages that scanners of the lock file treat as production; Electron and the bundler's helpers are the exceptions.
    const { packages }: { packages: Record<string, { version?: string; dev?: boolean }> } = JSON.parse(
      readFileSync(join(root, 'package-lock.json'), 'utf8'),
    );
    const production = new Set(
      Object.entries(packages).flatMap(([path, { version, dev = false }]) =>
        dev ? [] : [`${path.split('node_modules/').at(-1)} ${version}`],
      ),
    );
    const unseen = bill.components.filter((part) => !production.has(`${part.name} ${part.version}`));
    expect(unseen.map(({ name }) => name).sort()).toEqual(['electron', 'rolldown']);
  });

  test('contains no development options, source maps or tests', () => {
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

  test('the fuses read back from the program are the same', async () => {
    expect(await readFuses(join(folder, 'unhunch'), Object.keys(flipped))).toEqual(inProgram(flipped));
  });

  test('a second build gives the same app.asar', async () => {
    const first = join(outputRoot, 'first.asar');
    mkdirSync(dirname(first), { recursive: true });
    const before = hash(archive);
    renameSync(archive, first);
    await buildForPackaging(join(root, 'build/package'));
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
