import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { seriousFindings } from '../findings.ts';
import { en, openWindow, type Preview, test } from './harness.ts';

const { hours, quietHours, trackedHours } = en.settings;
const onMonday = hours.addTo.replace('{{day}}', en.weekday.mon);
const removeOn = (day: string) => new RegExp(`${hours.remove.split('{{from}}')[0]}.* ${day}$`);

/** The contents of the settings file. */
const stored = ({ data }: Preview) => JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'));

async function openHours(page: Page, preview: Preview, label: string): Promise<void> {
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.settings, exact: true }).click();
  await page.getByRole('switch', { name: label }).press('Space');
}

test('quiet hours can be edited by keyboard alone and apply at once', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await openHours(page, preview, quietHours.label);
  await expect.poll(() => stored(preview).quietHours?.fri).toEqual([['12:00', '13:00']]);

  // The day keeps the focus when its last hours are removed, and says that none are left.
  const remove = page.getByRole('button', { name: removeOn(en.weekday.mon) });
  await remove.press('Enter');
  const add = page.getByRole('button', { name: onMonday });
  await expect(add).toBeFocused();
  await expect(add).toHaveText(hours.add);
  await expect(remove).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => stored(preview).quietHours?.mon).toEqual([['09:00', '17:00']]);

  // A range past midnight says where it ends.
  const until = page.getByRole('group', { name: hours.until.replace('{{day}}', en.weekday.mon) });
  await until.getByRole('spinbutton').first().press('6');
  await until.getByRole('spinbutton').last().press('a');
  await expect.poll(() => stored(preview).quietHours?.mon).toEqual([['09:00', '06:00']]);
  await expect(page.getByText(hours.nextDay)).toBeVisible();

  await page.getByRole('button', { name: hours.copy }).press('Enter');
  await expect.poll(() => stored(preview).quietHours?.fri).toEqual([['09:00', '06:00']]);
  expect(await seriousFindings(page)).toEqual([]);
});

test('hours on no day are explained: nothing is recorded', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await openHours(page, preview, trackedHours.label);
  await expect(page.getByText(trackedHours.empty)).toHaveCount(0);
  for (const day of ['mon', 'tue', 'wed', 'thu', 'fri'] as const) {
    await page.getByRole('button', { name: removeOn(en.weekday[day]) }).click();
  }
  await expect.poll(() => stored(preview).trackedHours).toEqual({});
  await expect(page.locator('p[aria-live]')).toHaveText(trackedHours.empty);
  await page.getByRole('switch', { name: trackedHours.label }).press('Space');
  await expect(page.getByText(trackedHours.empty)).toHaveCount(0);
  await expect.poll(() => stored(preview).trackedHours ?? null).toBeNull();
});

test('the editor fits a narrow window and one at 200 %', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await openHours(page, preview, quietHours.label);
  await page.getByRole('button', { name: onMonday }).click();
  for (const width of [360, 500]) {
    await page.setViewportSize({ width, height: 640 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `${width} px`).toBeLessThanOrEqual(0);
    expect(await seriousFindings(page), `${width} px`).toEqual([]);
  }
});
