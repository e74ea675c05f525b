import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, dialog, nativeTheme, screen } from 'electron';
import { messageOf } from '../shared/error-text.ts';
import { isDisplayMissing } from './electron/sensors/desktop-session.ts';
import { BACKGROUND_FLAG, isBackgroundStart } from './electron/startup/background-start.ts';
import { enableChromiumFeatures } from './electron/startup/chromium-features.ts';
import { compileInWindows } from './electron/startup/entry-arguments.ts';
import { collectSecondStarts } from './electron/startup/second-starts.ts';
import { hasGraphicsDevice, skipSoftwareOpenGl } from './electron/startup/software-graphics.ts';
import { canStartAgain, startAgain } from './electron/startup/start-again.ts';
import { setWindowsIdentity } from './electron/startup/windows-identity.ts';
import { createPanelTheme } from './electron/tray/panel-theme.ts';
import { showTray } from './electron/tray/tray-icon.ts';
import { createTrayImages } from './electron/tray/tray-images.ts';
import { registerAppScheme } from './electron/windows/app-protocol.ts';
import { denyNetwork } from './electron/windows/security.ts';
import { betterWindowSystem, inspectWindowSystems } from './node/window-system/window-system.ts';
import type { Program } from './program.ts';
import { readCommandLine } from './startup/command-line.ts';
import { type DevelopmentOptions, readDevelopment } from './startup/development-options.ts';
import { isStartLikelyWanted } from './startup/login-start-hint.ts';

/**
 * Time for the system to show the tray icon, milliseconds. The slow parts of a start (the rest of the program, the
 * history, the content) come after it.
 */
const ICON_MS = 100;

/** The folder of the build, with `main/`, `renderer/` and `assets/` in it. */
const build = join(import.meta.dirname, '..');

const args = process.argv.slice(1);

// The imports above are limited to the icon and what has to run before the app is ready.
const command = readCommandLine(args, { isPackaged: app.isPackaged, platform: process.platform });
// Once this module is evaluated, Electron continues, and it is too late to choose another window system.
const isStartedAgain = await startWithBetterWindowSystem().catch(() => false);
if (!isStartedAgain) begin().catch(fail);

/** Starts the program again if another window system should draw its windows. Returns whether it did. */
async function startWithBetterWindowSystem(): Promise<boolean> {
  const hasWindows = command.type === 'start' || command.type === 'diagnose';
  if (process.platform !== 'linux' || !hasWindows || !canStartAgain(process.env)) return false;
  const ozonePlatform = app.commandLine.getSwitchValue('ozone-platform');
  const better = betterWindowSystem(await inspectWindowSystems(args, ozonePlatform, process.env));
  if (better === null) return false;
  app.exit(await startAgain(`--ozone-platform=${better}`, command.type === 'start' ? 'start' : 'end'));
  return true;
}

async function begin(): Promise<void> {
  const development = __DEVELOPMENT__ ? readDevelopment(process.argv, process.env) : null;
  if (development?.userData) app.setPath('userData', development.userData);
  setWindowsIdentity(app);
  denyNetwork();
  const { commandLine } = app;
  enableChromiumFeatures(commandLine);
  compileInWindows(commandLine);
  if (process.platform === 'linux') skipSoftwareOpenGl(commandLine, hasGraphicsDevice('/dev'));
  registerAppScheme();
  if (command.type !== 'start') {
    return loadProgram().runCommand(command, args, development, build);
  }
  if (isDisplayMissing(process.platform, process.env)) throw new Error('there is no display');
  if (!app.requestSingleInstanceLock()) return app.quit();
  return start(development);
}

/** Shows the icon, then starts the rest. */
async function start(development: DevelopmentOptions | null): Promise<void> {
  const secondStarts = collectSecondStarts();
  // The app lives in the tray: without this listener Electron would quit with the last window.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  const wasOpenedAtLogin = () => app.getLoginItemSettings().wasOpenedAtLogin;
  const isBackground = isBackgroundStart(process.platform, args, wasOpenedAtLogin);
  const theme = createPanelTheme(process.platform, process.env.XDG_CURRENT_DESKTOP, nativeTheme);
  const images = createTrayImages({
    folder: join(build, 'assets/icons/tray'),
    platform: process.platform,
    theme,
    scaleFactor: () => screen.getPrimaryDisplay().scaleFactor,
  });
  const isOwnEntry = args.includes(BACKGROUND_FLAG);
  const isWanted = !isOwnEntry || isStartLikelyWanted(app.getPath('userData'));
  const tray = isWanted ? showTray(images) : null;
  // A user who starts the app manually is waiting for the window, so there is no delay.
  if (isBackground) await setTimeout(ICON_MS);
  await loadProgram().startApp({
    development,
    build,
    images,
    theme,
    tray,
    isBackground,
    isOwnEntry,
    secondStarts,
  });
}

/** Loads the rest of the program, which takes longer than the icon. CommonJS, so that it is not loaded earlier. */
function loadProgram(): Program {
  const file: { readonly program: Program } = createRequire(import.meta.url)('./program.cjs');
  return file.program;
}

/**
 * Reports a failed start in words and exits; Electron itself would show a stack trace. The reason for a technician goes
 * to the terminal.
 */
function fail(error: unknown): void {
  console.error(`Unhunch could not start: ${messageOf(error)}`);
  if (app.isPackaged) {
    const { title, text } = failureText(error);
    dialog.showErrorBox(title, text);
  }
  app.exit(1);
}

/** The rest of the program may be what cannot be loaded. */
function failureText(error: unknown): { readonly title: string; readonly text: string } {
  try {
    const wanted = [...app.getPreferredSystemLanguages(), app.getLocale()];
    return loadProgram().startFailure(error, wanted, build);
  } catch {
    return {
      title: "Unhunch couldn't start",
      text: 'Please ask your IT department, or install Unhunch again.',
    };
  }
}
