import type { BrowserWindow } from 'electron';

/** A window without a first frame is shown this long after its page has loaded, milliseconds. */
const PICTURE_MS = 1500;

/**
 * Calls back once when a hidden window should be shown: when its first frame is ready, so that it is never seen
 * empty.
 *
 * Under Wayland a hidden window draws nothing (`drawsHidden` is false). The frame then never comes
 * (electron/electron#48859), and the window is shown as soon as its page has loaded. Elsewhere the same happens after
 * a wait, for systems whose graphics process keeps dying.
 */
export function whenShowable(window: BrowserWindow, drawsHidden: boolean, show: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  let isShown = false;
  const showOnce = () => {
    clearTimeout(timer);
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    show();
  };
  window.once('ready-to-show', showOnce);
  window.webContents.once('did-finish-load', () => {
    if (!drawsHidden) showOnce();
    else if (!isShown) timer = setTimeout(showOnce, PICTURE_MS);
  });
  window.once('closed', () => clearTimeout(timer));
}
