import { expect, type Page } from '@playwright/test';
import { cutTexts, isTooWide } from '../cut-text.ts';
import { drawnContrast } from '../drawn-contrast.ts';
import { openTables } from '../open-tables.ts';
import { smallTargets } from '../small-targets.ts';
import { ask, eachAppPage, en, openWindow } from './harness.ts';
import { openWeek, test } from './report-fixture.ts';

/** Parts of the drawings that carry meaning. Grid lines don't. */
const weekParts = [
  '.figure-bar',
  '.bout',
  '.bout-short',
  '.strip-mark .mark-fill',
  '.strip-mark .mark-line',
  '.strip-mark .mark-quiet',
  '.hour-rated',
  '.hour-taken',
  '.kind-bar',
  '.series-line',
  '.series-point',
  '.outcome-stack .mark-fill',
];
const todayParts = ['.spine-dot'];
const playerParts = ['.ring-track', '.ring-done'];

/** Light, dark, and both with the system's own colours. */
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['none', 'active'] as const).map((forcedColors) => ({ colorScheme, forcedColors })),
);

async function expectVisible(page: Page, selectors: readonly string[]): Promise<void> {
  for (const look of looks) {
    await page.emulateMedia(look);
    const parts = await drawnContrast(page, selectors);
    const name = JSON.stringify(look);
    expect(new Set(parts.map(({ selector }) => selector)).size, `${name}: each part is there`).toBe(
      selectors.length,
    );
    expect(
      parts.filter(({ contrast }) => contrast < 3),
      name,
    ).toEqual([]);
  }
}

test('bars, marks and lines of the week have 3:1, also with forced colours (WCAG 1.4.11)', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  await openWeek(page, preview);
  await expectVisible(page, weekParts);
});

test('dots and ring have 3:1, also with forced colours (WCAG 1.4.11)', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: 20, slowSpeed: 1 });
  await openWindow(page, preview, 'app');
  await page.locator('.spine-dot').first().waitFor();
  await expectVisible(page, todayParts);
  expect(await ask(page, 'routine:start', { routineId: 'desk-reset' })).toEqual({ ok: true });
  await page.goto(new URL('/window/routine', preview.address).href);
  await page.getByRole('button', { name: en.player.pause }).waitFor();
  await expectVisible(page, playerParts);
});

test('with forced colours, progress and its track differ by more than colour (WCAG 1.4.1, 1.4.11)', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'app');
  expect(await ask(page, 'routine:start', { routineId: 'desk-reset' })).toEqual({ ok: true });
  await page.goto(new URL('/window/routine', preview.address).href);
  await page.getByRole('button', { name: en.player.pause }).waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  const width = (selector: string) =>
    page.locator(selector).evaluate((ring) => Number.parseFloat(getComputedStyle(ring).strokeWidth));
  expect(await width('.ring-done')).toBeGreaterThanOrEqual(3 * (await width('.ring-track')));
});

test('every target measures at least 24 by 24 pixels (WCAG 2.5.8)', async ({ page, startPreview, data }) => {
  const preview = await startPreview({ data, speed: 1 });
  test.slow();
  await eachAppPage(page, preview, {}, async (name) => {
    await openTables(page);
    expect(await smallTargets(page), name).toEqual([]);
  });
  await openWeek(page, preview);
  await openTables(page);
  expect(await smallTargets(page), 'a full week').toEqual([]);
});

test('the targets of the card and the player measure at least 24 by 24 pixels (WCAG 2.5.8)', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ slowSpeed: 1 });
  await openWindow(page, preview, 'card');
  await page.getByRole('button', { name: en.card.start }).waitFor();
  expect(await smallTargets(page), 'card').toEqual([]);
  await openWindow(page, preview, 'app');
  expect(await ask(page, 'routine:start', { routineId: 'desk-reset' })).toEqual({ ok: true });
  await page.goto(new URL('/window/routine', preview.address).href);
  await page.getByRole('button', { name: en.player.pause }).waitFor();
  expect(await smallTargets(page), 'player').toEqual([]);
});

test('a switch is named by its label alone; its help is its description (WCAG 2.5.3, 4.1.2)', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.settings, exact: true }).click();
  for (const { label, help } of [
    en.settings.startAtLogin,
    en.settings.easeIn,
    en.settings.spokenCues,
    en.settings.trayMinutes,
  ]) {
    const control = page.getByRole('switch', { name: label, exact: true });
    await expect(control).toHaveAccessibleDescription(help);
  }
});

test('each table is named for its chart, and so is the button that shows it (WCAG 1.3.1, 2.4.6)', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  await openWeek(page, preview);
  const names = (await page.locator('details.folded:has(table) > summary').allTextContents()).map((name) =>
    name.trim(),
  );
  expect(names.length).toBeGreaterThanOrEqual(6);
  expect(new Set(names).size).toBe(names.length);
  await openTables(page);
  for (const name of names) {
    const [, table = ''] = name.split(': ', 2);
    await expect(page.getByRole('table', { name: table, exact: true })).toBeVisible();
  }
});

test('each page has one live region, which is empty until something changes (WCAG 4.1.3)', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  const region = page.locator('[role="status"], [role="alert"], [aria-live], output');
  test.slow();
  await eachAppPage(page, preview, {}, async (name) => {
    await expect(region, name).toHaveCount(1);
    await expect(region, name).toHaveText('');
  });
});

test('the number of search results is announced, and nothing else (WCAG 4.1.3)', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.routines, exact: true }).click();
  await page.getByRole('searchbox').fill('walk');
  const announced = page.locator('p[aria-live]');
  await expect(announced).toHaveText(/found/);
  await page.getByRole('searchbox').fill('zzz');
  await expect(announced).toHaveText(/0 routines/);
});

test('a message in a dialog is announced too, although the rest of the page is hidden (WCAG 4.1.3)', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'app');
  const actions = page.getByRole('group', { name: en.today.actions });
  await actions.getByRole('button', { name: en.today.more }).click();
  await page.getByRole('menuitem', { name: en.today.away }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('p[aria-live]')).not.toHaveText('');
});

test('nothing is cut off at 320 pixels with the text spacing of the criterion (WCAG 1.4.10, 1.4.12)', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  await page.setViewportSize({ width: 320, height: 640 });
  test.slow();
  await eachAppPage(page, preview, {}, async (name) => {
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
      document.adoptedStyleSheets = [spacing];
    });
    await openTables(page);
    expect(await isTooWide(page), name).toBe(false);
    expect(await cutTexts(page), name).toEqual([]);
  });
});
