/** Argument of starts by the system: shows the tray icon and no window. */
export const BACKGROUND_FLAG = '--background';

/**
 * Whether the system started the app at login, rather than the user. macOS passes no arguments at login; it reports
 * the fact only once the app is ready.
 */
export function isBackgroundStart(
  platform: NodeJS.Platform,
  args: readonly string[],
  wasOpenedAtLogin: () => boolean,
): boolean {
  return args.includes(BACKGROUND_FLAG) || (platform === 'darwin' && wasOpenedAtLogin());
}
