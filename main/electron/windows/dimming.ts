import { BrowserWindow, type Display, screen } from 'electron';
import { MINUTE } from '../../../shared/core/time.ts';
import type { Log } from '../../ports/log.ts';
import { whenShowable } from './first-picture.ts';
import { overlayWindow } from './overlay-window.ts';
import { ORIGIN } from './renderer-files.ts';
import type { PageWatch } from './watchdog.ts';
import { pinnedWebPreferences } from './web-preferences.ts';

/** The longest dimming, milliseconds: no routine is longer. */
const LONGEST_MS = 90 * MINUTE;

/** The dark windows over the displays that the routine is not on. */
export interface Dimming {
  /** Dims every display except the player's, and follows the player. Ends when the player's window closes. */
  begin(player: BrowserWindow): void;
  /** Adapts to a change of displays. */
  settle(): void;
}

/** Dependencies of the dark windows. */
export interface DimmingParts {
  /** The text on a dimmed display: how to light it up again. */
  readonly hint: () => string;
  readonly watchPage: PageWatch;
  readonly log: Log;
}

/**
 * Dims nothing. For Wayland, where a dark window would take the keyboard from the player and could not be placed on
 * another display.
 */
export const noDimming: Dimming = { begin() {}, settle() {} };

/**
 * Dims displays without taking the focus. A click on a dimmed display lights it up for the rest of the routine. So does
 * Escape while the pointer is on it; the player receives the key, because no other window has the keyboard.
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
      // Closed by a click, by Escape or because it hung, and not by `settle`: this display stays lit.
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

/** Adds a pixel on Linux: Chromium makes an X11 window of exactly a display's size one pixel smaller. */
function cover(bounds: Electron.Rectangle): Electron.Rectangle {
  return process.platform === 'linux' ? { ...bounds, height: bounds.height + 1 } : bounds;
}
