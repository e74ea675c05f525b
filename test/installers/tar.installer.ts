import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whilePrepared } from './files.ts';
import { run, skipReason } from './machine.ts';
import { packBoth, versions } from './packages.ts';
import { createPerson, hasDesktop, type Person, startAndQuit } from './running-app.ts';

const reason = skipReason('tar.gz', {
  Linux: process.platform === 'linux',
  'a desktop session with a tray': await hasDesktop(),
});

describe.skipIf(reason !== null)('the tar.gz', () => {
  let person: Person;
  let folder = '';
  let archives = { before: '', after: '' };

  beforeAll(async () => {
    person = createPerson();
    person.useBefore();
    folder = join(person.home, 'apps/Unhunch');
    archives = await packBoth({ target: 'linux', formats: ['tar.gz'] }, '.tar.gz');
  });

  afterAll(() => person.leave());

  async function unpack(step: keyof typeof archives): Promise<void> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await run('tar', ['--extract', '--file', archives[step], '--directory', folder, '--strip-components=1']);
  }

  const start = () => whilePrepared('linux', folder, () => startAndQuit([join(folder, 'unhunch')], person));

  test('starts where it was unpacked and shows its tray icon', async () => {
    await unpack('before');
    const seen = await start();
    expect(seen.log).toContain(`Unhunch ${versions.before} starts`);
    expect(seen.menu).toContain('Take a break now');
    expect(seen.exitCode).toBe(0);
  });

  test('is replaced by the next version: history and settings stay', async () => {
    await unpack('after');
    const seen = await start();
    expect(seen.log).toContain(`Unhunch ${versions.after} starts`);
    expect(person.missing()).toEqual([]);
  });

  test('is gone when its folder is deleted', () => {
    rmSync(folder, { recursive: true });
    expect(readdirSync(join(person.home, 'apps'))).toEqual([]);
    expect(person.missing()).toEqual([]);
  });
});
