import { join } from 'node:path';
import { app, session } from 'electron';
import Store from 'electron-store';
import { trayMenu } from '../../shared/contract/tray-menu.ts';
import { resolveSettings } from '../../shared/policy/policy.ts';
import { tooltipText } from '../../shared/views/view-text.ts';
import { createFiles } from '../electron/files.ts';
import { createLog } from '../electron/log.ts';
import { desktopSession, isDrawnByWayland } from '../electron/sensors/desktop-session.ts';
import { createSensors, recordedSensors } from '../electron/sensors/sensors.ts';
import { BACKGROUND_FLAG } from '../electron/startup/background-start.ts';
import { createLoginItem, startCommand } from '../electron/startup/login-item.ts';
import type { SecondStarts } from '../electron/startup/second-starts.ts';
import { createNotifier } from '../electron/tray/notifier.ts';
import { createShortcutKeys } from '../electron/tray/shortcut.ts';
import { type BareTray, createTray, putUpTray } from '../electron/tray/tray-icon.ts';
import { setAppMenu } from '../electron/windows/app-menu.ts';
import { serveRenderer } from '../electron/windows/app-protocol.ts';
import { createAppWindow } from '../electron/windows/app-window.ts';
import { createDimming } from '../electron/windows/dimming.ts';
import { watchDisplays } from '../electron/windows/displays.ts';
import { serveRequests } from '../electron/windows/ipc.ts';
import { createPrinter } from '../electron/windows/pdf.ts';
import { createPromptNotification } from '../electron/windows/prompt-notification.ts';
import { boundsOf, createPromptWindow } from '../electron/windows/prompt-surface.ts';
import { createPublisher } from '../electron/windows/publisher.ts';
import { createRoutineWindow } from '../electron/windows/routine-surface.ts';
import { denyByDefault } from '../electron/windows/security.ts';
import { createCardWatch, createPageWatch } from '../electron/windows/watchdog.ts';
import { createWindows } from '../electron/windows/windows.ts';
import { createContentSource } from '../node/content/content-source.ts';
import { openHistory } from '../node/history/history.ts';
import { createClock } from '../node/machine-clock.ts';
import { createTraceMode } from '../node/recorded-day/trace-mode.ts';
import { createCommands } from '../node/sensors/command.ts';
import { hasTrayHost } from '../node/sensors/linux/tray-host.ts';
import { sessionBusSocket } from '../node/sensors/protocols/dbus-address.ts';
import { openSettings } from '../node/settings/settings-store.ts';
import { createSpareMemory } from '../node/spare-memory.ts';
import { tellWhereTrayless } from '../notifications/missing-tray-hint.ts';
import type { Requester } from '../ports/windows.ts';
import { createRuntime, type Runtime } from '../runtime/runtime.ts';
import { createMainText } from '../views/text.ts';
import { toldBy } from './command-line.ts';
import type { DevelopmentOptions } from './development-options.ts';
import { aboutOf, policyOf } from './diagnose.ts';

/** What the entry has seen to before the rest is there. */
export interface Begun {
  readonly development: DevelopmentOptions | null;
  /** The folder of the build: `main/`, `renderer/` and `assets/` are in it. */
  readonly build: string;
  readonly images: BareTray['images'];
  /** The icon; null: whether this start is wanted has to be found out first. */
  readonly tray: BareTray | null;
  /** Started by the system: the tray comes, no window. */
  readonly isBackground: boolean;
  /** Started by an entry of ours, not by one that the person made: it ends where that is not wanted. */
  readonly isOwnEntry: boolean;
  readonly secondStarts: SecondStarts;
}

/** Builds the adapters and starts the runtime. */
export async function startApp(begun: Begun): Promise<void> {
  const { development: options, build, isBackground, isOwnEntry } = begun;
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
  // An entry for all users starts it for everybody, also for who does not want it and cannot take that entry away.
  if (isOwnEntry && !resolveSettings(settings.read(), policy.read().policy).values.startAtLogin) {
    log.info('started at login, which is not wanted');
    return app.quit();
  }

  const trace = __DEVELOPMENT__ && options?.trace ? createTraceMode(options.trace) : null;
  const machineClock = createClock();
  const clock = trace?.clock ?? machineClock;
  const text = createMainText([...app.getPreferredSystemLanguages(), app.getLocale()], app.getSystemLocale());
  const showMenu = () => setAppMenu(process.platform === 'darwin', __DEVELOPMENT__, text.t('menu.view'));
  showMenu();
  text.onChange(showMenu);
  // The surfaces are made before the runtime that they ask.
  const request: Requester = (role, name, input) => runtime.request(role, name, input);
  const tray = createTray(
    begun.tray ?? putUpTray(begun.images),
    {
      menu: (view) => trayMenu(text.t, view),
      tooltip: (view) => tooltipText(text.t, text.format, view, clock.now().zone),
    },
    request,
    log,
  );

  const watchPage = createPageWatch(machineClock, log);
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

  const notifier = createNotifier(desktop.platform, sessionBusSocket(process.env), log);
  const appWindow = createAppWindow(windows);
  const measure = () => createSensors({ desktop, clock: machineClock, commands, env: process.env });
  const sensors =
    trace === null ? measure() : recordedSensors(trace, options?.trace?.isLive ? measure() : null);
  const { idle, lock, call, quiet, system } = sensors;
  const watchCard = createCardWatch(clock, idle, log);
  const cardWindow = createPromptWindow(windows, () => boundsOf(tray.tray), watchCard);
  const card = isDrawnByWayland(desktop)
    ? createPromptNotification(notifier, request, text, () => runtime.openApp('today'))
    : cardWindow;
  const dimming = createDimming({ hint: () => text.t('dimming.hint'), watchPage, log });
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
    shortcuts: createShortcutKeys(!isDrawnByWayland(desktop), request, log),
    notifier,
    settings,
    history,
    policy,
    loginItem: createLoginItem(process.platform, app.getPath('appData'), startCommand(app), commands),
    files: createFiles(windows, text, log),
    printer: createPrinter(windows, log),
    log,
    content,
    text,
    about: aboutOf(desktop, logFile),
    quit: () => app.quit(),
  });

  app.on('activate', () => runtime.openApp('today'));
  const memory = createSpareMemory();
  app.on('window-all-closed', memory.worked);
  const unwatchDisplays = watchDisplays(() => {
    windows.settle();
    dimming.settle();
  });
  app.on('will-quit', () => {
    unwatchDisplays();
    stopAsking();
    memory.stop();
    runtime.stop();
    sensors.close();
    policy.stop();
    history.close();
    notifier.close();
    tray.destroy();
  });
  const stopAsking = tellWhereTrayless({
    clock: machineClock,
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
  memory.worked();
  begun.secondStarts.follow(({ args, handed }) => {
    const told = toldBy(handed);
    if (told !== null) void request('tray', told.name, told.input);
    // A second entry that starts it at login, of the organisation's beside the person's, opens nothing.
    else if (!args.includes(BACKGROUND_FLAG)) runtime.openApp('today');
  });
}
