import type { BrowserWindowConstructorOptions } from 'electron';
import { askFor } from '../../../shared/contract/ask.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import type { Requester, RoutineSurface } from '../../ports/windows.ts';
import type { Dimming } from './dimming.ts';
import type { Displays } from './displays.ts';
import { sizeInMiddle, type WindowSize } from './placement.ts';
import type { Windows } from './windows.ts';

const sizes: { readonly [Size in Settings['playerSize']]: WindowSize } = {
  small: { width: 560, height: 320, leastWidth: 440, leastHeight: 260 },
  window: { width: 720, height: 640, leastWidth: 480, leastHeight: 480 },
  'full-screen': { width: 720, height: 640, leastWidth: 480, leastHeight: 480 },
};

/** Dependencies of the player's window. */
export interface RoutineWindowParts {
  readonly windows: Windows;
  readonly displays: Displays;
  readonly dimming: Dimming;
  readonly ask: Requester;
  /** Electron's number of the display of the card that was just answered; null if there was none. */
  cardDisplayId(): number | null;
  /** The user closed the window, or its page crashed or hung. Not called when the app closed it. */
  onClosed(): void;
}

/** Opens the routine player on the display on which Start was pressed. */
export function createRoutineWindow(parts: RoutineWindowParts): RoutineSurface {
  const { windows, displays, dimming, ask } = parts;
  let isWanted = false;

  async function show(): Promise<void> {
    const display = displays.byId(parts.cardDisplayId()) ?? displays.inUse();
    const settings = await askFor((name, input) => ask('routine', name, input), 'settings:get', null);
    if (!isWanted || windows.get('routine') !== null) return;
    const size = settings.playerSize.value;
    const options: BrowserWindowConstructorOptions = {
      ...sizeInMiddle(display, sizes[size]),
      useContentSize: false,
      fullscreenable: true,
    };
    const window = windows.open('routine', options, {
      onReady() {
        window.show();
        window.focus();
        if (size === 'full-screen') fillScreen(window.webContents);
        if (settings.dimOtherDisplays.value) dimming.begin(window);
      },
      onClosed() {
        if (!isWanted) return;
        isWanted = false;
        parts.onClosed();
      },
    });
  }

  return {
    open() {
      isWanted = true;
      const open = windows.get('routine');
      if (open === null) void show();
      else open.focus();
    },
    close() {
      isWanted = false;
      windows.close('routine');
    },
  };
}

/** Uses the page's own full screen, so that its button and keys stay in step. Counts as a user gesture. */
function fillScreen(page: Electron.WebContents): void {
  page
    .executeJavaScript('document.documentElement.requestFullscreen().catch(() => {})', true)
    .catch(() => {});
}
