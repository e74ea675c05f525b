import { expect } from '@playwright/test';
import { seriousFindings } from '../findings.ts';
import { en, openWindow, test } from './harness.ts';

test('settings are found by typing, and Enter goes to the first control', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.settings, exact: true }).click();
  const rows = page.locator('.setting h3');
  const all = await rows.count();
  expect(all).toBeGreaterThan(20);

  const search = page.getByRole('searchbox', { name: en.settings.search });
  await search.fill('dark');
  await expect(rows).toHaveText([en.settings.appearance.label]);
  expect(await seriousFindings(page)).toEqual([]);
  await search.press('Enter');
  await expect(page.getByRole('button', { name: en.settings.appearance.label })).toBeFocused();

  await search.fill('xylophone');
  await expect(page.getByText(en.settings.none)).toBeVisible();
  await search.press('Escape');
  await expect(rows).toHaveCount(all);
});

test('a link leads to each group of settings', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.settings, exact: true }).click();
  const links = page.getByRole('navigation', { name: en.settings.groupsLabel });
  for (const name of Object.values(en.settings.groups)) {
    await links.getByRole('button', { name }).click();
    const heading = page.getByRole('heading', { level: 2, name });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
  }
});

test('watching first can begin again, and end', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.settings, exact: true }).click();
  await page.getByRole('button', { name: en.settings.baselineDays.start }).click();
  await expect(page.getByRole('main').getByText(en.settings.baselineDays.started)).toBeVisible();
  await page.getByRole('button', { name: en.today.watch.end }).click();
  await expect(page.getByRole('button', { name: en.settings.baselineDays.start })).toBeVisible();
});
