type Env = Readonly<Record<string, string | undefined>>;

/**
 * The file that starts the running program again: not what an AppImage or the portable program unpacked, which is gone
 * when it ends. Their variables are inherited by every program started from one: another program's are passed over.
 */
export function startFile(env: Env, running: string): string {
  const { APPIMAGE, APPDIR, PORTABLE_EXECUTABLE_FILE, PORTABLE_EXECUTABLE_APP_FILENAME } = env;
  if (APPIMAGE && APPDIR && running.startsWith(`${APPDIR}/`)) return APPIMAGE;
  if (PORTABLE_EXECUTABLE_FILE && PORTABLE_EXECUTABLE_APP_FILENAME === 'Unhunch')
    return PORTABLE_EXECUTABLE_FILE;
  return running;
}

/** Whether this is the portable program for Windows, which runs in a temporary folder. */
export function isPortable(platform: NodeJS.Platform, env: Env, running: string): boolean {
  return platform === 'win32' && startFile(env, running) !== running;
}
