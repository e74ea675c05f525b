import type { App } from 'electron';
import { loadWindowsCalls } from '../../node/windows-registry/koffi-calls.ts';
import { createRegistry } from '../../node/windows-registry/registry-reader.ts';
import { isRunEntryOutdated } from '../../node/windows-registry/run-entry.ts';
import type { LoginItem } from '../../ports/login-item.ts';
import { createAutostartFile } from './autostart-file.ts';
import { BACKGROUND_FLAG } from './background-start.ts';
import { ENTRY_ARGUMENTS } from './entry-arguments.ts';
import { loginStateOf } from './login-state.ts';
import { startFile } from './start-file.ts';
import { APP_MODEL_ID } from './windows-identity.ts';

/** Dependencies of the entry for starting at login. */
export interface LoginItemHost {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>;
  readonly platform: NodeJS.Platform;
  /** $XDG_CONFIG_HOME on Linux. */
  readonly configFolder: string;
  /** The program with its arguments. */
  readonly command: readonly string[];
}

/** Creates the platform's entry that starts the app at login. */
export function createLoginItem({ app, platform, configFolder, command }: LoginItemHost): LoginItem {
  if (platform === 'linux') return createAutostartFile(configFolder, command);
  const [path = process.execPath, ...args] = command;
  // In quotes: Electron parses the path as a command line, and would otherwise cut it at its first space.
  const own = platform === 'win32' ? { path: `"${path}"`, args } : {};
  const read = () => loginStateOf(platform, app.getLoginItemSettings(own));
  return {
    read: () => ({ known: true, value: read() }),
    async isOutdated() {
      // Only the portable program has a different file with each version.
      if (platform !== 'win32' || path === process.execPath) return false;
      // Electron names the entry after the app's model id.
      return isRunEntryOutdated(createRegistry(loadWindowsCalls()), APP_MODEL_ID);
    },
    write(isOn, isForced) {
      // Writing the entry would turn on again what the user turned off in the Task Manager.
      if (isOn && !isForced && read() === 'turned-off') return;
      app.setLoginItemSettings({ openAtLogin: isOn, enabled: isOn, ...own });
    },
  };
}

/** The program that starts this app, with its arguments. */
export function startCommand(
  host: Pick<App, 'isPackaged' | 'getAppPath'>,
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  const program = startFile(process.env, process.execPath);
  const folder = host.isPackaged ? [] : [host.getAppPath()];
  return [program, ...folder, ...(platform === 'linux' ? ENTRY_ARGUMENTS : []), BACKGROUND_FLAG];
}
