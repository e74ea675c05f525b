import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENTRY_ARGUMENTS } from '../../main/electron/startup/entry-arguments.ts';
import { isThere, tracesIn, whilePrepared } from './files.ts';
import { attempt, hasProgram, isRoot, run, skipReason } from './machine.ts';
import { packBoth, versions } from './packages.ts';
import {
  createPerson,
  environmentOf,
  hasDesktop,
  isWhole,
  type Person,
  startAndQuit,
  until,
} from './running-app.ts';

const installed = '/opt/Unhunch';
const everyone = '/etc/xdg/autostart/unhunch.desktop';
const organisation = '/etc/unhunch';
const apt = ['-o', 'DPkg::Lock::Timeout=300', '-y', '-qq', '--no-install-recommends'];
const quiet = { DEBIAN_FRONTEND: 'noninteractive' };

const reason = skipReason('deb', {
  'a Debian or Ubuntu': hasProgram('dpkg') && hasProgram('apt-get'),
  'root rights': isRoot(),
  'a system without Unhunch': !existsSync(installed) && !existsSync(organisation),
  'a desktop session with a tray': await hasDesktop(),
});

describe.skipIf(reason !== null)('the deb', () => {
  let before: readonly string[] = [];
  let person: Person;
  let debs = { before: '', after: '' };

  beforeAll(async () => {
    before = tracesIn();
    person = createPerson();
    person.useBefore();
    debs = await packBoth({ target: 'linux', formats: ['deb'] }, '.deb');
  });

  afterAll(async () => {
    await attempt('apt-get', [...apt, 'purge', 'unhunch'], quiet);
    rmSync(organisation, { recursive: true, force: true });
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
      '/usr/share/doc/unhunch/CHANGELOG.md',
      '/usr/share/doc/unhunch/changelog.gz',
      '/usr/share/doc/unhunch/copyright',
      ...[128, 16, 256, 32, 48, 512, 64].map(
        (size) => `/usr/share/icons/hicolor/${size}x${size}/apps/unhunch.png`,
      ),
      '/usr/share/metainfo/app.unhunch.desktop.metainfo.xml',
    ]);
    await run('desktop-file-validate', ['/usr/share/applications/unhunch.desktop']);
    const menu = readFileSync('/usr/share/applications/unhunch.desktop', 'utf8');
    expect(menu).toContain('StartupWMClass=unhunch\n');
    expect(menu).toContain(`\nExec=${installed}/unhunch ${ENTRY_ARGUMENTS.join(' ')} %U\n`);
    expect(files).toContain(`${installed}/resources/apparmor-profile`);
    expect(isThere(everyone)).toBe(false);
  });

  test.skipIf(!hasProgram('appstreamcli'))('has valid metadata for software centres', async () => {
    await run('appstreamcli', [
      'validate',
      '--no-net',
      '/usr/share/metainfo/app.unhunch.desktop.metainfo.xml',
    ]);
  });

  test('answers as a command', async () => {
    const printed = await whilePrepared('linux', installed, () =>
      attempt('unhunch', ['--version'], environmentOf(person)),
    );
    expect(printed.code).toBe(0);
    expect(printed.output).toContain(versions.before);
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

  /** Puts a policy in place by renaming, as configuration management does. */
  function putPolicy(values: Readonly<Record<string, unknown>>): void {
    const file = join(organisation, 'policies/managed/site.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(values), { mode: 0o644 });
    renameSync(`${file}.new`, file);
  }

  test('honours a policy in /etc/unhunch: from the start, and when it changes', async () => {
    rmSync(everyone);
    putPolicy({ startAtLogin: true, sittingThresholdMinutes: 45, notAPolicy: 1 });
    const own = join(person.home, '.config/autostart/unhunch.desktop');
    await whilePrepared('linux', installed, async () => {
      const print = 'unhunch --print-policy --json 2>/dev/null';
      const printed = await attempt('sh', ['-c', print], environmentOf(person));
      // 4: a value is rejected.
      expect(printed.code, printed.output).toBe(4);
      const { locks, sources } = JSON.parse(printed.output);
      expect([...locks].sort()).toEqual(['sittingThresholdMinutes', 'startAtLogin']);
      expect(JSON.stringify(sources)).toContain('/etc/unhunch/policies/managed/site.json');

      expect(existsSync(own)).toBe(false);
      await startAndQuit(['unhunch'], person, async () => {
        const entry = await until('the entry', async () =>
          existsSync(own) ? readFileSync(own, 'utf8') : null,
        );
        expect(entry).toContain(`Exec=${installed}/unhunch ${ENTRY_ARGUMENTS.join(' ')} --background\n`);
        putPolicy({ startAtLogin: false });
        await until('the change', async () => (existsSync(own) ? null : true));
      });
    });
    const log = readFileSync(join(person.data, 'logs/main.log'), 'utf8');
    expect(log).toContain('policy: /etc/unhunch/policies/managed/site.json sets ');
    expect(readFileSync(join(person.data, 'settings.json'), 'utf8')).not.toContain('startAtLogin');
    putPolicy({ sittingThresholdMinutes: 45 });
    symlinkSync(`${installed}/resources/autostart.desktop`, everyone);
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

  test('is removed, and the user keeps their data', async () => {
    await run('apt-get', [...apt, 'remove', 'unhunch'], quiet);
    expect(isThere('/usr/bin/unhunch')).toBe(false);
    expect(isThere(everyone)).toBe(false);
    expect(person.missing()).toEqual([]);
  });

  test('is purged without a trace', async () => {
    await run('apt-get', [...apt, 'purge', 'unhunch'], quiet);
    expect(tracesIn()).toEqual([...before, organisation].sort());
    // Files that the organisation put there stay.
    expect(existsSync(join(organisation, 'policies/managed/site.json'))).toBe(true);
  });
});
