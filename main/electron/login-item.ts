import { type App, app } from 'electron';
import type { LoginItem } from '../login-port.ts';
import { createAutostartFile } from './autostart-file.ts';
import { BACKGROUND_FLAG } from './background-start.ts';
import { loginStateOf } from './login-state.ts';
import { startFile } from './start-file.ts';

/** What starts the app at login, by platform. `command` is the program with its arguments. */
export function createLoginItem(
  platform: NodeJS.Platform,
  configFolder: string,
  command: readonly string[],
): LoginItem {
  if (platform === 'linux') return createAutostartFile(configFolder, command);
  const [path = process.execPath, ...args] = command;
  const own = platform === 'win32' ? { path, args } : {};
  const read = () => loginStateOf(platform, app.getLoginItemSettings(own));
  return {
    read: () => ({ known: true, value: read() }),
    write(isOn, isForced) {
      // Writing the entry would turn it on again with what the person turned off.
      if (isOn && !isForced && read() === 'turned-off') return;
      app.setLoginItemSettings({ openAtLogin: isOn, enabled: isOn, ...own });
    },
  };
}

/** The program that starts this app, with its arguments. */
export function startCommand(host: Pick<App, 'isPackaged' | 'getAppPath'>): readonly string[] {
  const program = startFile(process.env, process.execPath);
  return host.isPackaged ? [program, BACKGROUND_FLAG] : [program, host.getAppPath(), BACKGROUND_FLAG];
}
