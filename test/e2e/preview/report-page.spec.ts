import { expect } from '@playwright/test';
import { isTooWide } from '../cut-text.ts';
import { seriousFindings } from '../findings.ts';
import { openTables } from '../open-tables.ts';
import { overlappingTexts } from '../overlapping-texts.ts';
import { en } from './harness.ts';
import { openWeek, test } from './report-fixture.ts';

for (const forcedColors of ['none', 'active'] as const) {
  const tag = forcedColors === 'active' ? ['@long'] : [];
  test(`axe finds nothing serious in a full week with its tables open, forced colours: ${forcedColors}`, {
    tag,
  }, async ({ page, startPreview, data }) => {
    // Axe looks four times at a page with several hundred rows.
    test.slow();
    const preview = await startPreview({ data, speed: 1 });
    await page.emulateMedia({ forcedColors });
    await openWeek(page, preview);
    await openTables(page);
    for (const width of [960, 360]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await seriousFindings(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
    }
  });
}

test('nothing overflows the window: 360 px to 4K, zoomed, with large text, right to left (WCAG 1.4.4, 1.4.10)', async ({
  page,
  startPreview,
  fullest,
}) => {
  const preview = await startPreview({ data: fullest, speed: 1 });
  await openWeek(page, preview);
  await openTables(page);
  const sizes = [
    { width: 360, height: 640 },
    // 1000 x 760 at 200 %: the page has half of that.
    { width: 500, height: 380 },
    { width: 960, height: 720 },
    { width: 3840, height: 2160 },
  ];
  for (const dir of ['ltr', 'rtl']) {
    for (const text of ['100%', '200%']) {
      await page.evaluate(
        (wanted) => {
          document.documentElement.dir = wanted.dir;
          document.documentElement.style.fontSize = wanted.text;
        },
        { dir, text },
      );
      // A window of 360 px with text at twice the size is not required.
      for (const size of sizes.filter(({ width }) => text === '100%' || width > 600)) {
        await page.setViewportSize(size);
        const what = `${dir}, text ${text}, ${size.width} px`;
        expect(await isTooWide(page), what).toBe(false);
        expect(await overlappingTexts(page, '.strip-hour'), what).toEqual([]);
        expect(await overlappingTexts(page, '.hour-name'), what).toEqual([]);
      }
    }
  }
});

test('right to left, the days of the strip begin on the right', async ({ page, startPreview, data }) => {
  const preview = await startPreview({ data, speed: 1 });
  await openWeek(page, preview);
  const places = () =>
    page.evaluate(() => {
      const x = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().x ?? 0;
      return { day: x('.strip-day'), row: x('.strip-row .strip-drawing'), hour: x('.strip-hour') };
    });
  const ltr = await places();
  expect(ltr.day).toBeLessThan(ltr.row);
  const bouts = () => page.locator('.strip-row').first().locator('.bout');
  const first = async () => (await bouts().first().boundingBox())?.x ?? 0;
  const last = async () => (await bouts().last().boundingBox())?.x ?? 0;
  expect(await first()).toBeLessThan(await last());
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const rtl = await places();
  expect(rtl.day).toBeGreaterThan(rtl.row);
  expect(rtl.hour).toBeGreaterThan(ltr.hour);
  expect(await first()).toBeGreaterThan(await last());
});

test('everything can be reached by keyboard, with a visible focus (WCAG 2.1.1, 2.4.7)', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  await openWeek(page, preview);
  await page.getByRole('button', { name: en.week.take.pdf }).focus();
  const reached: string[] = [];
  for (let press = 0; press < 30; press += 1) {
    const { name, isShown } = await page.evaluate(() => {
      const focused = document.activeElement;
      const { outlineStyle, boxShadow } = getComputedStyle(focused ?? document.body);
      return {
        name: focused?.getAttribute('aria-label') ?? focused?.textContent ?? '',
        isShown: outlineStyle !== 'none' || boxShadow !== 'none',
      };
    });
    if (press > 0) expect(isShown, name).toBe(true);
    reached.push(name);
    if (name.includes(en.week.take.tables)) break;
    await page.keyboard.press('Tab');
  }
  expect(reached.filter((name) => name.startsWith(en.week.tableSummary))).toHaveLength(6);
  expect(reached).toContain(en.week.take.pdf);

  // A table is opened and walked through, a menu opened and closed again.
  await page.locator('.folded summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: en.week.strip.table })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('.table-frame').first()).toBeFocused();
  await page.getByRole('button', { name: en.week.take.pdf }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: en.week.take.A4 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: en.week.take.pdf })).toBeFocused();
});
