import { type BrowserWindow, screen, type Tray } from 'electron';
import type { PromptSurface } from '../ports.ts';
import { type Box, type DisplayArea, placeCard } from './placement.ts';
import type { Windows } from './windows.ts';

/**
 * The card as a small window that never takes the focus. A card whose page crashed comes back once. `trayBounds` is
 * null where the system does not tell.
 */
export function createPromptWindow(windows: Windows, trayBounds: () => Box | null): PromptSurface {
  let triesLeft = 0;

  function show(): void {
    windows.open(
      'card',
      { ...placeCard(activeDisplay(), trayBounds()), ...cardWindow },
      { onReady: showQuietly, onClosed: reopen },
    );
  }

  function reopen(hasCrashed: boolean): void {
    if (!hasCrashed || triesLeft === 0) return;
    triesLeft -= 1;
    show();
  }

  return {
    open() {
      if (windows.get('card') !== null) return;
      triesLeft = 1;
      show();
    },
    close() {
      triesLeft = 0;
      windows.close('card');
    },
  };
}

const cardWindow = {
  frame: false,
  resizable: false,
  movable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  focusable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
  roundedCorners: false,
} as const;

/** The display with the pointer on it. */
export function activeDisplay(): DisplayArea {
  return screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
}

/** Where the tray icon is; null on Linux, where the panel keeps it to itself. */
export function boundsOf(tray: Tray): Box | null {
  const bounds = tray.getBounds();
  return bounds.width > 0 && bounds.height > 0 ? bounds : null;
}

function showQuietly(window: BrowserWindow): void {
  // Above full-screen windows too: whether a card may come then is decided before it is opened.
  window.setAlwaysOnTop(true, 'pop-up-menu');
  if (process.platform === 'darwin') {
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  }
  window.showInactive();
}
