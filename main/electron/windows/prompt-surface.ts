import type { BrowserWindow } from 'electron';
import type { PromptSurface } from '../../ports/windows.ts';
import type { Displays } from './displays.ts';
import { overlayWindow } from './overlay-window.ts';
import { type Box, placeCard } from './placement.ts';
import { roundedShape } from './rounded-shape.ts';
import type { CardWatch } from './watchdog.ts';
import type { Windows } from './windows.ts';

/** The window of the card, and its current or most recent display. */
export interface PromptWindow extends PromptSurface {
  /** Electron's number of the card's display; null from the turn after the one in which the card closed. */
  displayId(): number | null;
}

/**
 * Shows the card as a small window that never takes the focus, on the display with the pointer. If its page crashes or
 * hangs, the card comes back once. `trayBounds` returns null if the system does not report where the tray is.
 */
export function createPromptWindow(
  windows: Windows,
  displays: Displays,
  trayBounds: () => Box | null,
  watchCard: CardWatch,
): PromptWindow {
  let triesLeft = 0;
  let pageHeight = 0;
  let displayId: number | null = null;
  let unwatch = () => {};

  function show(): void {
    const display = displays.active();
    displayId = display.id;
    pageHeight = 0;
    // Windows 11 and macOS round the corners and draw the shadow.
    const options = { ...placeCard(display, trayBounds()), ...overlayWindow, roundedCorners: true };
    const window = windows.open('card', options, { onReady: showQuietly, onClosed: reopen, place });
    roundCorners(window);
    // The page asks for more height with `window.resizeTo`; its place and width are decided here.
    window.webContents.on('content-bounds-updated', (event, { height }) => {
      event.preventDefault();
      grow(window, height);
    });
  }

  /** Large text, or a language with long words, needs more height. */
  function grow(window: BrowserWindow, height: number): void {
    if (window.isDestroyed() || height <= window.getBounds().height) return;
    pageHeight = height;
    place(window);
  }

  function reopen(hasCrashed: boolean): void {
    if (!hasCrashed || triesLeft === 0) return;
    triesLeft -= 1;
    show();
  }

  /** Moves the card to the pointer's display if its own is gone. While all displays sleep it stays where it is. */
  function place(window: BrowserWindow): void {
    if (displays.on().length === 0) return;
    const display = displays.byId(displayId) ?? displays.active();
    displayId = display.id;
    window.setBounds(placeCard(display, trayBounds(), pageHeight));
    roundCorners(window);
  }

  function close(): void {
    triesLeft = 0;
    unwatch();
    windows.close('card');
    // A routine that the card started opens in the same turn, on the card's display.
    setImmediate(() => {
      if (windows.get('card') === null) displayId = null;
    });
  }

  return {
    open() {
      if (windows.get('card') !== null) return;
      triesLeft = 1;
      show();
      unwatch();
      unwatch = watchCard(close);
    },
    close,
    displayId: () => displayId,
  };
}

/** Device-independent pixels, as in the style of the card. */
const CORNER = 10;

function roundCorners(window: BrowserWindow): void {
  if (process.platform !== 'linux') return;
  const { width, height } = window.getBounds();
  window.setShape(roundedShape(width, height, CORNER));
}

function showQuietly(window: BrowserWindow): void {
  // Above full-screen windows too. Whether a card may be shown over them was decided before it was opened.
  window.setAlwaysOnTop(true, 'pop-up-menu');
  if (process.platform === 'darwin') {
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  }
  window.showInactive();
}
