import type { BrowserWindow } from 'electron';
import type { Displays } from './displays.ts';
import { type Box, bringBack } from './placement.ts';

/** What a window was before a display without the room for it made it smaller, and what it became. */
interface Shrunk {
  readonly width: number;
  readonly height: number;
  readonly least: readonly [width: number, height: number];
  readonly to: { readonly width: number; readonly height: number };
}

/** A full-screen window that no longer fits its display, and since when, in `performance.now()` milliseconds. */
interface Out {
  readonly width: number;
  readonly height: number;
  readonly since: number;
}

/** Window managers round sizes, pixels. */
const ROUNDING = 2;

/** How long the window manager gets to fit a full-screen window to its changed display, milliseconds. */
const FIT_MS = 2000;

/**
 * Moves a window that is not all to be seen, and makes it smaller where it must; it gets its size back with the room,
 * unless the person has given it another. One that fills a display is left to the window manager while it does.
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
    const wished = shrunk === null ? box : withSize(box, shrunk);
    const back = bringBack(wished, displays);
    if (isSameSize(back, box) && bringBack(box, displays) === box) return;
    const [width = 0, height = 0] = shrunk?.least ?? window.getMinimumSize();
    // Nobody wished for the size of a display.
    const isShrunk = !isFull && !isSameSize(back, wished);
    shrunk = isShrunk ? { ...sizeOf(wished), least: [width, height], to: sizeOf(back) } : null;
    window.setMinimumSize(Math.min(width, back.width), Math.min(height, back.height));
    window.setBounds(back);
  };
}

/** A box of another size around the same middle. */
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
