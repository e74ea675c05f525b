import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  beforePack,
  checkIntegrity,
  libraryPackage,
  windowsArchitectures,
} from '../../../tools/packaging/windows-library.ts';

const root = join(import.meta.dirname, '../../..');
const lock: { packages: Record<string, { version?: string; integrity?: string; license?: string }> } =
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

describe("koffi's library for Windows", () => {
  test.each(windowsArchitectures)(
    'is pinned by hash for %s, in the version whose licence is packed',
    (arch) => {
      const found = lock.packages[`node_modules/${libraryPackage(arch)}`];
      expect(found).toMatchObject({
        version: lock.packages['node_modules/koffi']?.version,
        integrity: expect.stringMatching(/^sha512-/),
        license: 'MIT',
      });
    },
  );

  test('is used only if it is the locked file', () => {
    const file = Buffer.from('library');
    const integrity = `sha512-${createHash('sha512').update(file).digest('base64')}`;
    expect(() => checkIntegrity(file, integrity, 'koffi')).not.toThrow();
    expect(() => checkIntegrity(Buffer.from('other'), integrity, 'koffi')).toThrow(/koffi is not the file/);
  });

  test('is not fetched for other systems, and does not exist for other processors', async () => {
    await beforePack({ electronPlatformName: 'linux', arch: 1 });
    await beforePack({ electronPlatformName: 'darwin', arch: 3 });
    await expect(beforePack({ electronPlatformName: 'win32', arch: 0 })).rejects.toThrow(/no package/);
  });
});
