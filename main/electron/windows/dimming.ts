import { BrowserWindow, type Display, screen } from 'electron';
import { MINUTE } from '../../../shared/core/time.ts';
import type { Log } from '../../ports/log.ts';
import { whenShowable } from './first-picture.ts';
import { overlayWindow } from './overlay-window.ts';
import { ORIGIN } from './renderer-files.ts';
import type { PageWatch } from './watchdog.ts';
import { pinnedWebPreferences } from './web-preferences.ts';

/** No dimming outlives this, milliseconds: no routine does. */
const LONGEST_MS = 90 * MINUTE;

/** The dark windows over the displays that the routine is not on. */
export interface Dimming {
  /** Dims every display but the player's, and follows it. They go with the player's window. */
  begin(player: BrowserWindow): void;
  /** The displays have changed. */
  settle(): void;
}

/** What the dark windows need. */
export interface DimmingParts {
  /** What a dimmed display says: how to light it again. */
  readonly hint: () => string;
  readonly watchPage: PageWatch;
  readonly log: Log;
}

/**
 * No dimming, for Wayland: a dark window would take the keyboard from the player there, and nothing could put it on
 * another display.
 */
export const noDimming: Dimming = { begin() {}, settle() {} };

/**
 * The dimming takes no focus. A click on a dimmed display lights it for the rest of the routine; so does Escape while
 * the pointer is on it, which is heard through the player, the only window with the keyboard.
 */
export function createDimming(parts: DimmingParts): Dimming {
  const dark = new Map<number, BrowserWindow>();
  const lit = new Set<number>();
  let player: BrowserWindow | null = null;

  function settle(): void {
    const own =
      player === null || player.isDestroyed() ? null : screen.getDisplayMatching(player.getBounds());
    const others =
      own === null ? [] : screen.getAllDisplays().filter(({ id }) => id !== own.id && !lit.has(id));
    for (const [id, window] of dark) {
      if (others.some((display) => display.id === id)) continue;
      dark.delete(id);
      window.destroy();
    }
    for (const display of others) {
      const window = dark.get(display.id);
      if (window === undefined) darken(display);
      else window.setBounds(cover(display.bounds));
    }
  }

  function darken({ id, bounds }: Display): void {
    const window = openDark(bounds, parts);
    dark.set(id, window);
    window.on('closed', () => {
      // Closed by a click, by Escape or because it hung, not by us: this display stays lit.
      if (dark.delete(id)) lit.add(id);
    });
  }

  function end(): void {
    player = null;
    settle();
  }

  return {
    begin(window) {
      player = window;
      lit.clear();
      const timer = setTimeout(end, LONGEST_MS);
      window.on('move', settle);
      window.on('closed', () => {
        clearTimeout(timer);
        if (player === window) end();
      });
      window.webContents.on('before-input-event', (event, { type, key }) => {
        if (type !== 'keyDown' || key !== 'Escape') return;
        const under = dark.get(screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).id);
        if (under === undefined) return;
        event.preventDefault();
        under.destroy();
      });
      settle();
    },
    settle,
  };
}

function openDark(bounds: Electron.Rectangle, { hint, watchPage, log }: DimmingParts): BrowserWindow {
  const window = new BrowserWindow({
    ...overlayWindow,
    ...cover(bounds),
    show: false,
    transparent: true,
    hasShadow: false,
    enableLargerThanScreen: true,
    title: 'Unhunch',
    webPreferences: pinnedWebPreferences(null),
  });
  const free = () => {
    if (window.isDestroyed()) return;
    window.webContents.forcefullyCrashRenderer();
    window.destroy();
  };
  const unwatch = watchPage({ name: 'dark', answers: () => window.webContents.executeJavaScript('0'), free });
  window.on('closed', unwatch);
  window.webContents.on('render-process-gone', () => {
    if (!window.isDestroyed()) window.destroy();
  });
  whenShowable(window, true, () => {
    window.setAlwaysOnTop(true, 'pop-up-menu');
    window.showInactive();
    window.setBounds(cover(bounds));
  });
  window.loadURL(`${ORIGIN}/dim.html?hint=${encodeURIComponent(hint())}`).catch((error) => {
    log.error('a display could not be dimmed', error);
    free();
  });
  return window;
}

/** Chromium makes an X11 window of exactly a display's size one pixel smaller, so that it does not count as full screen. */
function cover(bounds: Electron.Rectangle): Electron.Rectangle {
  return process.platform === 'linux' ? { ...bounds, height: bounds.height + 1 } : bounds;
}
