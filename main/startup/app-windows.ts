import { join } from 'node:path';
import { trayMenu } from '../../shared/contract/tray-menu.ts';
import { tooltipText } from '../../shared/views/view-text.ts';
import type { TrayView } from '../../shared/views/views.ts';
import { windowDrawing } from '../electron/sensors/desktop-session.ts';
import { isPortable } from '../electron/startup/start-file.ts';
import { createBalloonNotifier } from '../electron/tray/balloon-notifier.ts';
import { createNotifier } from '../electron/tray/notifier.ts';
import { type BareTray, createTray, type SystemTray } from '../electron/tray/tray-icon.ts';
import { createAnnouncedCard } from '../electron/windows/announced-card.ts';
import { setAppMenu } from '../electron/windows/app-menu.ts';
import { createDimming, type Dimming, noDimming } from '../electron/windows/dimming.ts';
import { type Displays, placeableDisplays, waylandDisplays } from '../electron/windows/displays.ts';
import { serveRequests } from '../electron/windows/ipc.ts';
import { createPromptNotification } from '../electron/windows/prompt-notification.ts';
import { createPromptWindow } from '../electron/windows/prompt-surface.ts';
import { createRoutineWindow } from '../electron/windows/routine-surface.ts';
import { restrictPages } from '../electron/windows/security.ts';
import { createCardWatch, createPageWatch } from '../electron/windows/watchdog.ts';
import { createWindows, type Windows } from '../electron/windows/windows.ts';
import type { DesktopNotifications } from '../node/notifications/desktop-notifications.ts';
import { sessionBusSocket } from '../node/protocols/dbus-address.ts';
import type { IdleSource } from '../ports/sensors.ts';
import type { PromptSurface, Requester, RoutineSurface } from '../ports/windows.ts';
import type { AppServices } from './app-services.ts';

/** Calls from windows and tray into the runtime, which is created after them. */
export interface RuntimeCalls {
  readonly request: Requester;
  openToday(): void;
  routineWindowClosed(): void;
}

/** The visible parts of the app. */
export interface AppWindows {
  readonly windows: Windows;
  readonly displays: Displays;
  readonly tray: SystemTray;
  readonly notifier: DesktopNotifications;
  readonly card: PromptSurface;
  readonly routine: RoutineSurface;
  readonly dimming: Dimming;
}

/** Dependencies of the windows. */
export interface AppWindowsParts {
  readonly services: AppServices;
  readonly idle: IdleSource;
  /** The tray icon that is already shown, without tooltip or menu. */
  readonly bareTray: BareTray;
  /** The folder of the build. */
  readonly build: string;
  readonly calls: RuntimeCalls;
}

/** Creates tray and windows; no window opens yet. */
export function createAppWindows({ services, idle, bareTray, build, calls }: AppWindowsParts): AppWindows {
  const { machineClock, clock, desktop, text, screenReader, log } = services;
  keepAppMenu(services);
  const tray = createAppTray(bareTray, services, calls.request);
  const watchPage = createPageWatch(machineClock, log);
  const displays = windowDrawing(desktop) === 'Wayland' ? waylandDisplays : placeableDisplays;
  const windows = createWindows({
    preload: join(build, 'main/preload.cjs'),
    icon: join(build, 'assets/icons/app/128x128.png'),
    displays,
    watchPage,
    log,
  });
  restrictPages(build);
  serveRequests(windows, calls.request, log);

  const notifier = isPortable(desktop.platform, process.env, process.execPath)
    ? createBalloonNotifier(bareTray.tray)
    : createNotifier(desktop.platform, sessionBusSocket(process.env), log);
  const cardWatch = createCardWatch(clock, idle, log);
  const cardWindow = createPromptWindow(windows, displays, tray.bounds, cardWatch);
  const card = displays.canPlace
    ? createAnnouncedCard(cardWindow, {
        notifier,
        screenReader,
        request: calls.request,
        text,
        openApp: calls.openToday,
      })
    : createPromptNotification(notifier, calls.request, text, calls.openToday);
  const dimming = displays.canPlace
    ? createDimming({ hint: () => text.t('dimming.hint'), watchPage, log })
    : noDimming;
  const routine = createRoutineWindow({
    windows,
    displays,
    dimming,
    ask: calls.request,
    cardDisplayId: cardWindow.displayId,
    onClosed: calls.routineWindowClosed,
  });
  return { windows, displays, tray, notifier, card, routine, dimming };
}

/** Sets the app menu now and after each change of language. */
function keepAppMenu({ text }: AppServices): void {
  const set = () => setAppMenu(process.platform === 'darwin', __DEVELOPMENT__, text.t('menu.view'));
  set();
  text.onChange(set);
}

function createAppTray(
  bareTray: BareTray,
  { clock, text, log }: AppServices,
  request: Requester,
): SystemTray {
  const words = {
    menu: (view: TrayView) => trayMenu(text.t, view),
    tooltip: (view: TrayView, most: number) => tooltipText(text.t, text.format, view, clock.now().zone, most),
  };
  return createTray(bareTray, words, request, log);
}
