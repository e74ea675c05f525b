import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from '../../../support/source-files.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const script = readFileSync(`${project}assets/installers/linux/after-install.sh`, 'utf8')
  .replaceAll(`\${sanitizedProductName}`, 'Unhunch')
  .replaceAll(`\${executable}`, 'unhunch');

/** The script's findings on a system. */
interface System {
  /** Settings of the kernel, by their path below /proc/sys. */
  readonly settings: Readonly<Record<string, string>>;
  /** Programs, as lines of a shell script. */
  readonly programs: Readonly<Record<string, string>>;
}

/** Programs that run another as an ordinary user. */
const setpriv = { setpriv: 'shift 3; AS=nobody exec "$@"' };
const runuser = { runuser: '[ "$1 $2 $3" = "-u nobody --" ] && shift 3 && AS=nobody exec "$@"' };
const forAll = { unshare: 'exit 0' };
const forRoot = { unshare: '[ "$AS" != nobody ]' };
const appArmor = { apparmor_status: 'exit 0', apparmor_parser: 'exit 0' };
const userns = 'kernel/unprivileged_userns_clone';
const most = 'user/max_user_namespaces';
const restricted = { 'kernel/apparmor_restrict_unprivileged_userns': '1' };

/** A folder that looks like such a system, in which the app has just been unpacked. */
function unpacked({ settings, programs }: System) {
  const folder = tempFolder();
  const put = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode });
  };
  put('opt/Unhunch/chrome-sandbox', '', 0o700);
  put('opt/Unhunch/resources/apparmor-profile', 'profile');
  put('etc/apparmor.d/README', '');
  for (const [name, value] of Object.entries(settings)) put(`proc/sys/${name}`, `${value}\n`);
  for (const [name, lines] of Object.entries(programs)) put(`bin/${name}`, `#!/bin/sh\n${lines}\n`, 0o755);
  for (const name of ['cat', 'chmod', 'cp']) symlinkSync(`/bin/${name}`, join(folder, 'bin', name));
  mkdirSync(join(folder, 'proc/self/ns'), { recursive: true });
  symlinkSync('user:[4026531837]', join(folder, 'proc/self/ns/user'));
  put('after-install.sh', script.replace(/\/(opt|etc|proc|usr\/bin)\//g, `${folder}/$1/`));
  return {
    folder,
    /** Runs the script and returns the permissions of the sandbox's helper afterwards. */
    install() {
      const run = spawnSync('/bin/sh', ['-e', join(folder, 'after-install.sh')], {
        env: { PATH: join(folder, 'bin') },
        encoding: 'utf8',
      });
      expect(run.status, run.stderr).toBe(0);
      return (statSync(join(folder, 'opt/Unhunch/chrome-sandbox')).mode & 0o7777).toString(8);
    },
  };
}

const rights = (settings: System['settings'], programs: System['programs']) =>
  unpacked({ settings, programs }).install();

describe.skipIf(process.platform === 'win32')('the sandbox’s helper after an installation', () => {
  test.each<[string, System['settings'], System['programs']]>([
    ['an ordinary user gets namespaces', {}, { ...setpriv, ...forAll }],
    ['all settings allow them', { [userns]: '1', [most]: '63000' }, { ...setpriv, ...forAll }],
    ['nothing tells against them', {}, forAll],
    ['the profile allows them', restricted, { ...setpriv, ...forRoot, ...appArmor }],
  ])('needs no rights where %s', (_where, settings, programs) => {
    expect(rights(settings, programs)).toBe('755');
  });

  test.each<[string, System['settings'], System['programs']]>([
    ['only root gets namespaces', {}, { ...setpriv, ...forRoot }],
    ['only root gets them, without setpriv', {}, { ...runuser, ...forRoot }],
    ['the kernel gives them to root only', { [userns]: '0' }, forRoot],
    ['there may be none', { [most]: '0' }, forAll],
    ['it cannot be tried', {}, setpriv],
    ['there is no profile', restricted, { ...setpriv, ...forAll }],
    ['the profile is not understood', restricted, { ...forAll, ...appArmor, apparmor_parser: 'exit 1' }],
    [
      'the profile is not taken',
      restricted,
      { ...forAll, ...appArmor, apparmor_parser: '[ "$1" != --replace ]' },
    ],
  ])('gets root’s rights where %s', (_where, settings, programs) => {
    expect(rights(settings, programs)).toBe('4755');
  });

  test('gets root’s rights where the kernel has no user namespaces', () => {
    const { folder, install } = unpacked({ settings: {}, programs: forAll });
    rmSync(join(folder, 'proc/self/ns/user'));
    expect(install()).toBe('4755');
  });
});
