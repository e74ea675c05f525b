import type { LoginItemSettings } from 'electron';
import type { LoginState } from '../../ports/login-item.ts';

/** What Electron tells of the start at login, as a state; `turned-off` is what the Task Manager or macOS keeps. */
export function loginStateOf(
  platform: NodeJS.Platform,
  {
    openAtLogin,
    status,
    launchItems,
  }: Partial<Pick<LoginItemSettings, 'openAtLogin' | 'status' | 'launchItems'>>,
): LoginState {
  if (platform === 'win32') {
    // Entries of this person and of all; one that is enabled is enough.
    const items = launchItems ?? [];
    if (items.some(({ enabled }) => enabled)) return 'on';
    return items.length > 0 ? 'turned-off' : 'off';
  }
  // Registered by the app, and not allowed, or no longer, in the system's settings.
  if (status === 'requires-approval') return 'turned-off';
  return openAtLogin ? 'on' : 'off';
}
