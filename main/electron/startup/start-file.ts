import { win32 } from 'node:path';

const { dirname, isAbsolute } = win32;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The file that starts the running program again: not the files that an AppImage or the portable program unpacked,
 * which are deleted when it ends. Their environment variables are inherited by every program started from them, and
 * anyone can set them, so they count only if the running program is among the unpacked files.
 */
export function startFile(env: Env, running: string, platform: NodeJS.Platform = process.platform): string {
  const { APPIMAGE, APPDIR } = env;
  if (platform === 'linux' && APPIMAGE && APPDIR && running.startsWith(`${APPDIR}/`)) return APPIMAGE;
  if (platform === 'win32') return portableFile(env, running) ?? running;
  return running;
}

/** The portable program for Windows that unpacked the running one into the temporary folder; null if none did. */
function portableFile(env: Env, running: string): string | null {
  const { PORTABLE_EXECUTABLE_FILE: file, PORTABLE_EXECUTABLE_APP_FILENAME: name, TEMP, TMP } = env;
  if (!file || name !== 'Unhunch' || !isAbsolute(file) || !/\.exe$/i.test(file)) return null;
  const isUnpacked = [TEMP, TMP].some((folder) => folder && isIn(running, folder));
  return isUnpacked && !isIn(running, dirname(file)) ? file : null;
}

function isIn(path: string, folder: string): boolean {
  const parent = folder.replace(/[\\/]+$/, '').toLowerCase();
  return path.toLowerCase().startsWith(`${parent}\\`);
}

/** Whether this is the portable program for Windows, which runs in a temporary folder. */
export function isPortable(platform: NodeJS.Platform, env: Env, running: string): boolean {
  return platform === 'win32' && startFile(env, running, platform) !== running;
}
