import { expect, test } from 'vitest';
import { isPortable, startFile } from '../../../../main/electron/startup/start-file.ts';

test('an installed program is started directly', () => {
  expect(startFile({}, '/opt/Unhunch/unhunch', 'linux')).toBe('/opt/Unhunch/unhunch');
});

test('an AppImage is started through its file, not through the mounted contents', () => {
  const env = { APPIMAGE: '/home/kim/Unhunch.AppImage', APPDIR: '/tmp/.mount_Unhun1' };
  expect(startFile(env, '/tmp/.mount_Unhun1/unhunch', 'linux')).toBe('/home/kim/Unhunch.AppImage');
});

test('the portable program is started through its file, not through the unpacked one in the temporary folder', () => {
  const env = {
    PORTABLE_EXECUTABLE_FILE: 'E:\\Unhunch-portable.exe',
    PORTABLE_EXECUTABLE_APP_FILENAME: 'Unhunch',
    TEMP: 'c:\\temp',
  };
  expect(startFile(env, 'C:\\Temp\\1\\Unhunch.exe', 'win32')).toBe('E:\\Unhunch-portable.exe');
});

test('variables left in the environment by another AppImage or portable program do not count', () => {
  const image = { APPIMAGE: '/home/kim/Editor.AppImage', APPDIR: '/tmp/.mount_Edit1' };
  expect(startFile(image, '/opt/Unhunch/unhunch', 'linux')).toBe('/opt/Unhunch/unhunch');
  const portable = {
    PORTABLE_EXECUTABLE_FILE: 'E:\\Editor.exe',
    PORTABLE_EXECUTABLE_APP_FILENAME: 'Editor',
    TEMP: 'C:\\Temp',
  };
  expect(startFile(portable, 'C:\\Temp\\1\\Unhunch.exe', 'win32')).toBe('C:\\Temp\\1\\Unhunch.exe');
});

test('only the portable program for Windows is portable', () => {
  const env = {
    PORTABLE_EXECUTABLE_FILE: 'E:\\Unhunch-portable.exe',
    PORTABLE_EXECUTABLE_APP_FILENAME: 'Unhunch',
    TEMP: 'c:\\temp',
  };
  expect(isPortable('win32', env, 'C:\\Temp\\1\\Unhunch.exe')).toBe(true);
  expect(isPortable('win32', {}, 'C:\\Program Files\\Unhunch\\Unhunch.exe')).toBe(false);
  expect(isPortable('linux', env, '/opt/Unhunch/unhunch')).toBe(false);
});

test('the variables of the portable program count only if they can be true', () => {
  const env = {
    PORTABLE_EXECUTABLE_FILE: '/tmp/evil',
    PORTABLE_EXECUTABLE_APP_FILENAME: 'Unhunch',
    TEMP: 'C:\\Temp',
  };
  expect(startFile(env, '/opt/Unhunch/unhunch', 'linux')).toBe('/opt/Unhunch/unhunch');
  expect(startFile(env, '/Applications/Unhunch.app/Contents/MacOS/Unhunch', 'darwin')).toContain(
    '/Applications/',
  );
  const installed = 'C:\\Program Files\\Unhunch\\Unhunch.exe';
  const unpacked = 'C:\\Temp\\1\\Unhunch.exe';
  const evil = { ...env, PORTABLE_EXECUTABLE_FILE: 'C:\\Users\\kim\\evil.exe' };
  expect(startFile(evil, installed, 'win32')).toBe(installed);
  for (const file of ['evil.exe', 'C:\\Temp\\evil.bat', 'C:\\Temp\\1\\other.exe']) {
    expect(startFile({ ...env, PORTABLE_EXECUTABLE_FILE: file }, unpacked, 'win32')).toBe(unpacked);
  }
});
