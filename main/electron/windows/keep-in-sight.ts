import type { BrowserWindow } from 'electron';
import type { Displays } from './displays.ts';
import { type Box, bringBack } from './placement.ts';

/** The size of a window before it was made smaller to fit a display, and after. */
interface Shrunk {
  readonly width: number;
  readonly height: number;
  readonly least: readonly [width: number, height: number];
  readonly to: { readonly width: number; readonly height: number };
}

/** The size of a full-screen window that no longer fits its display; `since` is in `performance.now()` milliseconds. */
interface Out {
  readonly width: number;
  readonly height: number;
  readonly since: number;
}

/** Window managers round sizes by up to this much, pixels. */
const ROUNDING = 2;

/** Time for the window manager to fit a full-screen window to its changed display, milliseconds. */
const FIT_MS = 2000;

/**
 * Moves a window that is not fully visible, and makes it smaller if it does not fit. Its size is restored when there
 * is room again, unless the user has resized it. A window that fills a display is left to the window manager.
 */
export function createKeeper(displaysOn: Displays['on']): (window: BrowserWindow) => void {
  let shrunk: Shrunk | null = null;
  let out: Out | null = null;
  return (window) => {
    const displays = displaysOn();
    if (window.isMinimized() || displays.length === 0) return;
    const box = window.getBounds();
    const isFull = window.isFullScreen() || window.isMaximized();
    if (isFull) {
      const whole = displays.map(({ bounds }) => ({ bounds, workArea: bounds }));
      const now = performance.now();
      if (bringBack(box, whole) === box) out = null;
      else if (out === null || !isSameSize(out, box)) out = { ...sizeOf(box), since: now };
      if (out === null || now - out.since < FIT_MS) return;
      window.setFullScreen(false);
      window.unmaximize();
    }
    out = null;
    if (shrunk !== null && !isSameSize(box, shrunk.to)) shrunk = null;
    const wanted = shrunk === null ? box : withSize(box, shrunk);
    const back = bringBack(wanted, displays);
    if (isSameSize(back, box) && bringBack(box, displays) === box) return;
    const [width = 0, height = 0] = shrunk?.least ?? window.getMinimumSize();
    // The size of a full-screen window is the display's, not one that the user chose.
    const isShrunk = !isFull && !isSameSize(back, wanted);
    shrunk = isShrunk ? { ...sizeOf(wanted), least: [width, height], to: sizeOf(back) } : null;
    window.setMinimumSize(Math.min(width, back.width), Math.min(height, back.height));
    window.setBounds(back);
  };
}

/** A box of another size with the same centre. */
function withSize(box: Box, { width, height }: { readonly width: number; readonly height: number }): Box {
  const x = Math.round(box.x + (box.width - width) / 2);
  const y = Math.round(box.y + (box.height - height) / 2);
  return { x, y, width, height };
}

function sizeOf({ width, height }: Box): { readonly width: number; readonly height: number } {
  return { width, height };
}

type Size = ReturnType<typeof sizeOf>;

function isSameSize(one: Size, other: Size): boolean {
  return Math.abs(one.width - other.width) <= ROUNDING && Math.abs(one.height - other.height) <= ROUNDING;
}
