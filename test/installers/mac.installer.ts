import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { integrityHash, listing } from './files.ts';
import { electronDist, skipReason } from './machine.ts';
import { pack, versions } from './packages.ts';

const root = join(import.meta.dirname, '../..');

const reason = skipReason('mac', {
  'a Mac or UNHUNCH_ELECTRON_DIST_MAC': process.platform === 'darwin' || electronDist('mac') !== null,
});

/** Tests the macOS app as far as possible without a Mac: its bundle. Nothing is signed, installed or started. */
describe.skipIf(reason !== null)('the bundle for macOS', () => {
  let bundle = '';
  let properties = '';
  const inside = (path: string) => join(bundle, 'Contents', path);

  /** The text of a property: the text after its key. */
  const property = (name: string) =>
    new RegExp(`<key>${name}</key>\\s*(?:<string>([^<]*)</string>|<(true|false)/>)`)
      .exec(properties)
      ?.slice(1)
      .find((each) => each !== undefined);

  beforeAll(async () => {
    const output = await pack({ target: 'mac', formats: ['dir'], version: versions.after, arch: 'arm64' });
    bundle = join(output, 'mac-arm64/Unhunch.app');
    properties = readFileSync(inside('Info.plist'), 'utf8');
  });

  test('states its name and version, and that it lives in the menu bar', () => {
    expect(property('CFBundleIdentifier')).toBe('app.unhunch.desktop');
    expect(property('CFBundleShortVersionString')).toBe(versions.after);
    expect(property('LSMinimumSystemVersion')).toBe('13.0');
    expect(property('LSUIElement')).toBe('true');
    expect(existsSync(inside('MacOS/Unhunch'))).toBe(true);
    expect(
      readFileSync(inside(`Resources/${property('CFBundleIconFile')}`)).equals(
        readFileSync(join(root, 'assets/icons/icon.icns')),
      ),
    ).toBe(true);
  });

  test('has no entitlement except to generate machine code at run time', () => {
    const entitlements = readFileSync(join(root, 'assets/installers/mac/entitlements.plist'), 'utf8');
    const keys = entitlements.match(/<key>[^<]+<\/key>/g);
    expect(keys).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
  });

  test("contains the right hash of app.asar for Electron's check", () => {
    const integrity = properties.slice(properties.indexOf('<key>ElectronAsarIntegrity</key>'));
    expect(integrity).toContain('<key>Resources/app.asar</key>');
    expect(integrity).toContain(`<string>${integrityHash(inside('Resources/app.asar'))}</string>`);
  });

  test('contains the policies, licences and bill of materials', () => {
    const resources = listing(inside('Resources')).filter((path) => !path.includes('.lproj'));
    expect(resources).toEqual(
      expect.arrayContaining([
        'LICENSE.txt',
        'THIRD-PARTY-LICENCES.txt',
        'app.asar',
        'policy/mac/example.mobileconfig',
        'sbom.cdx.json',
      ]),
    );
  });
});
