import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, type WebContents } from 'electron';
import type { WindowRole } from '../../../shared/contract/request.ts';
import type { Log } from '../../ports/log.ts';
import type { Displays } from './displays.ts';
import { whenShowable } from './first-picture.ts';
import { createKeeper } from './keep-in-sight.ts';
import { ORIGIN } from './renderer-files.ts';
import type { PageWatch } from './watchdog.ts';
import { pinnedWebPreferences } from './web-preferences.ts';

/** The windows that Electron draws; the tray is a menu of the system. */
export type ElectronRole = Exclude<WindowRole, 'tray'>;

/** The pages, by role: paths inside the renderer's build. */
const pages: { readonly [Role in ElectronRole]: string } = {
  card: 'prompt.html?window=card',
  routine: 'prompt.html?window=routine',
  app: 'app.html',
};

/** The open windows, at most one for each role. Only this register knows a window's role. */
export interface Windows {
  /** The window of a role; null if there is none. */
  get(role: ElectronRole): BrowserWindow | null;
  /** Opens a window, hidden until it should be shown; `onClosed` is called in any case. */
  open(role: ElectronRole, options: BrowserWindowConstructorOptions, on: WindowCallbacks): BrowserWindow;
  /** Destroys a window, without asking its page. */
  close(role: ElectronRole): void;
  /** Brings back every window that is no longer visible after a change of displays. */
  settle(): void;
  /** The role of the window that sends; null for any other sender. */
  roleOf(sender: WebContents): ElectronRole | null;
}

/** Callbacks during the life of a window. */
export interface WindowCallbacks {
  /** The window should be shown now. */
  readonly onReady: (window: BrowserWindow) => void;
  /** The window is gone: the user or the app closed it, or its page crashed or hung. */
  readonly onClosed?: (hasCrashed: boolean) => void;
  /** The displays have changed: place the window. If missing, it is moved only if necessary. */
  readonly place?: (window: BrowserWindow) => void;
}

/** Dependencies of every window. */
export interface WindowParts {
  /** The file of the preload script. */
  readonly preload: string;
  /** The file of the icon for title bars and window lists. */
  readonly icon: string;
  readonly displays: Displays;
  readonly watchPage: PageWatch;
  readonly log: Log;
}

/** Creates an empty register of windows. */
export function createWindows(parts: WindowParts): Windows {
  const { displays, log } = parts;
  const open = new Map<ElectronRole, BrowserWindow>();
  const places = new Map<ElectronRole, (window: BrowserWindow) => void>();

  function get(role: ElectronRole): BrowserWindow | null {
    const window = open.get(role);
    return window === undefined || window.isDestroyed() ? null : window;
  }

  return {
    get,
    open(role, options, { onReady, onClosed, place = createKeeper(displays.on) }) {
      const window = hiddenWindow(options, parts);
      open.set(role, window);
      places.set(role, place);
      const hasCrashed = followLife(window, role, parts);
      whenShowable(window, displays.canPlace, () => onReady(window));
      window.on('closed', () => {
        if (open.get(role) === window) open.delete(role);
        onClosed?.(hasCrashed());
      });
      window.loadURL(`${ORIGIN}/${pages[role]}`).catch((error) => {
        if (!window.isDestroyed()) log.error(`the ${role} window could not load its page`, error);
      });
      return window;
    },
    close(role) {
      get(role)?.destroy();
    },
    settle() {
      for (const [role, window] of open) {
        if (!window.isDestroyed()) places.get(role)?.(window);
      }
    },
    roleOf(sender) {
      for (const [role, window] of open) {
        if (!window.isDestroyed() && window.webContents === sender) return role;
      }
      return null;
    },
  };
}

function hiddenWindow(
  options: BrowserWindowConstructorOptions,
  { icon, preload }: WindowParts,
): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    icon,
    title: 'Unhunch',
    // Visible for a frame before the page is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14191B' : '#FBFAF7',
    webPreferences: pinnedWebPreferences(preload),
  });
  window.setMenuBarVisibility(false);
  return window;
}

/**
 * Logs what a window's page reports and destroys the window when its page crashes or hangs. Returns whether that has
 * happened.
 */
function followLife(
  window: BrowserWindow,
  role: ElectronRole,
  { watchPage, log }: WindowParts,
): () => boolean {
  let hasCrashed = false;
  const free = () => {
    hasCrashed = true;
    if (window.isDestroyed()) return;
    // The process of a hung page would keep running at full speed without its window.
    window.webContents.forcefullyCrashRenderer();
    window.destroy();
  };
  const unwatch = watchPage({
    name: role,
    answers: () => window.webContents.executeJavaScript('0'),
    free,
  });
  window.on('closed', unwatch);
  window.webContents.on('render-process-gone', (_, details) => {
    log.error(`the ${role} window's page is gone: ${details.reason}`);
    hasCrashed = true;
    if (!window.isDestroyed()) window.destroy();
  });
  window.on('unresponsive', () => {
    log.error(`the ${role} window's page does not react to input`);
    free();
  });
  window.webContents.on('console-message', ({ level, message }) => {
    if (level === 'error') log.error(`the ${role} window: ${message}`);
  });
  return () => hasCrashed;
}
