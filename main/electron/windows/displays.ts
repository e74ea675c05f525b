import { BrowserWindow, type Display, powerMonitor, screen } from 'electron';
import { type DisplayArea, isUsable } from './placement.ts';

/**
 * When the windows are checked after a change, milliseconds: window managers move windows and panels some time after
 * a display was added or removed.
 */
const LOOKS_MS = [0, 500, 3000] as const;

/** The displays on which windows can be placed. */
export interface Displays {
  /** Whether windows can be placed at all; false if a Wayland compositor draws them. */
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
   * Calls back whenever a display was added, removed, moved, rotated, or changed its scale or its bars, and after
   * sleep and unlocking, when that can have happened unnoticed. Returns a function that stops it.
   */
  watch(onChange: () => void): () => void;
}

/** The displays of a system that reports where windows and the pointer are. */
export const placeableDisplays: Displays = {
  canPlace: true,
  active: () => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()),
  inUse() {
    const focused = BrowserWindow.getFocusedWindow();
    return focused === null ? placeableDisplays.active() : screen.getDisplayMatching(focused.getBounds());
  },
  byId: (id) => placeableDisplays.on().find((display) => display.id === id) ?? null,
  // None while all of them sleep: on X11 Electron then reports one as small as the server can make the desktop, and a
  // window moved into it would keep that tiny size.
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
 * The displays under a Wayland compositor. It does not report where the pointer or a window is, and it alone places
 * windows and keeps them visible, so Electron is not asked: some versions crash. Only the size of the first display
 * is used, as the largest size of a window.
 */
export const waylandDisplays: Displays = {
  canPlace: false,
  active: () => screen.getPrimaryDisplay(),
  inUse: () => screen.getPrimaryDisplay(),
  byId: () => null,
  on: () => [],
  watch: () => () => {},
};
