import { expect, type Page } from '@playwright/test';
import { seriousFindings } from '../findings.ts';
import { en, openWindow, type Preview, test } from './harness.ts';

/** The readings on the page "Privacy" of a live preview, whose input is that of the page. */
async function openSensors(page: Page, startPreview: () => Promise<Preview>): Promise<void> {
  await openWindow(page, await startPreview(), 'app');
  await page.getByRole('button', { name: en.nav.privacy, exact: true }).click();
  await page.getByText(en.sensors.now).click();
}

/** The page "About" of a live preview. */
async function openAbout(page: Page, startPreview: () => Promise<Preview>): Promise<void> {
  await openWindow(page, await startPreview(), 'app');
  await page.getByRole('button', { name: en.nav.about, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: en.about.title })).toBeVisible();
}

/** The text about one sensor. */
function sensor(page: Page, name: keyof typeof en.sensors.names) {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: en.sensors.names[name] }) });
}

test("the reading follows the user's activity, without a click", async ({ page, startPreview }) => {
  await openSensors(page, () => startPreview({ traceMinutes: null }));
  const idle = sensor(page, 'idle');
  await expect(idle).toContainText(en.sensors.idleNow);
  await expect(idle).toContainText(/\d+ s ago/, { timeout: 20_000 });
  await page.keyboard.press('Shift');
  await expect(idle).toContainText(en.sensors.idleNow, { timeout: 10_000 });
});

test('an unreadable sensor is shown with its cause and effect, in plain words', async ({
  page,
  startPreview,
}) => {
  await openSensors(page, () => startPreview({ traceMinutes: null }));
  for (const name of ['locked', 'call', 'quiet'] as const) {
    const text = await sensor(page, name).innerText();
    expect(text).toContain(en.sensors.unknown);
    expect(text).toContain(en.sensors.without[name]);
    expect(text).toMatch(/This computer doesn't report it\.|Asking the system didn't work\./);
    expect(text).not.toContain('a browser does not tell');
    expect(text).not.toContain(en.sensors[`${name}No` as 'callNo'] ?? en.sensors.quiet.none);
  }
});

test('the diagnosis is shown before it is copied word for word, by keyboard alone', async ({
  page,
  context,
  startPreview,
}) => {
  await context.grantPermissions(['clipboard-read']);
  await openAbout(page, () => startPreview({ traceMinutes: null }));
  const show = page.getByRole('button', { name: en.sensors.show });
  await tabTo(page, show);
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: en.sensors.helpDeskTitle });
  await expect(text).toBeVisible();
  const shown = await text.inputValue();
  expect(shown).toMatch(/^Unhunch \d/);
  expect(shown).toContain('call: unknown (a browser does not tell)');
  await tabTo(page, page.getByRole('button', { name: en.sensors.copy, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.locator('p[aria-live]')).toHaveText(en.sensors.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  expect(await seriousFindings(page)).toEqual([]);
});

test('nothing overflows a window that is narrow, at 200 % or right to left', async ({
  page,
  startPreview,
}) => {
  await openAbout(page, () => startPreview({ traceMinutes: null }));
  await page.getByRole('button', { name: en.sensors.show }).click();
  await expect(page.getByRole('textbox', { name: en.sensors.helpDeskTitle })).toBeVisible();
  for (const dir of ['ltr', 'rtl']) {
    await page.evaluate((wanted) => {
      document.documentElement.dir = wanted;
    }, dir);
    // The second is 1000 x 760 at 200 %: the page has half of that.
    for (const size of [
      { width: 360, height: 640 },
      { width: 500, height: 380 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(size);
      const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(room, `${dir}, ${size.width} px`).toBeLessThanOrEqual(0);
      expect(await seriousFindings(page), `${dir}, ${size.width} px`).toEqual([]);
    }
  }
});

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, wanted: ReturnType<Page['getByRole']>): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}
