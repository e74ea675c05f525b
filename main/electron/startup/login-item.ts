import { type App, app } from 'electron';
import type { Commands } from '../../node/sensors/command.ts';
import { createRegistry, registryProgram } from '../../node/windows-registry/registry.ts';
import { isRunEntryOutdated } from '../../node/windows-registry/run-entry.ts';
import type { LoginItem } from '../../ports/login-item.ts';
import { createAutostartFile } from './autostart-file.ts';
import { BACKGROUND_FLAG } from './background-start.ts';
import { loginStateOf } from './login-state.ts';
import { startFile } from './start-file.ts';

/** Electron names the entry on Windows by the app's model id. */
const WINDOWS_ENTRY = 'app.unhunch.desktop';

/** What starts the app at login, by platform. `command` is the program with its arguments. */
export function createLoginItem(
  platform: NodeJS.Platform,
  configFolder: string,
  command: readonly string[],
  commands: Commands,
): LoginItem {
  if (platform === 'linux') return createAutostartFile(configFolder, command);
  const [path = process.execPath, ...args] = command;
  const own = platform === 'win32' ? { path, args } : {};
  const read = () => loginStateOf(platform, app.getLoginItemSettings(own));
  return {
    read: () => ({ known: true, value: read() }),
    async isOutdated() {
      // Only the portable program has another file with each version.
      if (platform !== 'win32' || path === process.execPath) return false;
      return isRunEntryOutdated(
        createRegistry(commands, registryProgram(process.env.SystemRoot)),
        WINDOWS_ENTRY,
      );
    },
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
