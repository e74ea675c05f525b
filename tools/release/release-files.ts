import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { publicHomepage } from '../packaging/publisher.ts';
import { readChangelog } from './changelog.ts';
import { atomFeed } from './feed.ts';
import { translatedTaglines } from './taglines.ts';
import { type ReleasedMsi, wingetManifests } from './winget.ts';

const root = join(import.meta.dirname, '../..');
const settings = z.looseObject({ msi: z.looseObject({ upgradeCode: z.string() }) });
const ownPackage = z.object({ version: z.string() });

/** The data for the files of a release. */
export interface ReleasePlace {
  /** The folder with the files of the release; `releases.atom` is written into it, the manifests into `manifests`. */
  readonly folder: string;
  readonly manifests: string;
  /** The address of the repository. */
  readonly repository: string;
  /** The text of CHANGELOG.md. */
  readonly changelog: string;
}

/**
 * Writes the feed of the release notes and the manifests for winget.
 * @throws Error if the changelog lacks the version, or the folder an MSI
 */
export function writeReleaseFiles({ folder, manifests, repository, changelog }: ReleasePlace): void {
  const { version } = ownPackage.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const { msi } = settings.parse(parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')));
  const versions = readChangelog(changelog);
  const current = versions.find((each) => each.version === version);
  if (current === undefined) throw new Error(`CHANGELOG.md has no entry for ${version}`);
  const homepage = publicHomepage(root, repository) ?? repository;
  writeFileSync(join(folder, 'releases.atom'), atomFeed(versions, { repository, homepage }));
  const installers = installersIn(folder, version);
  const release = {
    version,
    day: current.day,
    repository,
    homepage,
    upgradeCode: msi.upgradeCode,
    installers,
    taglines: translatedTaglines(),
  };
  mkdirSync(manifests, { recursive: true });
  for (const [name, text] of wingetManifests(release)) writeFileSync(join(manifests, name), text);
}

/** The MSI of each processor. */
function installersIn(folder: string, version: string): readonly ReleasedMsi[] {
  const names = readdirSync(folder);
  return (['x64', 'arm64'] as const).map((architecture) => {
    const name = `Unhunch-${version}-${architecture}.msi`;
    if (!names.includes(name)) throw new Error(`${folder} has no ${name}`);
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return { architecture, name, hash };
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const [folder = 'files', manifests = 'winget'] = process.argv.slice(2);
  const repository = process.env.HOMEPAGE;
  if (!repository) throw new Error('HOMEPAGE must be the address of the repository');
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  writeReleaseFiles({ folder, manifests, repository, changelog });
}
