import { copyFileSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isThere, tracesIn, whilePrepared } from './files.ts';
import { attempt, hasProgram, isRoot, run, skipReason } from './machine.ts';
import { packBoth, versions } from './packages.ts';
import { createPerson, hasDesktop, isWhole, type Person, startAndQuit } from './running-app.ts';

/**
 * A folder with a small separate system that has rpm and the libraries that the app requires, and shares /proc, /dev
 * and /tmp with this one.
 */
const root = process.env.UNHUNCH_RPM_ROOT ?? '';
const installed = '/opt/Unhunch';
const everyone = '/etc/xdg/autostart/unhunch.desktop';

const reason = skipReason('rpm', {
  rpmbuild: hasProgram('rpmbuild'),
  'root rights': isRoot(),
  'a system to install it in (UNHUNCH_RPM_ROOT)': root !== '' && existsSync(join(root, 'usr/bin/rpm')),
  'a desktop session with a tray': await hasDesktop(),
});

describe.skipIf(reason !== null)('the rpm', () => {
  let person: Person;
  let before: readonly string[] = [];
  let rpms = { before: '', after: '' };
  const inRoot = (...command: readonly string[]) => run('chroot', [root, ...command]);
  const rpm = (...args: readonly string[]) => inRoot('rpm', ...args);
  const start = () =>
    whilePrepared('linux', join(root, installed), () => startAndQuit(['chroot', root, 'unhunch'], person));

  /** The differences from the package. Without user namespaces, the sandbox's helper has other permissions. */
  async function verified(): Promise<string[]> {
    const { output } = await attempt('chroot', [root, 'rpm', '--verify', '--nodeps', 'unhunch']);
    const lines = output.split('\n').filter((line) => line !== '');
    return lines.filter((line) => !/^\.M\.{7} +\/opt\/Unhunch\/chrome-sandbox$/.test(line));
  }

  beforeAll(async () => {
    before = tracesIn(root);
    person = createPerson();
    person.useBefore();
    rpms = await packBoth({ target: 'linux', formats: ['rpm'] }, '.rpm');
    for (const step of ['before', 'after'] as const) {
      const inside = join('/root', basename(rpms[step]));
      copyFileSync(rpms[step], join(root, inside));
      rpms[step] = inside;
    }
  });

  afterAll(async () => {
    await attempt('chroot', [root, 'rpm', '--erase', 'unhunch']);
    for (const file of Object.values(rpms)) rmSync(join(root, file), { force: true });
    person.leave();
  });

  test('is installed with its command, menu entry and icons', async () => {
    // The system is Debian's: its libraries are installed, but rpm does not know them.
    await rpm('--install', '--nodeps', rpms.before);
    expect(await verified()).toEqual([]);
    const files = (await rpm('--query', '--list', 'unhunch')).trim().split('\n');
    expect(files.filter((file) => !file.startsWith(`${installed}/`)).sort()).toEqual([
      '/opt/Unhunch',
      '/usr/bin/unhunch',
      '/usr/share/applications/unhunch.desktop',
      '/usr/share/doc/unhunch',
      '/usr/share/doc/unhunch/CHANGELOG.md',
      ...[128, 16, 256, 32, 48, 512, 64].map(
        (size) => `/usr/share/icons/hicolor/${size}x${size}/apps/unhunch.png`,
      ),
      '/usr/share/licenses/unhunch',
      '/usr/share/licenses/unhunch/LICENSE',
      '/usr/share/metainfo/app.unhunch.desktop.metainfo.xml',
    ]);
    expect(await rpm('--query', '--requires', 'unhunch')).toContain('libgtk-3.so.0()(64bit)');
  });

  test('starts in a desktop session and shows its tray icon', async () => {
    symlinkSync(`${installed}/resources/autostart.desktop`, join(root, everyone));
    const seen = await start();
    expect(seen.log).toContain(`Unhunch ${versions.before} starts`);
    expect(seen.menu).toContain('Take a break now');
    expect(seen.exitCode).toBe(0);
  });

  test('is upgraded: command, history, settings and start at login stay', async () => {
    await rpm('--upgrade', '--nodeps', rpms.after);
    expect(await rpm('--query', 'unhunch')).toContain(`unhunch-${versions.after}-`);
    expect(await verified()).toEqual([]);
    expect(isThere(join(root, '/usr/bin/unhunch'))).toBe(true);
    expect(isThere(join(root, everyone))).toBe(true);
    const seen = await start();
    expect(seen.log).toContain(`Unhunch ${versions.after} starts`);
    expect(person.missing()).toEqual([]);
    expect(isWhole(`${person.data}/history.sqlite`)).toBe(true);
  });

  test('is removed without a trace, and the user keeps their data', async () => {
    await rpm('--erase', 'unhunch');
    expect(tracesIn(root)).toEqual(before);
    expect(person.missing()).toEqual([]);
  });
});
