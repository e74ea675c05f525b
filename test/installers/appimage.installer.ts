import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAutostartFile } from '../../main/electron/startup/autostart-file.ts';
import { ENTRY_ARGUMENTS } from '../../main/electron/startup/entry-arguments.ts';
import { attempt, run, skipReason } from './machine.ts';
import { packBoth, versions } from './packages.ts';
import { createPerson, hasDesktop, type Person, type Seen, startAndQuit } from './running-app.ts';

/** An AppImage needs it to mount itself. */
const hasFuse =
  existsSync('/dev/fuse') && (await attempt('ldconfig', ['-p'])).output.includes('libfuse.so.2');

const reason = skipReason('AppImage', {
  Linux: process.platform === 'linux',
  'a desktop session with a tray': await hasDesktop(),
});

describe.skipIf(reason !== null)('the AppImage', () => {
  let person: Person;
  let images = { before: '', after: '' };
  /** The path that the user keeps it at, with the name that it ships with. */
  let image = '';

  beforeAll(async () => {
    person = createPerson();
    person.useBefore();
    images = await packBoth({ target: 'linux', formats: ['AppImage'], isPrepared: true }, '.AppImage');
  });

  afterAll(() => person.leave());

  /** Replaces the previous file, as a download does. */
  function put(step: keyof typeof images): void {
    rmSync(image, { force: true });
    image = join(person.home, basename(images[step]));
    copyFileSync(images[step], image);
    chmodSync(image, 0o755);
  }

  /** Starts the file itself: through FUSE, or by unpacking itself if there is no FUSE. */
  const start = (): Promise<Seen> =>
    startAndQuit(hasFuse ? [image] : ['env', 'APPIMAGE_EXTRACT_AND_RUN=1', image], person);

  async function unpacked(): Promise<string> {
    const folder = join(person.home, 'squashfs-root');
    rmSync(folder, { recursive: true, force: true });
    await run('sh', ['-c', 'cd "$1" && "$2" --appimage-extract >/dev/null', 'sh', person.home, image]);
    return folder;
  }

  test('gives its name in the form that desktops expect', async () => {
    put('before');
    const folder = await unpacked();
    await run('desktop-file-validate', [join(folder, 'unhunch.desktop')]);
    const entry = readFileSync(join(folder, 'unhunch.desktop'), 'utf8');
    expect(entry).toContain(`X-AppImage-Version=${versions.before}\n`);
    expect(entry).not.toContain('no-sandbox');
    expect(entry).toContain(`\nExec=AppRun ${ENTRY_ARGUMENTS.join(' ')} %U\n`);
  });

  test('starts in a desktop session and shows its tray icon', async () => {
    const seen = await start();
    expect(seen.log).toContain(`Unhunch ${versions.before} starts`);
    expect(seen.menu).toContain('Take a break now');
    expect(seen.exitCode).toBe(0);
  });

  test('is replaced by the next version: history, settings and start at login stay', async () => {
    const config = join(person.home, '.config');
    createAutostartFile(config, [image, ...ENTRY_ARGUMENTS, '--background']).write(true, false);
    const entry = () => readFileSync(join(config, 'autostart/unhunch.desktop'), 'utf8');
    expect(entry()).toContain(`Unhunch-${versions.before}-`);
    put('after');
    const seen = await start();
    expect(seen.log).toContain(`Unhunch ${versions.after} starts`);
    expect(person.missing()).toEqual([]);
    expect(basename(image)).toContain(`Unhunch-${versions.after}-`);
    expect(entry()).toContain(`\nExec=${image} ${ENTRY_ARGUMENTS.join(' ')} --background\n`);
  });

  test('is gone when its file is deleted', () => {
    rmSync(image);
    expect(person.missing()).toEqual([]);
  });
});
