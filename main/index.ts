import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import Store from 'electron-store';
import { tooltipText } from '../shared/strings/break-text.ts';
import { trayMenu } from '../shared/tray-menu.ts';
import { registerAppScheme, serveRenderer } from './electron/app-protocol.ts';
import { createAppWindow } from './electron/app-window.ts';
import { desktopSession, isWayland } from './electron/desktop-session.ts';
import { createFiles } from './electron/files.ts';
import { createIdleSource } from './electron/idle-source.ts';
import { serveRequests } from './electron/ipc.ts';
import { createLockSource } from './electron/lock-source.ts';
import { createLog } from './electron/log.ts';
import { BACKGROUND_FLAG, createLoginItem, startCommand } from './electron/login-item.ts';
import { createNotifier } from './electron/notifier.ts';
import { createPrinter } from './electron/pdf.ts';
import { createPromptNotification } from './electron/prompt-notification.ts';
import { boundsOf, createPromptWindow } from './electron/prompt-surface.ts';
import { createPublisher } from './electron/publisher.ts';
import { createRoutineWindow } from './electron/routine-surface.ts';
import { denyByDefault } from './electron/security.ts';
import { createSystemEvents } from './electron/system-events.ts';
import { createTray } from './electron/tray-icon.ts';
import { createTrayImages } from './electron/tray-images.ts';
import { createWindows } from './electron/windows.ts';
import { createContentSource } from './node/content-source.ts';
import { type DevelopmentOptions, readDevelopment } from './node/development.ts';
import { openHistory } from './node/history.ts';
import { createClock } from './node/machine-clock.ts';
import { noPolicySource } from './node/policy-none.ts';
import { openSettings } from './node/settings-store.ts';
import { createTraceMode } from './node/trace-mode.ts';
import { unmeasured } from './node/unmeasured.ts';
import type { Requester } from './ports.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import { createMainText } from './text.ts';

/** Whether the development options are in this build; put in by the build. */
declare const __DEVELOPMENT__: boolean;

/** The folder of the build: `main/`, `renderer/` and `assets/` are in it. */
const build = join(import.meta.dirname, '..');

try {
  const development = __DEVELOPMENT__ ? readDevelopment(process.argv, process.env) : null;
  if (development?.userData) app.setPath('userData', development.userData);
  app.setAppUserModelId('app.unhunch.desktop');
  registerAppScheme();
  if (app.requestSingleInstanceLock()) {
    app
      .whenReady()
      .then(() => start(development))
      .catch(fail);
  } else {
    app.quit();
  }
} catch (error) {
  fail(error);
}

/** Ends a start that cannot go on, in words: Electron's own message is a stack trace. */
function fail(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`Unhunch could not start: ${reason}`);
  if (app.isPackaged) dialog.showErrorBox('Unhunch could not start', reason);
  app.exit(1);
}

/** Builds the adapters and starts the runtime. */
function start(options: DevelopmentOptions | null): void {
  const data = app.getPath('userData');
  const desktop = desktopSession(app.commandLine.getSwitchValue('ozone-platform'));
  const { log, file: logFile } = createLog(join(data, 'logs'), app.isPackaged);
  process.on('uncaughtException', (error) => log.error('an error nobody caught', error));
  process.on('unhandledRejection', (error) => log.error('a rejection nobody caught', error));
  log.info(`Unhunch ${app.getVersion()} starts on Electron ${process.versions.electron}`);

  const trace = __DEVELOPMENT__ && options?.trace ? createTraceMode(options.trace) : null;
  const clock = trace?.clock ?? createClock();
  const text = createMainText([...app.getPreferredSystemLanguages(), app.getLocale()], app.getSystemLocale());
  const windows = createWindows(
    { preload: join(build, 'main/preload.cjs'), icon: join(build, 'assets/icons/app/128x128.png') },
    log,
  );
  const content = createContentSource(join(build, 'assets/content'));
  const history = openHistory(join(data, 'history.sqlite'));
  // The surfaces are made before the runtime that they ask.
  const request: Requester = (role, name, input) => runtime.request(role, name, input);

  denyByDefault(session.defaultSession);
  serveRenderer(session.defaultSession, join(build, 'renderer'));
  serveRequests(windows, request, log);

  const notifier = createNotifier(log);
  const appWindow = createAppWindow(windows);
  const tray = createTray(
    createTrayImages(join(build, 'assets/icons/tray'), process.platform),
    {
      menu: (view) => trayMenu(text.t, view),
      tooltip: (view) => tooltipText(text.t, text.format, view, clock.now().zone),
    },
    request,
    log,
  );
  const card = isWayland(desktop)
    ? createPromptNotification(notifier, request, text, () => runtime.openApp('today'))
    : createPromptWindow(windows, () => boundsOf(tray.tray));
  const routine = createRoutineWindow(windows, () => runtime.routineWindowClosed());

  const runtime: Runtime = createRuntime({
    clock,
    idle: trace?.sensors.idle ?? createIdleSource(clock, desktop),
    lock: trace?.sensors.lock ?? createLockSource(process.platform),
    call: trace?.sensors.call ?? unmeasured('not measured on this system yet'),
    quiet: trace?.sensors.quiet ?? unmeasured('not measured on this system yet'),
    system: trace?.clock ?? createSystemEvents(),
    ...(trace?.slowing({ card, routine }) ?? { card, routine }),
    app: appWindow,
    publisher: createPublisher(windows),
    tray: tray.icon,
    notifier,
    settings: openSettings(data, (fileOptions) => new Store(fileOptions)),
    history,
    policy: noPolicySource,
    loginItem: createLoginItem(process.platform, app.getPath('appData'), startCommand(app)),
    files: createFiles(windows, text, log),
    printer: createPrinter(windows, log),
    log,
    content,
    text,
    about: { version: app.getVersion(), logFile },
    quit: () => app.quit(),
  });

  app.on('second-instance', () => runtime.openApp('today'));
  app.on('activate', () => runtime.openApp('today'));
  // The app lives in the tray: without this listener Electron would quit with the last window.
  app.on('window-all-closed', () => {});
  app.on('will-quit', () => {
    runtime.stop();
    history.close();
    tray.destroy();
  });
  runtime.start();
  trace?.clock.start();
  if (!process.argv.includes(BACKGROUND_FLAG)) runtime.openApp('today');
}
