import { expect, type Locator, type Page } from '@playwright/test';
import { catalogueOf } from '../../support/translations.ts';
import { isTooWide } from '../cut-text.ts';
import { seriousFindings } from '../findings.ts';
import { chooseInTray, en, frameOf, openWindow, type Preview, test } from './harness.ts';

const de = catalogueOf('de');

function actionsOn(page: Page): Locator {
  return page.getByRole('group', { name: en.today.actions });
}

/** Chooses in a menu of Today. */
async function choose(page: Page, menu: string, entry: string): Promise<void> {
  await actionsOn(page).getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

function outcomes(preview: Preview): unknown[] {
  return preview.rows('SELECT outcome FROM opportunities ORDER BY id').map(({ outcome }) => outcome);
}

function showingsOf(preview: Preview): number {
  return preview.rows('SELECT shown_ms FROM prompts').length;
}

test('Today snoozes a break twice and then skips it', async ({ page, startPreview }) => {
  const preview = await startPreview({ slowSpeed: 1 });
  await openWindow(page, preview, 'app');
  await expect(page.getByRole('button', { name: en.today.start })).toBeVisible();
  for (const [minutes, showings] of [
    [5, 1],
    [10, 2],
  ] as const) {
    await expect.poll(() => showingsOf(preview)).toBe(showings);
    await choose(page, en.card.later, `Ask again in ${minutes} minutes`);
  }
  await expect.poll(() => showingsOf(preview)).toBe(3);
  await expect(actionsOn(page).getByRole('button', { name: en.card.later })).toHaveCount(0);
  await actionsOn(page).getByRole('button', { name: en.card.skip }).press('Enter');
  await expect(actionsOn(page).getByRole('button', { name: en.card.skip })).toHaveCount(0);
  await expect(actionsOn(page)).toBeFocused();
  await expect.poll(() => outcomes(preview)[0]).toBe('K');
});

test('a break whose card has withdrawn can be answered on Today', async ({ page, startPreview }) => {
  const preview = await startPreview({ speed: 100, slowSpeed: 30 });
  await openWindow(page, preview, 'app');
  await expect(page.getByText(en.next['due-withdrawn'])).toBeVisible({ timeout: 60_000 });
  await choose(page, en.today.more, en.card.alreadyMoved);
  await expect.poll(() => outcomes(preview)).toEqual(['S']);
});

test('Today with a break that is due fits a narrow window and is accessible', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({
    slowSpeed: 1,
    settings: { firstStartDone: true, easeIn: false, language: 'de' },
  });
  await page.setViewportSize({ width: 360, height: 800 });
  await openWindow(page, preview, 'app');
  await expect(page.getByRole('button', { name: de.card.skip })).toBeVisible();
  expect(await isTooWide(page)).toBe(false);
  expect(await seriousFindings(page)).toEqual([]);
});

test('the tray answers a break while it is open', async ({ page, startPreview }) => {
  const preview = await startPreview({ slowSpeed: 1 });
  await page.goto(preview.address);
  await frameOf(page, 'card').getByRole('button', { name: en.card.start }).waitFor();
  const tray = page.getByRole('button', { name: en.preview.tray, exact: true });
  await tray.click();
  await page.getByRole('menuitem', { name: en.tray.menu.snooze }).click();
  await page.getByRole('menuitem', { name: 'In 5 minutes' }).click();
  await expect.poll(() => showingsOf(preview)).toBe(2);
  await chooseInTray(page, en.tray.menu.skip);
  await expect(page.locator('.frame-card')).toHaveCount(0);
  await tray.click();
  await expect(page.getByRole('menuitem', { name: en.tray.menu.takeBreak })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: en.tray.menu.skip })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => outcomes(preview)[0]).toBe('K');
});

test('the menu of Today says what is on, by keyboard too', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'app');
  const more = actionsOn(page).getByRole('button', { name: en.today.more });
  const sore = page.getByRole('menuitemcheckbox', { name: en.today.gentle });
  await more.press('Enter');
  await expect(sore).toHaveAttribute('aria-checked', 'false');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText(en.gentle.line)).toBeVisible();
  await expect(more).toBeFocused();
  await more.press('Enter');
  await expect(sore).toHaveAttribute('aria-checked', 'true');
});
