import { expect, test } from 'vitest';
import { canStartAgain } from '../../../../main/electron/startup/start-again.ts';

test.each([
  ['an installed program', {}, true],
  ['a mounted AppImage', { APPDIR: '/tmp/.mount_Unhunc4711' }, true],
  [
    'an unpacked AppImage, whose folder goes with its first process',
    { APPDIR: '/tmp/appimage_extracted_1b2c/' },
    false,
  ],
])('%s', (_what, env, expected) => {
  expect(canStartAgain(env)).toBe(expected);
});
