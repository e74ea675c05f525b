import { expect, test } from 'vitest';
import { isPortable, startFile } from '../../../../main/electron/startup/start-file.ts';

test('an installed program is started by itself', () => {
  expect(startFile({}, '/opt/Unhunch/unhunch')).toBe('/opt/Unhunch/unhunch');
});

test('an AppImage is started by its file, not by what is mounted while it runs', () => {
  const env = { APPIMAGE: '/home/kim/Unhunch.AppImage', APPDIR: '/tmp/.mount_Unhun1' };
  expect(startFile(env, '/tmp/.mount_Unhun1/unhunch')).toBe('/home/kim/Unhunch.AppImage');
});

test('the portable program is started by its file, not by what is in the temporary folder', () => {
  const env = {
    PORTABLE_EXECUTABLE_FILE: 'E:\\Unhunch-portable.exe',
    PORTABLE_EXECUTABLE_APP_FILENAME: 'Unhunch',
  };
  expect(startFile(env, 'C:\\Temp\\1\\Unhunch.exe')).toBe('E:\\Unhunch-portable.exe');
});

test('what another AppImage or portable program left in the environment does not count', () => {
  const image = { APPIMAGE: '/home/kim/Editor.AppImage', APPDIR: '/tmp/.mount_Edit1' };
  expect(startFile(image, '/opt/Unhunch/unhunch')).toBe('/opt/Unhunch/unhunch');
  const portable = { PORTABLE_EXECUTABLE_FILE: 'E:\\Editor.exe', PORTABLE_EXECUTABLE_APP_FILENAME: 'Editor' };
  expect(startFile(portable, 'C:\\Unhunch.exe')).toBe('C:\\Unhunch.exe');
});

test('only the portable program for Windows is portable', () => {
  const env = {
    PORTABLE_EXECUTABLE_FILE: 'E:\\Unhunch-portable.exe',
    PORTABLE_EXECUTABLE_APP_FILENAME: 'Unhunch',
  };
  expect(isPortable('win32', env, 'C:\\Temp\\1\\Unhunch.exe')).toBe(true);
  expect(isPortable('win32', {}, 'C:\\Program Files\\Unhunch\\Unhunch.exe')).toBe(false);
  expect(isPortable('linux', env, '/opt/Unhunch/unhunch')).toBe(false);
});
