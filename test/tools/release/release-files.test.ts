// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fullLanguages } from '../../../shared/strings/languages.ts';
import { policyTextsOf } from '../../../tools/policy-templates/policy-texts.ts';
import { readChangelog } from '../../../tools/release/changelog.ts';
import { atomFeed } from '../../../tools/release/feed.ts';
import { writeReleaseFiles } from '../../../tools/release/release-files.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const project = join(import.meta.dirname, '../../..');
const textOf = (path: string) => readFileSync(join(project, path), 'utf8');

const { version }: { version: string } = JSON.parse(textOf('package.json'));
const repository = 'https://code.test/o/unhunch';
const changelog = `# Changelog

## [Unreleased]

### Added

- Not out yet.

## [${version}] - 2026-12-01

### Security

- Electron 46, which closes <a hole> & "another",
  described on two lines.

### Fixed

- One.
- Two.

## [0.0.9] - 2026-11-01

### Added

- First.
`;

/** A folder as after a release's build, and what was written. */
function written(text = changelog) {
  const folder = tempFolder();
  for (const arch of ['x64', 'arm64']) writeFileSync(join(folder, `Unhunch-${version}-${arch}.msi`), arch);
  const manifests = join(folder, 'winget');
  writeReleaseFiles({ folder, manifests, repository, changelog: text });
  return { folder, manifests };
}

describe('the changelog', () => {
  test('is read version by version, without what is not released', () => {
    expect(readChangelog(changelog).map((each) => [each.version, each.day])).toEqual([
      [version, '2026-12-01'],
      ['0.0.9', '2026-11-01'],
    ]);
    expect(readChangelog(changelog)[0]?.sections).toEqual([
      {
        title: 'Security',
        items: ['Electron 46, which closes <a hole> & "another", described on two lines.'],
      },
      { title: 'Fixed', items: ['One.', 'Two.'] },
    ]);
  });

  test("the project's own can be read", () => {
    expect(() => readChangelog(textOf('CHANGELOG.md'))).not.toThrow();
  });

  test('a version without a day is an error', () => {
    expect(() => readChangelog('## [1.0.0]\n')).toThrow('is not "## [VERSION] - YYYY-MM-DD"');
  });
});

/** What RFC 4287 requires of a feed: one id, title and updated each; here also an author and a link to itself. */
function checkFeed(text: string): Element {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  const feed = document.documentElement;
  expect([feed.namespaceURI, feed.localName]).toEqual(['http://www.w3.org/2005/Atom', 'feed']);
  const childrenOf = (parent: Element, name: string) =>
    [...parent.children].filter((each) => each.localName === name);
  expect(childrenOf(feed, 'author')[0]?.textContent).not.toBe('');
  expect(feed.querySelectorAll(':scope > link[rel="self"]')).toHaveLength(1);
  const entries = childrenOf(feed, 'entry');
  for (const part of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) expect(childrenOf(part, name), name).toHaveLength(1);
    expect(new URL(childrenOf(part, 'id')[0]?.textContent ?? '').protocol).toBe('https:');
    expect(childrenOf(part, 'updated')[0]?.textContent).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(childrenOf(part, 'link').filter((each) => each.getAttribute('rel') === 'alternate')).toHaveLength(
      1,
    );
  }
  const ids = entries.map((entry) => childrenOf(entry, 'id')[0]?.textContent);
  expect(new Set(ids).size).toBe(ids.length);
  return feed;
}

describe('the feed', () => {
  test('is valid Atom with an entry for each version, and marks security', () => {
    const feed = checkFeed(readFileSync(join(written().folder, 'releases.atom'), 'utf8'));
    const entries = [...feed.querySelectorAll('entry')];
    expect(entries.map((entry) => entry.querySelector('title')?.textContent)).toEqual([
      `Unhunch ${version} (security)`,
      'Unhunch 0.0.9',
    ]);
    expect(entries.map((entry) => entry.querySelector('category')?.getAttribute('term'))).toEqual([
      'security',
      undefined,
    ]);
  });

  test('shows markup in the changelog as text', () => {
    const feed = checkFeed(atomFeed(readChangelog(changelog), { repository, homepage: repository }));
    const html = feed.querySelector('content')?.textContent ?? '';
    const shown = new DOMParser().parseFromString(html, 'text/html');
    expect(shown.querySelector('a')).toBeNull();
    expect(shown.querySelector('li')?.textContent).toContain('closes <a hole> & "another", described');
  });
});

const url = z.string().regex(/^https:\/\/.+/);
const head = {
  PackageIdentifier: z.string().regex(/^[^\s\\/:*?"<>|.]{1,32}(\.[^\s\\/:*?"<>|.]{1,32}){1,7}$/),
  PackageVersion: z.string().regex(/^[^\\/:*?"<>|]+$/),
  ManifestVersion: z.literal('1.10.0'),
};
const words = { ShortDescription: z.string().min(3).max(256), Description: z.string().min(3).max(10_000) };
const tags = z.array(z.string().min(1).max(40)).max(16);

/** The parts of Microsoft's manifest format 1.10 that are used here, from its documentation. */
const manifestSchemas = {
  version: z.strictObject({ ...head, ManifestType: z.literal('version'), DefaultLocale: z.literal('en-US') }),
  installer: z.strictObject({
    ...head,
    ManifestType: z.literal('installer'),
    Platform: z.array(z.enum(['Windows.Desktop', 'Windows.Universal'])).max(2),
    MinimumOSVersion: z.string().regex(/^\d+(\.\d+){0,3}$/),
    InstallerType: z.enum(['wix', 'nullsoft']),
    Scope: z.enum(['user', 'machine']),
    InstallModes: z.array(z.enum(['interactive', 'silent', 'silentWithProgress'])).max(3),
    UpgradeBehavior: z.enum(['install', 'uninstallPrevious', 'deny']),
    ReleaseDate: z.iso.date(),
    AppsAndFeaturesEntries: z.array(
      z.strictObject({
        UpgradeCode: z.string().regex(/^\{[0-9A-F-]{36}\}$/),
        InstallerType: z.literal('wix'),
      }),
    ),
    Installers: z
      .array(
        z.strictObject({
          Architecture: z.enum(['x64', 'arm64']),
          InstallerUrl: url,
          InstallerSha256: z.string().regex(/^[A-F0-9]{64}$/),
        }),
      )
      .min(1),
  }),
  defaultLocale: z.strictObject({
    ...head,
    ...words,
    ManifestType: z.literal('defaultLocale'),
    PackageLocale: z.literal('en-US'),
    Publisher: z.string().min(2).max(256),
    PublisherUrl: url,
    PublisherSupportUrl: url,
    PackageName: z.string().min(2).max(256),
    PackageUrl: url,
    License: z.string().min(3),
    LicenseUrl: url,
    Tags: tags,
    ReleaseNotesUrl: url,
    Documentations: z.array(z.strictObject({ DocumentLabel: z.string().max(100), DocumentUrl: url })),
  }),
  locale: z.strictObject({
    ...head,
    ShortDescription: words.ShortDescription,
    Description: words.Description.optional(),
    ManifestType: z.literal('locale'),
    PackageLocale: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
    Tags: tags.optional(),
    ReleaseNotesUrl: url,
  }),
};

describe('the manifests for winget', () => {
  test('are valid, and name the files of this release with their hashes', () => {
    const { manifests } = written();
    const names = readdirSync(manifests).sort();
    const cultures = fullLanguages.map((each) => policyTextsOf(each).language);
    expect(names).toEqual(
      [
        'Unhunch.Unhunch.installer.yaml',
        'Unhunch.Unhunch.yaml',
        ...cultures.map((each) => `Unhunch.Unhunch.locale.${each}.yaml`),
      ].sort(),
    );
    for (const name of names) {
      const text = readFileSync(join(manifests, name), 'utf8');
      const content: { ManifestType: keyof typeof manifestSchemas } = parse(text);
      const type = content.ManifestType;
      manifestSchemas[type].parse(content);
      expect(text.split('\n')[0]).toContain(`winget-manifest.${type}.1.10.0.schema.json`);
    }
    const installer = manifestSchemas.installer.parse(
      parse(readFileSync(join(manifests, 'Unhunch.Unhunch.installer.yaml'), 'utf8')),
    );
    expect(installer.Installers).toEqual(
      ['x64', 'arm64'].map((arch) => ({
        Architecture: arch,
        InstallerUrl: `${repository}/releases/download/v${version}/Unhunch-${version}-${arch}.msi`,
        InstallerSha256: createHash('sha256').update(arch).digest('hex').toUpperCase(),
      })),
    );
    const { msi } = parse(textOf('electron-builder.yml'));
    expect(installer.AppsAndFeaturesEntries[0]?.UpgradeCode).toBe(`{${msi.upgradeCode}}`);
  });

  test('the documents that they link to are in the repository', () => {
    const { manifests } = written();
    const text = readFileSync(join(manifests, 'Unhunch.Unhunch.locale.en-US.yaml'), 'utf8');
    const paths = [...text.matchAll(/\/blob\/v[\d.]+\/(\S+)/g)].map(([, path]) => path ?? '');
    expect(paths).toEqual(['LICENSE', 'docs/deployment.md']);
    for (const path of paths) expect(() => readFileSync(join(project, path))).not.toThrow();
  });
});

test('a release without an entry in the changelog, or without an MSI, stops', () => {
  expect(() => written('## [0.0.1] - 2026-01-01\n')).toThrow(`has no entry for ${version}`);
  const empty = tempFolder();
  const place = { folder: empty, manifests: join(empty, 'winget'), repository, changelog };
  expect(() => writeReleaseFiles(place)).toThrow('.msi');
});
