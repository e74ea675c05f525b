import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { clickAndLeave } from './click-and-leave.ts';
import { desktopTest, type Launched, type LaunchOptions, xdotool } from './launch.ts';
import { dayWithCard } from './recorded-day.ts';

const run = promisify(execFile);
const { t } = createMainText(['en']);

type Launch = (options?: LaunchOptions) => Promise<Launched>;

/** Starts the app half an hour into a day; a card appears at once, and then time runs at its usual speed. */
export async function untilCard(
  launch: Launch,
  folder: string,
  settings: Readonly<Record<string, unknown>> = {},
  { args = [], ...options }: LaunchOptions = {},
): Promise<Launched> {
  const launched = await launch({
    ...options,
    settings: { easeIn: false, ...settings },
    args: ['--background', ...dayWithCard(folder, { slowSpeed: 0.2 }), ...args],
  });
  await launched.window('window=card');
  return launched;
}

/** The same with the pointer on one of two displays; starts the routine of the card there. */
export async function untilRoutine(
  launch: Launch,
  folder: string,
  where: 'first' | 'second',
  settings: Readonly<Record<string, unknown>> = {},
): Promise<{ launched: Launched; player: Page }> {
  await pointAt(where);
  const launched = await untilCard(launch, folder, settings);
  const card = await launched.window('window=card');
  await clickAndLeave(card.getByRole('button', { name: t('card.start') }));
  return { launched, player: await launched.window('window=routine') };
}

/** An output of the X server with a display. */
interface Output {
  readonly name: string;
  readonly isOn: boolean;
}

/** Plugs, unplugs, rotates and moves displays: the arguments of `xrandr`. */
export async function xrandr(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('xrandr', [...args]);
  return stdout;
}

/** Blanks and wakes the screen, for example: the arguments of `xset`. */
export async function xset(...args: readonly string[]): Promise<void> {
  await run('xset', [...args]);
}

async function outputs(): Promise<readonly Output[]> {
  const listed = await xrandr('--query').catch(() => '');
  return [...listed.matchAll(/^(\S+) connected (?:primary )?(\d+x\d+\+)?/gm)].map(([, name = '', size]) => ({
    name,
    isOn: size !== undefined,
  }));
}

/** A test with two displays, initially side by side; skipped if the X server has fewer. */
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

/** The second display is on again, to the right of the first, both with their initial size. */
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
  /** Whether all of it is inside the work area of that display. */
  readonly isWhole: boolean;
  readonly isVisible: boolean;
  readonly isFocused: boolean;
}

/** The position of the window whose address contains this; null if there is none. */
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

/** Gives an output a mode of this size in pixels, even one that is not in its list of modes. */
export async function resize(output: string, width: number, height: number): Promise<void> {
  const [wide, high] = [width + 128, height + 40];
  // Slow enough for any clock.
  const clock = (wide * high * 20) / 1e6;
  const sync = [width, width + 16, width + 48, wide, height, height + 3, height + 13, high];
  const name = `${width}x${height}-made`;
  await xrandr('--newmode', name, clock.toFixed(2), ...sync.map(String)).catch(() => '');
  await xrandr('--addmode', output, name);
  await xrandr('--output', output, '--mode', name);
}

/** Makes an output higher than wide, like a rotated display; the dummy driver cannot rotate. */
export async function standUpright(output: string): Promise<void> {
  await resize(output, 800, 1280);
}

/** The number of displays that Electron sees. */
export async function countDisplays({ app }: Launched): Promise<number> {
  return app.evaluate(({ screen }) => screen.getAllDisplays().length);
}

/** Waits until the window is completely on the display whose left edge is at `left`. */
export async function expectOn(launched: Launched, part: string, left: number): Promise<void> {
  await expect
    .poll(() => seen(launched, part), { message: `${part} on the display at ${left}` })
    .toMatchObject({ display: { x: left }, isWhole: true, isVisible: true });
}

/** Waits until the window is completely in the work area of a display, and stays there. */
export async function expectWhole(launched: Launched, part: string): Promise<void> {
  await expect
    .poll(() => seen(launched, part), { message: `all of ${part} in a work area` })
    .toMatchObject({ isWhole: true, isVisible: true });
}

/** Moves the pointer to the middle of the first display (1280 x 800) or of the one to its right. */
export async function pointAt(display: 'first' | 'second'): Promise<void> {
  await xdotool('mousemove', display === 'first' ? '640' : '2200', '400');
}
