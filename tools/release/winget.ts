import { stringify } from 'yaml';

/** The version of the manifest format. */
const FORMAT = '1.10.0';
const IDENTIFIER = 'Unhunch.Unhunch';
const PUBLISHER = 'The Unhunch team';

/** A file of a release. */
export interface ReleasedMsi {
  readonly architecture: 'x64' | 'arm64';
  /** Its name in the release. */
  readonly name: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** Everything that changes from version to version. */
export interface WingetRelease {
  readonly version: string;
  readonly day: string;
  readonly repository: string;
  readonly homepage: string;
  /** The MSI's upgrade code, by which winget recognises an installed Unhunch. */
  readonly upgradeCode: string;
  readonly installers: readonly ReleasedMsi[];
  /** What the app is, in one line for each language but English, by Windows culture. */
  readonly taglines: ReadonlyMap<string, string>;
}

/** The manifests of a version for the Windows Package Manager, by file name. */
export function wingetManifests(release: WingetRelease): ReadonlyMap<string, string> {
  const { version } = release;
  const base = { PackageIdentifier: IDENTIFIER, PackageVersion: version };
  const end = (type: string) => ({ ManifestType: type, ManifestVersion: FORMAT });
  const manifests: readonly (readonly [name: string, type: string, content: object])[] = [
    ['', 'version', { ...base, DefaultLocale: 'en-US', ...end('version') }],
    ['.installer', 'installer', { ...base, ...installerParts(release), ...end('installer') }],
    ['.locale.en-US', 'defaultLocale', { ...base, ...englishParts(release), ...end('defaultLocale') }],
    ...[...release.taglines].map(([culture, tagline]): readonly [string, string, object] => [
      `.locale.${culture}`,
      'locale',
      { ...base, ...translatedParts(release, culture, tagline), ...end('locale') },
    ]),
  ];
  return new Map(
    manifests.map(([name, type, content]) => {
      const schema = `https://aka.ms/winget-manifest.${type}.${FORMAT}.schema.json`;
      const text = stringify(content, { lineWidth: 0 });
      return [`${IDENTIFIER}${name}.yaml`, `# yaml-language-server: $schema=${schema}\n\n${text}`];
    }),
  );
}

function installerParts({ version, day, repository, upgradeCode, installers }: WingetRelease): object {
  return {
    Platform: ['Windows.Desktop'],
    MinimumOSVersion: '10.0.0.0',
    InstallerType: 'wix',
    Scope: 'machine',
    InstallModes: ['silent', 'silentWithProgress'],
    UpgradeBehavior: 'install',
    ReleaseDate: day,
    AppsAndFeaturesEntries: [{ UpgradeCode: `{${upgradeCode}}`, InstallerType: 'wix' }],
    Installers: installers.map(({ architecture, name, hash }) => ({
      Architecture: architecture,
      InstallerUrl: `${repository}/releases/download/v${version}/${name}`,
      InstallerSha256: hash.toUpperCase(),
    })),
  };
}

function englishParts({ version, repository, homepage }: WingetRelease): object {
  return {
    PackageLocale: 'en-US',
    Publisher: PUBLISHER,
    PublisherUrl: homepage,
    PublisherSupportUrl: `${repository}/issues`,
    PackageName: 'Unhunch',
    PackageUrl: homepage,
    License: 'MIT',
    LicenseUrl: `${repository}/blob/v${version}/LICENSE`,
    ShortDescription: 'Stretch breaks for the upper back. Nothing leaves the computer.',
    Description:
      'Sits in the tray of an office PC, works out from computer use how long you have been at the desk, finds a quiet moment for a short break and shows a drawn stretch routine.',
    Tags: ['break', 'ergonomics', 'posture', 'stretch'],
    ReleaseNotesUrl: `${repository}/releases/tag/v${version}`,
    Documentations: [
      { DocumentLabel: 'Deployment', DocumentUrl: `${repository}/blob/v${version}/docs/deployment.md` },
    ],
  };
}

function translatedParts({ version, repository }: WingetRelease, culture: string, tagline: string): object {
  return {
    PackageLocale: culture,
    ShortDescription: tagline,
    ...(culture === 'de-DE' ? germanParts : {}),
    ReleaseNotesUrl: `${repository}/releases/tag/v${version}`,
  };
}

const germanParts = {
  ShortDescription: 'Bewegungspausen für den oberen Rücken. Nichts verlässt den Computer.',
  Description:
    'Sitzt im Infobereich eines Büro-PCs, schätzt aus der Nutzung des Computers, wie lange du schon am Schreibtisch bist, wartet auf einen ruhigen Moment für eine kurze Pause und zeigt eine gezeichnete Übungsfolge.',
  Tags: ['Bewegung', 'Ergonomie', 'Haltung', 'Pause'],
};
