import { BrowserWindow, type Display, powerMonitor, screen } from 'electron';
import { type DisplayArea, isUsable } from './placement.ts';

/**
 * After each change the windows are looked at at once and again, in milliseconds: window managers move windows and
 * panels some time after a display has come or gone.
 */
const LOOKS_MS = [0, 500, 3000] as const;

/** The displays, as far as windows can be placed on them. */
export interface Displays {
  /** Whether windows can be placed at all; not where a Wayland compositor draws them. */
  readonly canPlace: boolean;
  /** The display with the pointer on it. */
  active(): Display;
  /** The display of our window that has the focus, otherwise the one with the pointer: where a button was pressed. */
  inUse(): DisplayArea;
  /** A display while it is on, otherwise null. `id` is Electron's number for it. */
  byId(id: number | null): Display | null;
  /** The displays that are on and that windows can be placed on. */
  on(): readonly Display[];
  /**
   * Calls back whenever a display has come, gone, moved, turned or changed its scale or its bars, and after sleep and
   * unlocking, when the system may have done so unnoticed. Returns the function that ends it.
   */
  watch(onChange: () => void): () => void;
}

/** The displays of a system that tells where windows and the pointer are. */
export const placeableDisplays: Displays = {
  canPlace: true,
  active: () => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()),
  inUse() {
    const focused = BrowserWindow.getFocusedWindow();
    return focused === null ? placeableDisplays.active() : screen.getDisplayMatching(focused.getBounds());
  },
  byId: (id) => placeableDisplays.on().find((display) => display.id === id) ?? null,
  // None while all of them sleep: on X11 Electron then reports one that is as small as the server can make the desktop,
  // and a window moved into it would keep a size that cannot be read.
  on: () => screen.getAllDisplays().filter(isUsable),
  watch(onChange) {
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
  },
};

/**
 * The displays under a Wayland compositor. It tells no program where the pointer or a window is, and it alone places
 * windows and keeps them in sight, so nothing is asked: some versions of Electron crash when they are. Only the size of
 * the first display is used, to make no window larger than that.
 */
export const waylandDisplays: Displays = {
  canPlace: false,
  active: () => screen.getPrimaryDisplay(),
  inUse: () => screen.getPrimaryDisplay(),
  byId: () => null,
  on: () => [],
  watch: () => () => {},
};
