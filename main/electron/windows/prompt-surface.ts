import type { BrowserWindow } from 'electron';
import type { PromptSurface } from '../../ports/windows.ts';
import type { Displays } from './displays.ts';
import { overlayWindow } from './overlay-window.ts';
import { type Box, placeCard } from './placement.ts';
import type { CardWatch } from './watchdog.ts';
import type { Windows } from './windows.ts';

/** The window of the card, and where it is or has just been. */
export interface PromptWindow extends PromptSurface {
  /** Electron's number of the card's display; null once the turn in which the card went is over. */
  displayId(): number | null;
}

/**
 * The card as a small window that never takes the focus, on the display with the pointer. A card whose page crashed
 * or hung comes back once. `trayBounds` is null where the system does not tell.
 */
export function createPromptWindow(
  windows: Windows,
  displays: Displays,
  trayBounds: () => Box | null,
  watchCard: CardWatch,
): PromptWindow {
  let triesLeft = 0;
  let displayId: number | null = null;
  let unwatch = () => {};

  function show(): void {
    const display = displays.active();
    displayId = display.id;
    windows.open(
      'card',
      { ...placeCard(display, trayBounds()), ...overlayWindow },
      { onReady: showQuietly, onClosed: reopen, place },
    );
  }

  function reopen(hasCrashed: boolean): void {
    if (!hasCrashed || triesLeft === 0) return;
    triesLeft -= 1;
    show();
  }

  /** Where its display is gone, the card follows the person; while all displays sleep, it waits. */
  function place(window: BrowserWindow): void {
    if (displays.on().length === 0) return;
    const display = displays.byId(displayId) ?? displays.active();
    displayId = display.id;
    window.setBounds(placeCard(display, trayBounds()));
  }

  function close(): void {
    triesLeft = 0;
    unwatch();
    windows.close('card');
    // The routine that the card was answered with opens in the same turn, where the card was.
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

function showQuietly(window: BrowserWindow): void {
  // Above full-screen windows too: whether a card may come then is decided before it is opened.
  window.setAlwaysOnTop(true, 'pop-up-menu');
  if (process.platform === 'darwin') {
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  }
  window.showInactive();
}
