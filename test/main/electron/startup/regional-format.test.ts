import { expect, it } from 'vitest';
import { regionalFormat } from '../../../../main/electron/startup/regional-format.ts';

it.each([
  [{ LC_TIME: 'de_DE.UTF-8' }, 'de-DE'],
  [{ LC_TIME: 'de_DE.UTF-8', LC_ALL: 'ar_EG.UTF-8' }, 'ar-EG'],
  [{ LC_TIME: 'nl_BE.UTF-8@euro', LC_ALL: '' }, 'nl-BE'],
  [{ LC_TIME: '', LANG: 'eu_ES.UTF-8' }, 'eu-ES'],
  [{ LC_TIME: 'C.UTF-8' }, 'en-US'],
  [{ LC_TIME: 'POSIX' }, 'en-US'],
  [{ LC_TIME: '../../etc/passwd' }, 'en-US'],
  [{}, 'en-US'],
])('on Linux, %j has the formats of %s', (env, expected) => {
  expect(regionalFormat('en-US', env, 'linux')).toBe(expected);
});

it.each(['win32', 'darwin'] as const)('on %s, a terminal’s variables change nothing', (platform) => {
  expect(regionalFormat('en-GB', { LC_TIME: 'de_DE.UTF-8' }, platform)).toBe('en-GB');
});
