import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openHistory } from '../../../main/node/history/history.ts';
import { createMainText } from '../../../main/views/text.ts';
import { defaultSettings, rulesOf } from '../../../shared/settings/settings.ts';
import { writeFullestWeek } from '../../support/fullest-week.ts';
import { simulateMonths } from '../../support/simulated-months.ts';
import { en, openWindow, type Preview, TRACE_ZONE, test as withPreview } from './harness.ts';

/** Thirteen weeks up to the Sunday before the recording starts. */
const FROM = '2025-12-01';
const DAYS = 91;
export const LAST_MONDAY = '2026-02-23';
export const { t, format } = createMainText(['en-US']);

/** A folder with settings and whatever `write` puts into its history file. */
async function dataFolder(write: (file: string) => void, use: (data: string) => Promise<void>) {
  const data = mkdtempSync(join(tmpdir(), 'unhunch-e2e-'));
  const settings = { firstStartDone: true, easeIn: false, comfortQuestion: true };
  writeFileSync(join(data, 'settings.json'), JSON.stringify(settings));
  write(join(data, 'history.sqlite'));
  await use(data);
  rmSync(data, { recursive: true, force: true });
}

function writeMonths(file: string): void {
  const history = openHistory(file);
  simulateMonths(history, {
    seed: 12,
    from: FROM,
    days: DAYS,
    rules: { ...rulesOf(defaultSettings), easeIn: false },
    zoneOf: () => TRACE_ZONE,
    isDayOff: (day) => day >= '2025-12-22' && day <= '2026-01-04',
  });
  history.close();
}

/** A preview test with folders to start from: `data` of an ordinary life, `fullest` with everything that fits. */
export const test = withPreview.extend<{ readonly data: string; readonly fullest: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  async data({}, use) {
    await dataFolder(writeMonths, use);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  async fullest({}, use) {
    await dataFolder((file) => writeFullestWeek(file, { weekOf: LAST_MONDAY, zone: TRACE_ZONE }), use);
  },
});

/** Opens the page of the week before the recording, with everything that it loads. */
export async function openWeek(
  page: Page,
  preview: Preview,
  words: Pick<typeof en, 'nav' | 'week'> = en,
): Promise<void> {
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: words.nav.week, exact: true }).click();
  await page.getByRole('button', { name: words.week.previous }).click();
  await expect(
    page.getByRole('heading', { name: words.week.pastTitle, exact: true, level: 1 }),
  ).toBeVisible();
  await expect(page.locator('.series')).toBeVisible();
}
