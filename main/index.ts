import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, dialog } from 'electron';
import { messageOf } from '../shared/failure.ts';
import { readCommandLine } from './command-line.ts';
import { registerAppScheme } from './electron/app-protocol.ts';
import { BACKGROUND_FLAG, isBackgroundStart } from './electron/background-start.ts';
import { isDisplayMissing } from './electron/desktop-session.ts';
import { joinNetworkService } from './electron/network-service.ts';
import { keepSecondStarts } from './electron/second-starts.ts';
import { denyNetwork } from './electron/security.ts';
import { putUpTray } from './electron/tray-icon.ts';
import { createTrayImages } from './electron/tray-images.ts';
import { type DevelopmentOptions, readDevelopment } from './node/development.ts';
import { seemsStartWanted } from './node/start-wish.ts';
import type { Program } from './program.ts';

/**
 * The system's own time to put the icon into the tray, milliseconds. What takes long at a start (the rest of the
 * program, the history, the content) comes after it.
 */
const ICON_MS = 100;

/** The folder of the build: `main/`, `renderer/` and `assets/` are in it. */
const build = join(import.meta.dirname, '..');

const args = process.argv.slice(1);

// Only what has to come before the app is ready, and the icon, is imported above.
begin().catch(fail);

async function begin(): Promise<void> {
  const command = readCommandLine(args);
  const development = __DEVELOPMENT__ ? readDevelopment(process.argv, process.env) : null;
  if (development?.userData) app.setPath('userData', development.userData);
  app.setAppUserModelId('app.unhunch.desktop');
  denyNetwork();
  joinNetworkService();
  registerAppScheme();
  if (command.type !== 'start') {
    return loadProgram().runCommand(command, args, development);
  }
  if (isDisplayMissing(process.platform, process.env)) throw new Error('there is no display here');
  if (!app.requestSingleInstanceLock()) return app.quit();
  return start(development);
}

/** Puts the icon up, then starts the rest. */
async function start(development: DevelopmentOptions | null): Promise<void> {
  const secondStarts = keepSecondStarts();
  // The app lives in the tray: without this listener Electron would quit with the last window.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  const wasOpenedAtLogin = () => app.getLoginItemSettings().wasOpenedAtLogin;
  const isBackground = isBackgroundStart(process.platform, args, wasOpenedAtLogin);
  const images = createTrayImages(join(build, 'assets/icons/tray'), process.platform);
  const isOwnEntry = args.includes(BACKGROUND_FLAG);
  const isWanted = !isOwnEntry || seemsStartWanted(app.getPath('userData'));
  const tray = isWanted ? putUpTray(images) : null;
  // Who starts it by hand waits for the window.
  if (isBackground) await setTimeout(ICON_MS);
  await loadProgram().startApp({ development, build, images, tray, isBackground, isOwnEntry, secondStarts });
}

/** Reads and runs the rest of the program, which takes longer than the icon. CommonJS, so that it is not read before. */
function loadProgram(): Program {
  const file: { readonly program: Program } = createRequire(import.meta.url)('./program.cjs');
  return file.program;
}

/** Ends a start that cannot go on, in words: Electron's own message is a stack trace. */
function fail(error: unknown): void {
  const reason = messageOf(error);
  console.error(`Unhunch could not start: ${reason}`);
  if (app.isPackaged) dialog.showErrorBox('Unhunch could not start', reason);
  app.exit(1);
}
