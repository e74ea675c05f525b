import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, type Page } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { clickAndLeave } from './click-and-leave.ts';
import {
  ask,
  countRenderers,
  type Launched,
  openTypingWindow,
  desktopTest as test,
  xdotool,
} from './launch.ts';
import { dayWithCard } from './recorded-day.ts';
import { chooseFromTray, readTray } from './tray-reader.ts';

const { t } = createMainText(['en']);

test('the card does not disturb typing, and a completed break is in the history', async ({
  launch,
  folder,
}) => {
  const typing = await openTypingWindow(folder);
  const launched = await launch({
    settings: { easeIn: false, microBreakSeconds: 30 },
    args: ['--background', ...dayWithCard(folder, { speed: 300, slowSpeed: 3 })],
  });

  let typed = '';
  let card: Page | null = null;
  for (let after = 0; after < 4; ) {
    await xdotool('type', '--delay', '20', 'stretch ');
    typed += 'stretch ';
    card ??= launched.app.windows().find((page) => page.url().includes('window=card')) ?? null;
    if (card !== null) after += 1;
  }
  expect(await typing.page.getByRole('textbox').inputValue()).toBe(typed);
  expect(await typing.page.evaluate(() => document.hasFocus())).toBe(true);
  expect(await xdotool('getwindowfocus', 'getwindowname')).toBe('Typing');
  await typing.app.close();

  const shown = await launched.window('window=card');
  await expect(shown.getByRole('button', { name: t('card.start') })).toBeVisible();
  const { isFocusable, isOnTop, bounds, workArea } = await cardFacts(launched);
  expect({ isFocusable, isOnTop }).toEqual({ isFocusable: false, isOnTop: true });
  expect(bounds).toMatchObject({ width: 424, height: 196 });
  expect(bounds.x + bounds.width).toBe(workArea.x + workArea.width - 16);
  expect(bounds.y).toBe(workArea.y + 16);
  expect((await readTray())?.tooltip).toContain(t('next.shown'));

  await clickOnScreen(launched, shown, t('card.start'));
  const player = await launched.window('window=routine');
  await expect(player.getByRole('main')).toBeVisible();
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 1, pages: 1 });

  // Half a minute of routine at three times the speed, then its last page; then the window closes.
  await expect
    .poll(() => countRenderers(launched.app), { timeout: 60_000 })
    .toEqual({ windows: 0, pages: 0 });
  await launched.quit();

  const history = new DatabaseSync(join(launched.data, 'history.sqlite'), { readOnly: true });
  const rows = (sql: string) => history.prepare(sql).all();
  expect(rows('SELECT kind, outcome, credit FROM opportunities ORDER BY id LIMIT 1')).toMatchObject([
    { kind: 'micro', outcome: 'C', credit: 1 },
  ]);
  expect(rows('SELECT ended_by FROM bouts ORDER BY id LIMIT 1')).toMatchObject([{ ended_by: 'completed' }]);
  const [bout] = rows('SELECT desk_seconds FROM bouts ORDER BY id LIMIT 1');
  expect(bout?.desk_seconds).toBeGreaterThanOrEqual(30 * 60);
  expect(rows('SELECT verdict FROM routines')).toMatchObject([{ verdict: 'completed' }]);
  history.close();
});

test('skipping closes the card for good; the week shows the figures', async ({ launch, folder }) => {
  const launched = await launch({
    settings: { easeIn: false },
    args: ['--background', ...dayWithCard(folder, { speed: 300, slowSpeed: 1 })],
  });
  const card = await launched.window('window=card');
  const closed = card.waitForEvent('close');
  await clickAndLeave(card.getByRole('button', { name: t('card.skip') }));
  await closed;
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
  await chooseFromTray(t('tray.menu.week'));
  const app = await launched.window('app.html');
  // The skipped opportunity stays open silently until its half hour is over.
  await expect
    .poll(() => ask(app, 'week:get', { weekOf: null }), { timeout: 60_000 })
    .toMatchObject({ figures: { skipped: 1 } });
});

test('the card grows with large text, and stays beside the tray', async ({ launch, folder }) => {
  const launched = await launch({
    settings: { easeIn: false, language: 'de' },
    args: ['--background', ...dayWithCard(folder, { speed: 300, slowSpeed: 1 })],
  });
  const card = await launched.window('window=card');
  await expect(card.getByRole('button').first()).toBeVisible();
  expect((await cardFacts(launched)).bounds.height).toBe(196);
  await card.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const needed = () => card.evaluate(() => document.documentElement.scrollHeight);
  await expect.poll(needed).toBeGreaterThan(220);
  await expect.poll(async () => (await cardFacts(launched)).bounds.height - (await needed())).toBe(0);
  const { bounds, workArea } = await cardFacts(launched);
  expect(bounds.x + bounds.width).toBe(workArea.x + workArea.width - 16);
  expect(bounds.y).toBe(workArea.y + 16);
  for (const button of await card.locator('.card-answers .button').all()) {
    await expect(button).toBeInViewport({ ratio: 1 });
  }
  // It doesn't keep growing.
  const { height } = bounds;
  await card.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  expect((await cardFacts(launched)).bounds.height).toBe(height);
});

test('a card whose page crashes comes back once', async ({ launch, folder }) => {
  const launched = await launch({
    settings: { easeIn: false },
    args: ['--background', ...dayWithCard(folder, { speed: 300, slowSpeed: 1 })],
  });
  const idOf = () =>
    launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ id }) => id));
  await launched.window('window=card');
  const [first] = await idOf();
  await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(async () => (await idOf())[0] !== first && (await idOf()).length === 1).toBe(true);
  const again = await launched.window('window=card');
  await expect(again.getByRole('button', { name: t('card.start') })).toBeVisible();
});

async function cardFacts({ app }: Launched) {
  return app.evaluate(({ BrowserWindow, screen }) => {
    const card = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().includes('window=card'),
    );
    if (card === undefined) throw new Error('there is no card');
    const bounds = card.getBounds();
    return {
      isFocusable: card.isFocusable(),
      isOnTop: card.isAlwaysOnTop(),
      bounds,
      workArea: screen.getDisplayMatching(bounds).workArea,
    };
  });
}

/** A click with the desktop's pointer, as by the user's hand. */
async function clickOnScreen(launched: Launched, page: Page, name: string): Promise<void> {
  const { bounds } = await cardFacts(launched);
  const box = await page.getByRole('button', { name, exact: true }).boundingBox();
  if (box === null) throw new Error(`"${name}" is not visible`);
  const x = Math.round(bounds.x + box.x + box.width / 2);
  const y = Math.round(bounds.y + box.y + box.height / 2);
  await xdotool('mousemove', `${x}`, `${y}`, 'click', '1');
}
