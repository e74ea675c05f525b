import { join } from 'node:path';
import { app } from 'electron';
import { resolveSettings } from '../../shared/policy/policy.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { startContentProcess } from '../electron/content-process.ts';
import { createFiles } from '../electron/files.ts';
import type { Sensors } from '../electron/sensors/sensors.ts';
import { createLoginItem, startCommand } from '../electron/startup/login-item.ts';
import type { SecondStarts } from '../electron/startup/second-starts.ts';
import type { PanelTheme } from '../electron/tray/panel-theme.ts';
import { createShortcutKeys } from '../electron/tray/shortcut.ts';
import { type BareTray, showTray } from '../electron/tray/tray-icon.ts';
import { createAppWindow } from '../electron/windows/app-window.ts';
import { createPrinter } from '../electron/windows/pdf.ts';
import { createPublisher } from '../electron/windows/publisher.ts';
import { createBackgroundContent } from '../node/content/background-content.ts';
import { createContentSource } from '../node/content/content-source.ts';
import { openHistory } from '../node/history/history.ts';
import { createSpareMemory } from '../node/spare-memory.ts';
import { watchTray } from '../node/tray/tray-watch.ts';
import { followXfcePanel } from '../node/tray/xfce-panel.ts';
import { hintAtMissingTray } from '../notifications/missing-tray-hint.ts';
import type { ContentSource } from '../ports/content.ts';
import type { History } from '../ports/history.ts';
import type { Ports } from '../ports/ports.ts';
import { createRuntime, type Runtime } from '../runtime/runtime.ts';
import { answerSecondStart } from './answer-second-start.ts';
import { type AppServices, openSensors, openServices } from './app-services.ts';
import { type AppWindows, createAppWindows, type RuntimeCalls } from './app-windows.ts';
import type { DevelopmentOptions } from './development-options.ts';
import { aboutOf } from './diagnose.ts';

/** The results of the entry's work before it loaded the rest of the program. */
export interface StartupContext {
  readonly development: DevelopmentOptions | null;
  /** The folder of the build, with `main/`, `renderer/` and `assets/` in it. */
  readonly build: string;
  readonly images: BareTray['images'];
  /** The colour of the panel, for a desktop that reports it. */
  readonly theme: PanelTheme;
  /** The tray icon; null if the app may not be wanted at login, which has to be checked first. */
  readonly tray: BareTray | null;
  /** Started by the system: shows the tray icon and no window. */
  readonly isBackground: boolean;
  /** Started by an entry that the app or its installer made, so it ends if starting at login is not wanted. */
  readonly isOwnEntry: boolean;
  readonly secondStarts: SecondStarts;
}

/** Builds the adapters and starts the runtime. */
export async function startApp(context: StartupContext): Promise<void> {
  const services = await openServices(context.development, context.build);
  if (context.isOwnEntry && !isLoginStartWanted(services)) {
    services.log.info('started at login, which is not wanted');
    return app.quit();
  }
  const calls: RuntimeCalls = {
    request: (role, name, input) => runtime.request(role, name, input),
    openToday: () => runtime.openApp('today'),
    routineWindowClosed: () => runtime.routineWindowClosed(),
  };
  const content = contentOf(context.build, services.data);
  const sensors = openSensors(services);
  const bareTray = context.tray ?? showTray(context.images);
  const windows = createAppWindows({ services, idle: sensors.idle, bareTray, build: context.build, calls });
  const parts: AppParts = {
    services,
    sensors,
    windows,
    history: openHistory(join(services.data, 'history.sqlite'), {
      onExclusive: () =>
        services.log.info(
          'the data folder allows no shared database: the history is locked while Unhunch runs',
        ),
    }),
    content,
    calls,
  };
  const runtime: Runtime = createRuntime(portsOf(parts));

  app.on('activate', calls.openToday);
  const stops = [
    watchDesktop(windows),
    watchForTray(parts),
    followPanel(services, context.theme),
    tidyMemory(),
  ];
  stopOnQuit(runtime, parts, stops);
  runtime.start();
  services.trace?.clock.start();
  if (!context.isBackground) calls.openToday();
  context.secondStarts.follow((start) => answerSecondStart(start, calls, services));
}

/** The parts that the runtime is built on. */
interface AppParts {
  readonly services: AppServices;
  readonly sensors: Sensors;
  readonly windows: AppWindows;
  readonly history: History;
  readonly content: ContentSource;
  readonly calls: RuntimeCalls;
}

/** An entry for all users also starts the app for users who turned it off and cannot remove the entry. */
function isLoginStartWanted(services: AppServices): boolean {
  return settingsIn(services).startAtLogin;
}

function settingsIn({ settings, policy }: AppServices): Settings {
  return resolveSettings(settings.read(), policy.read().policy).values;
}

function portsOf({ services, sensors, windows: shown, history, content, calls }: AppParts): Ports {
  const { clock, trace, settings, policy, text, screenReader, log, logFile, desktop } = services;
  const { idle, lock, call, quiet, system } = sensors;
  const { windows, displays, tray, notifier, card, routine } = shown;
  return {
    clock,
    idle,
    lock,
    call,
    quiet,
    system,
    ...(trace?.slowing({ card, routine }) ?? { card, routine }),
    app: createAppWindow(windows, displays),
    publisher: createPublisher(windows),
    tray: tray.icon,
    shortcuts: createShortcutKeys(displays.canPlace, calls.request, log),
    notifier,
    settings,
    history,
    policy,
    loginItem: createLoginItem({
      app,
      platform: process.platform,
      configFolder: app.getPath('appData'),
      command: startCommand(app),
    }),
    files: createFiles(windows, text, log),
    printer: createPrinter(windows, log),
    screenReader,
    log,
    content,
    text,
    about: aboutOf(desktop, logFile),
    quit: () => app.quit(),
  };
}

/** Keeps windows on screen after a change of displays. Returns a function that stops it. */
function watchDesktop({ windows, displays, dimming }: AppWindows): () => void {
  return displays.watch(() => {
    windows.settle();
    dimming.settle();
  });
}

/** Frees memory some time after the start and after the last window closed. Returns a function that stops it. */
function tidyMemory(): () => void {
  const memory = createSpareMemory();
  app.on('window-all-closed', memory.worked);
  memory.worked();
  return memory.stop;
}

/**
 * Shows the tray icon again for a panel that started after it, and tells the user once if no panel shows it. Returns
 * a function that stops both.
 */
function watchForTray({ services, history, windows, calls }: AppParts): () => void {
  if (process.platform !== 'linux') return () => {};
  const { machineClock: clock, text, log } = services;
  const watch = watchTray({
    bus: services.session,
    pid: process.pid,
    onMissing() {
      log.info('the tray icon is shown again: the panel started after it');
      windows.tray.renew();
    },
  });
  const stopAsking = hintAtMissingTray({
    clock,
    history,
    notifier: windows.notifier,
    text,
    log,
    hasTray: watch.isShown,
    openApp: calls.openToday,
  });
  return () => {
    stopAsking();
    watch.close();
  };
}

/** Follows the colour of the panel on a desktop that reports it. Returns a function that stops it. */
function followPanel({ session }: AppServices, theme: PanelTheme): () => void {
  const isXfce = /\bXFCE\b/i.test(process.env.XDG_CURRENT_DESKTOP ?? '');
  if (process.platform !== 'linux' || !isXfce) return () => {};
  return followXfcePanel(session, theme.report);
}

/** Stops everything in order when the app quits: first the callers, then the runtime, then what it writes to. */
function stopOnQuit(
  runtime: Runtime,
  { services, sensors, windows, history }: AppParts,
  stops: readonly (() => void)[],
): void {
  app.on('will-quit', () => {
    for (const stop of stops) stop();
    runtime.stop();
    sensors.close();
    services.session.close();
    services.policy.stop();
    history.close();
    windows.notifier.close();
    windows.tray.destroy();
  });
}

/** The app's own content, and an organisation's, which another process reads: its folder may be on a dead server. */
function contentOf(build: string, data: string): ContentSource {
  const shippedFolder = join(build, 'assets/content');
  const background = createBackgroundContent({
    shippedFolder,
    file: join(data, 'content-last-known.json'),
    start: () => startContentProcess(join(build, 'main/content-reader.cjs')),
  });
  return createContentSource(shippedFolder, background);
}
