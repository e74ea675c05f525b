/** Given at a start by the system: the tray comes, no window. */
export const BACKGROUND_FLAG = '--background';

/**
 * Whether the system started the app at login, not a person. macOS gives no arguments to what it starts at login; it
 * only tells of it, once the app is ready.
 */
export function isBackgroundStart(
  platform: NodeJS.Platform,
  args: readonly string[],
  wasOpenedAtLogin: () => boolean,
): boolean {
  return args.includes(BACKGROUND_FLAG) || (platform === 'darwin' && wasOpenedAtLogin());
}
