import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, dialog, session } from 'electron';
import Store from 'electron-store';
import { resolveSettings } from '../shared/policy.ts';
import { tooltipText } from '../shared/strings/break-text.ts';
import { trayMenu } from '../shared/tray-menu.ts';
import { readCommandLine, toldBy } from './command-line.ts';
import { registerAppScheme, serveRenderer } from './electron/app-protocol.ts';
import { createAppWindow } from './electron/app-window.ts';
import { printAtOnce, tellRunning } from './electron/command-runner.ts';
import { desktopSession, isWayland } from './electron/desktop-session.ts';
import { createDimming } from './electron/dimming.ts';
import { watchDisplays } from './electron/displays.ts';
import { createFiles } from './electron/files.ts';
import { serveRequests } from './electron/ipc.ts';
import { createLog } from './electron/log.ts';
import { BACKGROUND_FLAG, createLoginItem, startCommand } from './electron/login-item.ts';
import { createNotifier } from './electron/notifier.ts';
import { createPrinter } from './electron/pdf.ts';
import { createPromptNotification } from './electron/prompt-notification.ts';
import { boundsOf, createPromptWindow } from './electron/prompt-surface.ts';
import { createPublisher } from './electron/publisher.ts';
import { createRoutineWindow } from './electron/routine-surface.ts';
import { denyByDefault } from './electron/security.ts';
import { createSensors, recordedSensors } from './electron/sensors.ts';
import { createShortcutKeys } from './electron/shortcut.ts';
import { createTray } from './electron/tray-icon.ts';
import { createTrayImages } from './electron/tray-images.ts';
import { createCardWatch, createPageWatch } from './electron/watchdog.ts';
import { createWindows } from './electron/windows.ts';
import { aboutOf, lookAt, policyOf } from './inspect.ts';
import { createContentSource } from './node/content-source.ts';
import { type DevelopmentOptions, readDevelopment } from './node/development.ts';
import { openHistory } from './node/history.ts';
import { createClock } from './node/machine-clock.ts';
import { sessionBusSocket } from './node/sensors/bus-address.ts';
import { createCommands } from './node/sensors/command.ts';
import { openSettings } from './node/settings-store.ts';
import { createTraceMode } from './node/trace-mode.ts';
import { hasTrayHost } from './node/tray-host.ts';
import type { Requester } from './ports.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import { createMainText } from './text.ts';
import { tellWhereTrayless } from './trayless.ts';

/** Whether the development options are in this build; put in by the build. */
declare const __DEVELOPMENT__: boolean;

/**
 * The system's own time to put the icon into the tray, milliseconds: what takes long at a start, the history and the
 * content, comes after it.
 */
const ICON_MS = 100;

/** The folder of the build: `main/`, `renderer/` and `assets/` are in it. */
const build = join(import.meta.dirname, '..');

const args = process.argv.slice(1);
const command = readCommandLine(args);

try {
  const development = __DEVELOPMENT__ ? readDevelopment(process.argv, process.env) : null;
  if (development?.userData) app.setPath('userData', development.userData);
  app.setAppUserModelId('app.unhunch.desktop');
  registerAppScheme();
  printAtOnce(command);
  if (command.type === 'tell') {
    tellRunning(args);
  } else if (command.type === 'print-policy' || command.type === 'diagnose') {
    app
      .whenReady()
      .then(() => lookAt(command, development))
      .catch(fail);
  } else if (command.type === 'start' && app.requestSingleInstanceLock()) {
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
async function start(options: DevelopmentOptions | null): Promise<void> {
  const data = app.getPath('userData');
  const desktop = desktopSession(app.commandLine.getSwitchValue('ozone-platform'));
  const { log, file: logFile } = createLog(join(data, 'logs'), app.isPackaged);
  process.on('uncaughtException', (error) => log.error('an error nobody caught', error));
  process.on('unhandledRejection', (error) => log.error('a rejection nobody caught', error));
  log.info(`Unhunch ${app.getVersion()} starts on Electron ${process.versions.electron}`);

  // One for all, so that never more than one program runs.
  const commands = createCommands();
  const policy = await policyOf(options, commands, log);
  const settings = openSettings(data, (fileOptions) => new Store(fileOptions));
  const isBackground = process.argv.includes(BACKGROUND_FLAG);
  // An entry for all users starts it for everybody, also for who does not want it and cannot take that entry away.
  if (isBackground && !resolveSettings(settings.read(), policy.read().policy).values.startAtLogin) {
    log.info('started at login, which is not wanted');
    return app.quit();
  }

  const trace = __DEVELOPMENT__ && options?.trace ? createTraceMode(options.trace) : null;
  const clock = trace?.clock ?? createClock();
  const text = createMainText([...app.getPreferredSystemLanguages(), app.getLocale()], app.getSystemLocale());
  // The surfaces are made before the runtime that they ask.
  const request: Requester = (role, name, input) => runtime.request(role, name, input);
  const tray = createTray(
    createTrayImages(join(build, 'assets/icons/tray'), process.platform),
    {
      menu: (view) => trayMenu(text.t, view),
      tooltip: (view) => tooltipText(text.t, text.format, view, clock.now().zone),
    },
    request,
    log,
  );
  await setTimeout(ICON_MS);

  const watchPage = createPageWatch(createClock(), log);
  const windows = createWindows(
    { preload: join(build, 'main/preload.cjs'), icon: join(build, 'assets/icons/app/128x128.png') },
    watchPage,
    log,
  );
  const content = createContentSource(join(build, 'assets/content'));
  const history = openHistory(join(data, 'history.sqlite'));

  denyByDefault(session.defaultSession);
  serveRenderer(session.defaultSession, join(build, 'renderer'));
  serveRequests(windows, request, log);

  const notifier = createNotifier(log);
  const appWindow = createAppWindow(windows);
  const measure = () => createSensors({ desktop, clock: createClock(), commands, env: process.env });
  const sensors =
    trace === null ? measure() : recordedSensors(trace, options?.trace?.isLive ? measure() : null);
  const { idle, lock, call, quiet, system } = sensors;
  const watchCard = createCardWatch(trace?.clock ?? createClock(), idle, log);
  const cardWindow = createPromptWindow(windows, () => boundsOf(tray.tray), watchCard);
  const card = isWayland(desktop)
    ? createPromptNotification(notifier, request, text, () => runtime.openApp('today'))
    : cardWindow;
  const dimming = createDimming({ hint: text.t('dimming.hint'), watchPage, log });
  const routine = createRoutineWindow({
    windows,
    dimming,
    ask: request,
    cardDisplayId: cardWindow.displayId,
    onClosed: () => runtime.routineWindowClosed(),
  });

  const runtime: Runtime = createRuntime({
    clock,
    idle,
    lock,
    call,
    quiet,
    system,
    ...(trace?.slowing({ card, routine }) ?? { card, routine }),
    app: appWindow,
    publisher: createPublisher(windows),
    tray: tray.icon,
    shortcuts: createShortcutKeys(!isWayland(desktop), request, log),
    notifier,
    settings,
    history,
    policy,
    loginItem: createLoginItem(process.platform, app.getPath('appData'), startCommand(app)),
    files: createFiles(windows, text, log),
    printer: createPrinter(windows, log),
    log,
    content,
    text,
    about: aboutOf(desktop, logFile),
    quit: () => app.quit(),
  });

  app.on('second-instance', (_event, _args, _folder, handed) => {
    const told = toldBy(handed);
    if (told === null) runtime.openApp('today');
    else void request('tray', told.name, told.input);
  });
  app.on('activate', () => runtime.openApp('today'));
  // The app lives in the tray: without this listener Electron would quit with the last window.
  app.on('window-all-closed', () => {});
  const unwatchDisplays = watchDisplays(() => {
    windows.settle();
    dimming.settle();
  });
  app.on('will-quit', () => {
    unwatchDisplays();
    stopAsking();
    runtime.stop();
    sensors.close();
    policy.stop();
    history.close();
    tray.destroy();
  });
  const stopAsking = tellWhereTrayless({
    clock: createClock(),
    history,
    notifier,
    text,
    log,
    hasTray: async () => process.platform !== 'linux' || hasTrayHost(sessionBusSocket(process.env)),
    openApp: () => runtime.openApp('today'),
  });
  runtime.start();
  trace?.clock.start();
  if (!isBackground) runtime.openApp('today');
}
