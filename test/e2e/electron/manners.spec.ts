import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { clickAndLeave } from './click-and-leave.ts';
import {
  ask,
  countRenderers,
  findWindow,
  type Launched,
  type LaunchOptions,
  desktopTest as test,
  xdotool,
} from './launch.ts';
import { seen } from './outputs.ts';
import { dayWithCard } from './recorded-day.ts';
import { readTray } from './tray-reader.ts';

const { t } = createMainText(['en']);

type Launch = (options?: LaunchOptions) => Promise<Launched>;

/** Starts half an hour into a day; from the card on, time runs at `slowSpeed`. */
async function launchDay(
  launch: Launch,
  folder: string,
  slowSpeed: number,
  settings = {},
): Promise<Launched> {
  return launch({
    settings: { easeIn: false, ...settings },
    args: ['--background', ...dayWithCard(folder, { slowSpeed })],
  });
}

interface Terminal {
  /** The id of its window. */
  readonly id: string;
  typed(): string;
  close(): void;
}

/** A terminal with the focus; a file shows what is typed into it. */
async function openTerminal(folder: string): Promise<Terminal> {
  const file = join(folder, 'typed.txt');
  const terminal = spawn('xterm', [
    '-T',
    'Terminal',
    '-e',
    'sh',
    '-c',
    `stty -icanon -echo; cat > '${file}'`,
  ]);
  const id = await findWindow('--name', '^Terminal$');
  await xdotool('windowfocus', '--sync', id);
  return { id, typed: () => readFileSync(file, 'utf8'), close: () => void terminal.kill() };
}

test('typing into a terminal continues while the card appears and disappears', async ({ launch, folder }) => {
  const terminal = await openTerminal(folder);
  const launched = await launchDay(launch, folder, 30);
  let typed = '';
  let cards = 0;
  let isUp = false;
  for (let words = 0; words < 400 && !(cards > 0 && !isUp); words++) {
    await xdotool('type', '--delay', '15', 'upper back ');
    typed += 'upper back ';
    const wasUp = isUp;
    isUp = (await seen(launched, 'window=card'))?.isVisible === true;
    if (isUp && !wasUp) cards++;
  }
  expect({ cards, isUp }).toEqual({ cards: 1, isUp: false });
  await expect.poll(terminal.typed).toBe(typed);
  expect(await xdotool('getwindowfocus', 'getwindowname')).toBe('Terminal');
  terminal.close();
});

test('a shortcut starts the break from a terminal; before the break is due, it belongs to the terminal', async ({
  launch,
  folder,
}) => {
  const shortcuts = { start: 'Control+Alt+B', snooze: 'Control+Alt+N' };
  const terminal = await openTerminal(folder);
  const launched = await launchDay(launch, folder, 0.2, { shortcuts });
  await launched.window('window=card');
  await xdotool('key', 'ctrl+alt+n');
  await expect.poll(() => seen(launched, 'window=card')).toBeNull();
  // The five minutes of the snooze pass in half a second; then the card is back.
  await expect.poll(async () => (await seen(launched, 'window=card'))?.isVisible).toBe(true);
  expect(terminal.typed()).toBe('');
  await xdotool('key', 'ctrl+alt+b');
  const player = await launched.window('window=routine');
  await expect(player.getByRole('main')).toBeVisible();
  await expect.poll(() => seen(launched, 'window=card')).toBeNull();
  await player.close();
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
  await xdotool('windowfocus', '--sync', terminal.id);
  await xdotool('key', 'ctrl+alt+b');
  await expect.poll(terminal.typed).not.toBe('');
  terminal.close();
});

test('keys used by another program are reported as taken', async ({ launch, folder }) => {
  const other = await launchDay(launch, folder, 0.2, {
    shortcuts: { start: 'Control+Alt+B', snooze: null },
  });
  await other.window('window=card');
  const launched = await launch({ data: join(folder, 'second'), settings: {} });
  const app = await launched.window('app.html');
  expect(await ask(app, 'shortcut:try', { shortcut: 'Control+Alt+B' })).toBe('taken');
  expect(await ask(app, 'shortcut:try', { shortcut: 'Control+Alt+N' })).toBe('free');
  expect(await ask(app, 'shortcut:try', { shortcut: null })).toBe('free');
});

test('the first start offers a shortcut that is free, and stores the choice', async ({ launch, folder }) => {
  const data = join(folder, 'data');
  const first = await launch({ data, settings: { firstStartDone: false } });
  const app = await first.window('app.html');
  const offer = app.getByRole('switch', { name: 'Ctrl+Alt+B' });
  for (let page = 0; page < 2; page++) await app.getByRole('button', { name: t('action.next') }).click();
  await expect(offer).toBeVisible();
  await app.getByText(t('firstStart.start.shortcut', { shortcut: 'Ctrl+Alt+B' })).click();
  await expect(offer).toBeChecked();
  const stored = () => JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'));
  await expect.poll(() => stored().shortcuts).toEqual({ start: 'Control+Alt+B', snooze: null });
  await app.getByText(t('firstStart.start.shortcut', { shortcut: 'Ctrl+Alt+B' })).click();
  await expect.poll(() => stored().shortcuts).toEqual({ start: null, snooze: null });
  await first.quit();
});

test('a card whose page hangs is closed and comes back', async ({ launch, folder }) => {
  const launched = await launchDay(launch, folder, 0.1);
  await launched.window('window=card');
  const hung = await hang(launched, 'window=card');
  await expect.poll(() => pageProcess(launched, 'window=card'), { timeout: 60_000 }).not.toBe(hung);
  await expect.poll(() => isRunning(hung)).toBe(false);
  const card = await launched.window('window=card');
  await expect(card.getByRole('button', { name: t('card.start') })).toBeVisible();
});

// The watchdog is the same for every window.
test('a player whose page hangs is closed', { tag: '@long' }, async ({ launch, folder }) => {
  const launched = await launchDay(launch, folder, 0.1);
  const card = await launched.window('window=card');
  await clickAndLeave(card.getByRole('button', { name: t('card.start') }));
  await launched.window('window=routine');
  await expect.poll(() => seen(launched, 'window=card')).toBeNull();
  const hung = await hang(launched, 'window=routine');
  await expect
    .poll(() => countRenderers(launched.app), { timeout: 60_000 })
    .toEqual({ windows: 0, pages: 0 });
  // While stopped, it reacts to no other signal, and would keep what it has inherited.
  if (isRunning(hung)) process.kill(hung, 'SIGKILL');
  // The routine ended with its window, so the tray counts again.
  await expect.poll(async () => (await readTray())?.tooltip).not.toContain(t('clock.in-routine'));
});

test('a routine fills the screen if the user chose that, and leaves it on request', async ({
  launch,
  folder,
}) => {
  const launched = await launchDay(launch, folder, 0.2, { playerSize: 'full-screen' });
  const card = await launched.window('window=card');
  await clickAndLeave(card.getByRole('button', { name: t('card.start') }));
  const player = await launched.window('window=routine');
  await expect.poll(() => player.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const { bounds, display } = (await seen(launched, 'window=routine')) ?? {};
  expect(bounds).toEqual(display);
  await player.getByRole('button', { name: t('player.window') }).click();
  await expect.poll(() => player.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  await expect.poll(() => seen(launched, 'window=routine')).toMatchObject({ isWhole: true });
});

/** The process of a window's page. */
async function pageProcess({ app }: Launched, part: string): Promise<number | null> {
  return app.evaluate(({ BrowserWindow }, wanted) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(wanted));
    return window?.webContents.getOSProcessId() ?? null;
  }, part);
}

/** Stops the process of a window's page, which then answers nothing, like an endless loop; returns it. */
async function hang(launched: Launched, part: string): Promise<number> {
  const pid = await pageProcess(launched, part);
  if (pid === null) throw new Error(`no page "${part}"`);
  process.kill(pid, 'SIGSTOP');
  return pid;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
