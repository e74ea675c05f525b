import { expect, type Page } from '@playwright/test';
import { seriousFindings } from '../findings.ts';
import { eachFirstStartPage, pagesWithStates } from '../page-states.ts';
import { chooseInTray, eachAppPage, en, frameOf, openWindow, type Preview, test } from './harness.ts';

/** Brings the card up on a separate desktop page, and then shows the card alone. */
async function openDueCard(page: Page, preview: Preview): Promise<void> {
  await openWindow(page, preview, 'card');
  await expect(page.getByRole('button', { name: en.card.start })).toBeVisible();
}

test('axe finds nothing serious on the other pages of the app (WCAG 1.1.1, 1.3.1, 1.4.3, 2.4.2, 2.4.4, 3.1.1, 4.1.2)', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: 60 });
  // `routine-states.spec.ts` and the next test cover those.
  await eachAppPage(page, preview, { without: pagesWithStates }, async (name) => {
    expect(await seriousFindings(page), name).toEqual([]);
  });
});

test('axe finds nothing serious in the first start (WCAG 1.1.1, 1.3.1, 1.4.3, 4.1.2)', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null, settings: {} });
  await openWindow(page, preview, 'app');
  await eachFirstStartPage(page, async (shown, title) => {
    expect(await seriousFindings(shown), title).toEqual([]);
  });
});

test('axe finds nothing serious on the card, the player and the desktop (WCAG 1.1.1, 1.3.1, 1.4.3, 4.1.2)', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ slowSpeed: 1 });
  await openDueCard(page, preview);
  expect(await seriousFindings(page), 'card').toEqual([]);
  await page.goto(preview.address);
  await frameOf(page, 'card').getByRole('button', { name: en.card.start }).waitFor();
  await page.getByRole('button', { name: en.preview.tray, exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await seriousFindings(page), 'desktop with its menu').toEqual([]);
  await page.keyboard.press('Escape');
  await frameOf(page, 'card').getByRole('button', { name: en.card.start }).click();
  await frameOf(page, 'routine').getByRole('button', { name: en.player.pause }).waitFor();
  await page.goto(new URL('/window/routine', preview.address).href);
  await page.getByRole('button', { name: en.player.pause }).waitFor();
  expect(await seriousFindings(page), 'player').toEqual([]);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves by itself (WCAG 2.2.2)', async ({ page, startPreview }) => {
    const preview = await startPreview({ slowSpeed: 1 });
    await openDueCard(page, preview);
    const picture = () => page.locator('svg').first().innerHTML();
    const before = await picture();
    await page.waitForTimeout(1500);
    expect(await picture()).toBe(before);
    const running = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(running).toBe(0);
  });
});

test('the figure of the card moves without reduced motion', async ({ page, startPreview }) => {
  const preview = await startPreview({ slowSpeed: 1 });
  await openDueCard(page, preview);
  const picture = () => page.locator('svg').first().innerHTML();
  const before = await picture();
  await expect.poll(picture).not.toBe(before);
});

test('the tray menu works by keyboard (WCAG 2.1.1, 2.1.2, 2.4.3)', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await page.goto(preview.address);
  const tray = page.getByRole('button', { name: en.preview.tray, exact: true });
  await tray.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: en.tray.menu.open })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: en.tray.menu.quit })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tray).toBeFocused();
  await chooseInTray(page, en.tray.menu.week);
  await expect(frameOf(page, 'app').getByRole('heading', { name: en.week.title })).toBeVisible();
});
