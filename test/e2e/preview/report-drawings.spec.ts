import { expect } from '@playwright/test';
import { catalogueOf } from '../../support/translations.ts';
import { overlappingTexts } from '../overlapping-texts.ts';
import { touchingMarks } from '../touching-marks.ts';
import { ask, en, openWindow } from './harness.ts';
import { openWeek, test } from './report-fixture.ts';

declare global {
  interface Window {
    /** Whether the next request for the twelve weeks waits until it is released. */
    isHoldingSeries?: boolean;
    releaseSeries?: () => void;
  }
}

test('no mark of a day touches the next one, in a wide and in a narrow window', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  await openWeek(page, preview);
  expect(await page.locator('.strip-place').count()).toBeGreaterThan(20);
  for (const width of [1280, 960, 360]) {
    await page.setViewportSize({ width, height: 720 });
    await expect.poll(() => touchingMarks(page), `${width} px`).toEqual([]);
  }
});

test('the twelve weeks always end with the week that is shown, even while they are loading', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  await page.addInitScript(() => {
    const define = Object.defineProperty;
    Object.defineProperty = <T>(
      target: T,
      name: PropertyKey,
      attributes: PropertyDescriptor & ThisType<unknown>,
    ) => {
      if (name !== 'bridge') return define(target, name, attributes);
      const { request, subscribe } = attributes.value;
      const { promise, resolve } = Promise.withResolvers<void>();
      const held = async (asked: string, input: unknown) => {
        if (asked === 'series:get' && window.isHoldingSeries === true) {
          window.releaseSeries = resolve;
          await promise;
        }
        return request(asked, input);
      };
      return define(target, name, { ...attributes, value: { request: held, subscribe } });
    };
  });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.week, exact: true }).click();
  const title = page.getByRole('heading', { level: 1 });
  const firstWeek = page.locator('.series-ends > :first-child').first();
  await expect(firstWeek).toHaveText('Dec 15');
  await page.evaluate(() => {
    window.isHoldingSeries = true;
  });
  await page.getByRole('button', { name: en.week.previous }).click();
  await page.waitForFunction(() => window.releaseSeries !== undefined);
  await expect(title).toHaveText(en.week.title);
  await expect(firstWeek).toHaveText('Dec 15');
  await page.evaluate(() => window.releaseSeries?.());
  await expect(title).toHaveText(en.week.pastTitle);
  await expect(firstWeek).toHaveText('Dec 8');
});

test('the three figures have their bars in one line, and the twelve weeks their drawings, however long a name is', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  await page.setViewportSize({ width: 960, height: 720 });
  const tops = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  for (const language of ['en', 'de', 'ar'] as const) {
    await openWindow(page, preview, 'app');
    await ask(page, 'settings:set', { key: 'language', value: language });
    await openWeek(page, preview, catalogueOf(language));
    for (const selector of ['.figure-bar', '.series .plot']) {
      const [first, ...others] = await tops(selector);
      expect(others, `${selector}, ${language}`).toEqual([first, first]);
    }
  }
});

test('names of days and hours keep apart, also whole ones as in Arabic, in a narrow window and on paper', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  for (const language of ['en', 'ar'] as const) {
    await openWindow(page, preview, 'app');
    await ask(page, 'settings:set', { key: 'language', value: language });
    await openWeek(page, preview, catalogueOf(language));
    for (const { media, width } of [
      { media: 'screen', width: 360 },
      { media: 'screen', width: 960 },
      { media: 'print', width: 700 },
    ] as const) {
      await page.setViewportSize({ width, height: 720 });
      await page.emulateMedia({ media });
      for (const names of ['.comfort-days > span', '.outcome-day'])
        expect(await overlappingTexts(page, names), `${names}, ${language}, ${media}`).toEqual([]);
    }
    expect(await overlappingTexts(page, '.hour-name:not(.hour-name-minor)'), language).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
});
