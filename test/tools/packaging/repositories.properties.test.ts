import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';

const script = join(import.meta.dirname, '../../../tools/packaging/repositories.sh');
const isMissing = (program: string) => spawnSync('which', [program]).status !== 0;
const run = (args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  spawnSync('bash', [script, ...args], { encoding: 'utf8', env });

describe.skipIf(['bash', 'gpg'].some(isMissing))('the script that makes package repositories', () => {
  /** A keyring with one secret key. */
  function keyring() {
    const GNUPGHOME = join(tempFolder(), 'gnupg');
    mkdirSync(GNUPGHOME, { mode: 0o700 });
    const env = { ...process.env, GNUPGHOME };
    const quick = ['--batch', '--passphrase', '', '--quick-generate-key', 'Test', 'ed25519', 'sign', 'never'];
    execFileSync('gpg', quick, { env, stdio: 'ignore' });
    return env;
  }

  test('says how to call it, and takes no other files', () => {
    expect(run([])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('repositories.sh FOLDER KEY'),
    });
    const folder = join(tempFolder(), 'out');
    const refused = run([folder, 'Test', '/tmp/x.zip'], keyring());
    expect(refused).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('neither a .deb nor an .rpm'),
    });
    expect(existsSync(join(folder, 'apt'))).toBe(false);
  });

  test.skipIf(['reprepro', 'dpkg-deb'].some(isMissing))('makes an apt repository that its key signs', () => {
    const work = tempFolder();
    mkdirSync(join(work, 'small/DEBIAN'), { recursive: true });
    const control = [
      'Package: unhunch',
      'Version: 1.0',
      'Architecture: amd64',
      'Section: utils',
      'Priority: optional',
    ];
    const text = [...control, 'Maintainer: Test <test@localhost>', 'Description: Test', ''].join('\n');
    writeFileSync(join(work, 'small/DEBIAN/control'), text);
    const deb = join(work, 'unhunch_1.0_amd64.deb');
    execFileSync('dpkg-deb', ['--root-owner-group', '--build', join(work, 'small'), deb]);
    const env = keyring();
    const folder = join(work, 'repository');
    expect(run([folder, 'Test', deb], env)).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'apt/dists/stable/main/binary-amd64/Packages'), 'utf8')).toContain(
      'Package: unhunch\nVersion: 1.0\n',
    );
    const release = join(folder, 'apt/dists/stable');
    const verify = (file: string) =>
      spawnSync('gpg', ['--verify', file, join(release, 'Release')], { env }).status;
    expect(verify(join(release, 'Release.gpg'))).toBe(0);
    writeFileSync(join(release, 'Release'), 'changed');
    expect(verify(join(release, 'Release.gpg'))).not.toBe(0);
  });
});
