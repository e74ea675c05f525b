import type { LoginItemSettings } from 'electron';
import type { LoginState } from '../../ports/login-item.ts';

/** Converts Electron's login item settings to a state; `turned-off` comes from the Task Manager or macOS. */
export function loginStateOf(
  platform: NodeJS.Platform,
  {
    openAtLogin,
    status,
    launchItems,
  }: Partial<Pick<LoginItemSettings, 'openAtLogin' | 'status' | 'launchItems'>>,
): LoginState {
  if (platform === 'win32') {
    // Entries of this user and of all users; one that is enabled is enough.
    const items = launchItems ?? [];
    if (items.some(({ enabled }) => enabled)) return 'on';
    return items.length > 0 ? 'turned-off' : 'off';
  }
  // Registered by the app, but not, or no longer, allowed in the system's settings.
  if (status === 'requires-approval') return 'turned-off';
  return openAtLogin ? 'on' : 'off';
}
