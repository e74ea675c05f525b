import { BrowserWindow, type Display, powerMonitor, screen } from 'electron';
import { type DisplayArea, isUsable } from './placement.ts';

/**
 * After each change the windows are looked at at once and again, in milliseconds: window managers move windows and
 * panels some time after a display has come or gone.
 */
const LOOKS_MS = [0, 500, 3000] as const;

/** The display with the pointer on it. */
export function activeDisplay(): Display {
  return screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
}

/** The display of the window of ours that has the focus, else the one with the pointer: where a button was pressed. */
export function displayInUse(): DisplayArea {
  const focused = BrowserWindow.getFocusedWindow();
  return focused === null ? activeDisplay() : screen.getDisplayMatching(focused.getBounds());
}

/**
 * The displays that are on. None while all of them sleep: on X11 Electron then reports one that is as small as the
 * server can make the desktop, and a window moved into it would keep a size that cannot be read.
 */
export function displaysOn(): readonly Display[] {
  return screen.getAllDisplays().filter(isUsable);
}

/** A display while it is on, else null; `id` is Electron's number of it. */
export function displayById(id: number | null): Display | null {
  return displaysOn().find((display) => display.id === id) ?? null;
}

/**
 * Calls back whenever a display has come, gone, moved, turned or changed its scale or its bars, and after sleep and
 * unlocking, when the system may have done so unseen. Returns what ends it.
 */
export function watchDisplays(onChange: () => void): () => void {
  let timers: readonly NodeJS.Timeout[] = [];
  const look = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = LOOKS_MS.map((ms) => setTimeout(onChange, ms));
  };
  screen.on('display-added', look);
  screen.on('display-removed', look);
  screen.on('display-metrics-changed', look);
  powerMonitor.on('resume', look);
  powerMonitor.on('unlock-screen', look);
  return () => {
    for (const timer of timers) clearTimeout(timer);
    screen.off('display-added', look);
    screen.off('display-removed', look);
    screen.off('display-metrics-changed', look);
    powerMonitor.off('resume', look);
    powerMonitor.off('unlock-screen', look);
  };
}
