import { expect } from '@playwright/test';
import { isRightToLeft, languages } from '../../../shared/strings/languages.ts';
import { catalogueOf } from '../../support/translations.ts';
import { cutTexts, isTooWide } from '../cut-text.ts';
import { openTables } from '../open-tables.ts';
import { ask, chooseInTray, eachAppPage, en, frameOf, openWindow, test } from './harness.ts';
import { languageTag } from './language-tag.ts';

const de = catalogueOf('de');

test('a language chosen in Settings applies to the whole app at once', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await page.goto(preview.address);
  await chooseInTray(page, en.tray.menu.settings);
  const app = frameOf(page, 'app');
  await app.locator('.setting').getByRole('button', { name: en.settings.language.label }).click();
  await app.getByRole('option', { name: en.settings.language.options.de }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(de.settings.title);
  await expect(app.locator('html')).toHaveAttribute('lang', /^de/);
  await expect(app.getByRole('navigation').getByRole('button', { name: de.nav.today })).toBeVisible();
  await chooseInTray(page, de.tray.menu.takeBreak);
  const player = frameOf(page, 'routine');
  await expect(player.getByRole('button', { name: de.player.pause })).toBeVisible();
  await expect(player.locator('html')).toHaveAttribute('lang', /^de/);
});

test('right to left, the arrows of the player point away from its pause button', async ({
  page,
  startPreview,
}) => {
  const words = catalogueOf('ar').player;
  const preview = await startPreview({
    traceMinutes: null,
    settings: { firstStartDone: true, easeIn: false, language: 'ar' },
  });
  await openWindow(page, preview, 'app');
  await ask(page, 'routine:start', { routineId: 'desk-reset' });
  await page.goto(new URL('/window/routine', preview.address).href);
  for (const [name, side] of [
    [words.previous, 1],
    [words.nextStep, -1],
  ] as const) {
    const button = page.getByRole('button', { name, exact: true });
    const middle = await button.evaluate((element) => element.getBoundingClientRect().x);
    const pause = await page
      .getByRole('button', { name: words.pause, exact: true })
      .evaluate((element) => element.getBoundingClientRect().x);
    expect(Math.sign(middle - pause)).toBe(side);
    await expect(button.locator('svg')).toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)');
  }
});

for (const language of languages) {
  test(
    `the texts fit a narrow window, on every page (${language})`,
    languageTag(language),
    async ({ page, startPreview }) => {
      const preview = await startPreview({
        traceMinutes: 60,
        settings: { firstStartDone: true, easeIn: false, language, comfortQuestion: true },
      });
      await page.setViewportSize({ width: 320, height: 700 });
      await eachAppPage(page, preview, { words: catalogueOf(language) }, async (name) => {
        await openTables(page);
        expect(await isTooWide(page), name).toBe(false);
        expect(await cutTexts(page), name).toEqual([]);
      });
      await expect(page.locator('html')).toHaveAttribute('dir', isRightToLeft(language) ? 'rtl' : 'ltr');
    },
  );
}
