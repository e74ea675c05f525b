import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, type Page } from '@playwright/test';
import en from '../../../shared/strings/en.json' with { type: 'json' };
import { appPages } from '../../../shared/views/views.ts';
import { seriousFindings } from '../findings.ts';
import {
  eachFirstStartPage,
  eachMovementPage,
  eachPlayerState,
  type Look,
  pagesWithStates,
} from '../page-states.ts';
import { type Launched, test } from './launch.ts';
import { dayWithCard } from './recorded-day.ts';

const settings = { easeIn: false, microBreakSeconds: 30 };

function runs(data: string): readonly unknown[] {
  const db = new DatabaseSync(join(data, 'history.sqlite'), { readOnly: true });
  try {
    return db
      .prepare('SELECT verdict, done_seconds, planned_seconds FROM routines')
      .all()
      .map((row) => ({ ...row }));
  } finally {
    db.close();
  }
}

/** Presses Tab until the button with this text has the focus. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === text) return;
  }
  throw new Error(`Tab never came to "${text}"`);
}

/** Starts a break from the app window, pauses it, continues, completes it and closes its window, all by keyboard. */
async function wholeRoutine(launched: Launched, meanwhile: (player: Page) => Promise<void>): Promise<void> {
  const app = await launched.window('app.html');
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(app, en.today.start);
  await app.keyboard.press('Enter');
  const player = await launched.window('window=routine');
  const pause = player.getByRole('button', { name: en.player.pause });
  // The player has the focus, so its keys need no Tab.
  await expect(pause).toBeFocused();
  await player.keyboard.press('Space');
  await expect(player.getByRole('button', { name: en.player.resume })).toBeFocused();
  await player.keyboard.press('Space');
  await expect(pause).toBeFocused();
  await meanwhile(player);
  await expect(player.getByRole('heading', { name: /^Done\. / })).toBeVisible({ timeout: 75_000 });
  await expect(player.getByRole('button', { name: en.player.close })).toBeFocused();
  const closed = player.waitForEvent('close');
  // The window closes with the key press.
  await player.keyboard.press('Enter').catch(() => {});
  await closed;
  expect(runs(launched.data)).toEqual([{ verdict: 'completed', done_seconds: 30, planned_seconds: 30 }]);
}

test('a whole routine can be done by keyboard alone, most of it with reduced motion', async ({ launch }) => {
  test.setTimeout(150_000);
  const launched = await launch({ settings });
  await wholeRoutine(launched, async (player) => {
    await expect(player.locator('.ring')).toBeVisible();
    await player.emulateMedia({ reducedMotion: 'reduce' });
    await expect(player.locator('.leave-out-text')).toHaveCount(0, { timeout: 20_000 });
    const figure = player.locator('.stills-figure');
    await expect(figure).toBeVisible();
    const drawn = () =>
      figure.locator('path').evaluateAll((all) => all.map((path) => path.getAttribute('d')));
    const before = await drawn();
    await player.waitForTimeout(1500);
    expect(await drawn()).toEqual(before);
    const moving = await player.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(moving).toBe(0);
  });
});

// The browser's tests cover the same pages.
test('axe finds nothing serious in any state of the player and its pages', { tag: '@long' }, async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const launched = await launch({ settings });
  const app = await launched.window('app.html');
  app.setDefaultTimeout(15_000);
  const found: string[] = [];
  const look: Look = async (page, state) => {
    found.push(...(await seriousFindings(page)).map((finding) => `${state}: ${finding}`));
  };
  const windows = {
    app,
    async player() {
      const page = await launched.window('window=routine');
      page.setDefaultTimeout(15_000);
      return page;
    },
  };
  await eachPlayerState(windows, look);
  await eachMovementPage(windows, look);
  for (const name of appPages) {
    if (pagesWithStates.includes(name)) continue;
    const title = Object.entries(en.nav).find(([key]) => key === name)?.[1] ?? '';
    await app.getByRole('navigation').getByRole('button', { name: title, exact: true }).click();
    await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
    await look(app, name);
  }
  expect(found).toEqual([]);
});

test('axe finds nothing serious in the first start and on the card', async ({ launch, folder }) => {
  const first = await launch({ settings: { firstStartDone: false }, data: join(folder, 'first') });
  const app = await first.window('app.html');
  await eachFirstStartPage(app, async (shown, title) => {
    expect(await seriousFindings(shown), title).toEqual([]);
  });
  await first.quit();

  const launched = await launch({
    settings,
    args: ['--background', ...dayWithCard(folder, { slowSpeed: 0.1 })],
  });
  const card = await launched.window('window=card');
  await expect(card.getByRole('button', { name: en.card.start })).toBeVisible();
  expect(await seriousFindings(card)).toEqual([]);
});
