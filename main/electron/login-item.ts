import { type App, app } from 'electron';
import type { LoginItem } from '../ports.ts';
import { createAutostartFile } from './autostart-file.ts';

/** Given at a start by the system: the tray comes, no window. */
export const BACKGROUND_FLAG = '--background';

/** What starts the app at login, by platform. `command` is the program with its arguments. */
export function createLoginItem(
  platform: NodeJS.Platform,
  configFolder: string,
  command: readonly string[],
): LoginItem {
  if (platform === 'linux') return createAutostartFile(configFolder, command);
  const [path = process.execPath, ...args] = command;
  const own = platform === 'win32' ? { path, args } : {};
  return {
    read() {
      const item = app.getLoginItemSettings(own);
      const isOn = platform === 'win32' ? item.executableWillLaunchAtLogin : item.openAtLogin;
      return { known: true, value: isOn };
    },
    write(isOn) {
      // Turned off in the Task Manager: Electron would turn it on again with the entry.
      const { launchItems } = app.getLoginItemSettings(own);
      if (isOn && launchItems?.some((item) => item.scope === 'user' && !item.enabled)) return;
      app.setLoginItemSettings({ openAtLogin: isOn, ...own });
    },
  };
}

/** The program that starts this app, with its arguments: an AppImage is started by its own file. */
export function startCommand(host: Pick<App, 'isPackaged' | 'getAppPath'>): readonly string[] {
  const program = process.env.APPIMAGE ?? process.execPath;
  return host.isPackaged ? [program, BACKGROUND_FLAG] : [program, host.getAppPath(), BACKGROUND_FLAG];
}
