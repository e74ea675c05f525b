import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { desktopTest, type Launched, xdotool } from './launch.ts';

const run = promisify(execFile);

/** An output of the X server that a display is plugged into. */
interface Output {
  readonly name: string;
  readonly isOn: boolean;
}

/** Plugs, unplugs, turns and moves displays: the arguments of `xrandr`. */
export async function xrandr(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('xrandr', [...args]);
  return stdout;
}

async function outputs(): Promise<readonly Output[]> {
  const listed = await xrandr('--query').catch(() => '');
  return [...listed.matchAll(/^(\S+) connected (?:primary )?(\d+x\d+\+)?/gm)].map(([, name = '', size]) => ({
    name,
    isOn: size !== undefined,
  }));
}

/** A test with two displays, side by side as at its beginning; skipped where the X server has fewer. */
export const displaysTest = desktopTest.extend<{ readonly twoDisplays: readonly [string, string] }>({
  twoDisplays: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      const [first, second] = (await outputs()).filter(({ isOn }) => isOn);
      const missing = first === undefined || second === undefined;
      if (missing && process.env.UNHUNCH_REQUIRE_DISPLAYS === '1') throw new Error('fewer than two displays');
      displaysTest.skip(missing, 'the X server has fewer than two displays');
      if (first === undefined || second === undefined) return;
      await use([first.name, second.name]);
      await plugIn(first.name, second.name);
    },
    { auto: true },
  ],
});

/** The second display is on again, to the right of the first, both as large as at the beginning. */
export async function plugIn(first: string, second: string): Promise<void> {
  await xrandr(
    '--output',
    first,
    '--mode',
    '1280x800',
    '--pos',
    '0x0',
    '--output',
    second,
    '--mode',
    '1920x1080',
    '--pos',
    '1280x0',
  );
}

/** A window of ours with the display that it is on, in Electron's pixels. */
export interface Seen {
  readonly bounds: Electron.Rectangle;
  readonly display: Electron.Rectangle;
  /** All of it is inside the work area of that display. */
  readonly isWhole: boolean;
  readonly isVisible: boolean;
  readonly isFocused: boolean;
}

/** Where the window is whose address has this in it; null when there is none. */
export async function seen({ app }: Launched, part: string): Promise<Seen | null> {
  return app.evaluate(({ BrowserWindow, screen }, wanted) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(wanted));
    if (window === undefined) return null;
    const bounds = window.getBounds();
    const { bounds: display, workArea } = screen.getDisplayMatching(bounds);
    return {
      bounds,
      display,
      isWhole:
        bounds.x >= workArea.x &&
        bounds.y >= workArea.y &&
        bounds.x + bounds.width <= workArea.x + workArea.width &&
        bounds.y + bounds.height <= workArea.y + workArea.height,
      isVisible: window.isVisible(),
      isFocused: window.isFocused(),
    };
  }, part);
}

/** Gives an output a mode of this size, higher than wide as a turned display has it; the dummy driver cannot turn. */
export async function standUpright(output: string): Promise<void> {
  const timings = '80 800 848 928 1056 1280 1283 1293 1320'.split(' ');
  await xrandr('--newmode', 'upright', ...timings).catch(() => '');
  await xrandr('--addmode', output, 'upright');
  await xrandr('--output', output, '--mode', 'upright');
}

/** How many displays Electron sees. */
export async function countDisplays({ app }: Launched): Promise<number> {
  return app.evaluate(({ screen }) => screen.getAllDisplays().length);
}

/** Waits until the window stands wholly on the display whose left edge is at `left`. */
export async function expectOn(launched: Launched, part: string, left: number): Promise<void> {
  await expect
    .poll(() => seen(launched, part), { message: `${part} on the display at ${left}` })
    .toMatchObject({ display: { x: left }, isWhole: true, isVisible: true });
}

/** Puts the pointer into the middle of the first display (1280 x 800) or of the one to its right. */
export async function pointAt(display: 'first' | 'second'): Promise<void> {
  await xdotool('mousemove', display === 'first' ? '640' : '2200', '400');
}
