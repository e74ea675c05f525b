import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isThere, tracesIn, whilePrepared } from './files.ts';
import { attempt, hasProgram, isRoot, run, skipReason } from './machine.ts';
import { pack, packed, versions } from './packages.ts';
import { createPerson, hasDesktop, isWhole, type Person, startAndQuit } from './running-app.ts';

const installed = '/opt/Unhunch';
const everyone = '/etc/xdg/autostart/unhunch.desktop';
const apt = ['-o', 'DPkg::Lock::Timeout=300', '-y', '-qq', '--no-install-recommends'];
const quiet = { DEBIAN_FRONTEND: 'noninteractive' };

const reason = skipReason('deb', {
  'a Debian or Ubuntu': hasProgram('dpkg') && hasProgram('apt-get'),
  'root rights': isRoot(),
  'a system without Unhunch': !existsSync(installed),
  'a desktop session with a tray': await hasDesktop(),
});

describe.skipIf(reason !== null)('the deb', () => {
  let before: readonly string[] = [];
  let person: Person;
  const debs = { before: '', after: '' };

  beforeAll(async () => {
    before = tracesIn();
    person = createPerson();
    person.useBefore();
    for (const step of ['before', 'after'] as const) {
      const folder = await pack({ target: 'linux', formats: ['deb'], version: versions[step] });
      debs[step] = packed(folder, '.deb');
    }
  });

  afterAll(async () => {
    await attempt('apt-get', [...apt, 'purge', 'unhunch'], quiet);
    person.leave();
  });

  test('is installed with its command, menu entry and icons', async () => {
    await run('apt-get', [...apt, 'install', debs.before], quiet);
    expect(await run('dpkg', ['--verify', 'unhunch'])).toBe('');
    const files = (await run('dpkg', ['--listfiles', 'unhunch'])).split('\n');
    const outside = files.filter((file) => !file.startsWith(installed) && /unhunch/.test(file)).sort();
    expect(outside).toEqual([
      '/usr/bin/unhunch',
      '/usr/share/applications/unhunch.desktop',
      '/usr/share/doc/unhunch',
      '/usr/share/doc/unhunch/changelog.gz',
      '/usr/share/doc/unhunch/copyright',
      ...[128, 16, 256, 32, 48, 512, 64].map(
        (size) => `/usr/share/icons/hicolor/${size}x${size}/apps/unhunch.png`,
      ),
      '/usr/share/metainfo/app.unhunch.desktop.metainfo.xml',
    ]);
    await run('desktop-file-validate', ['/usr/share/applications/unhunch.desktop']);
    expect(readFileSync('/usr/share/applications/unhunch.desktop', 'utf8')).toContain(
      'StartupWMClass=unhunch\n',
    );
    expect(isThere(everyone)).toBe(false);
  });

  test('starts in a desktop session and shows its tray icon', async () => {
    symlinkSync(`${installed}/resources/autostart.desktop`, everyone);
    await run('desktop-file-validate', [everyone]);
    const seen = await whilePrepared('linux', installed, () => startAndQuit(['unhunch'], person));
    expect(seen.log).toContain(`Unhunch ${versions.before} starts`);
    expect(seen.tooltip).not.toBe('');
    expect(seen.menu).toContain('Take a break now');
    expect(seen.exitCode).toBe(0);
  });

  test('is upgraded: command, history, settings and start at login stay', async () => {
    await run('apt-get', [...apt, 'install', debs.after], quiet);
    expect(await run('dpkg-deb', ['--field', debs.after, 'Version'])).toBe(`${versions.after}
`);
    expect(await run('dpkg-query', ['--list', 'unhunch'])).toMatch(
      new RegExp(`^ii +unhunch +${versions.after} `, 'm'),
    );
    expect(await run('dpkg', ['--verify', 'unhunch'])).toBe('');
    expect(isThere(everyone)).toBe(true);
    const seen = await whilePrepared('linux', installed, () => startAndQuit(['unhunch'], person));
    expect(seen.log).toContain(`Unhunch ${versions.after} starts`);
    expect(person.missing()).toEqual([]);
    expect(isWhole(`${person.data}/history.sqlite`)).toBe(true);
  });

  test('is removed, and the person keeps what is theirs', async () => {
    await run('apt-get', [...apt, 'remove', 'unhunch'], quiet);
    expect(isThere('/usr/bin/unhunch')).toBe(false);
    expect(isThere(everyone)).toBe(false);
    expect(person.missing()).toEqual([]);
  });

  test('is purged without a trace', async () => {
    await run('apt-get', [...apt, 'purge', 'unhunch'], quiet);
    // dpkg keeps its list of the packages that it ever knew, and apt the time of each installation.
    rmSync('/var/lib/dpkg/info/unhunch.list', { force: true });
    expect(tracesIn()).toEqual(before);
  });
});
