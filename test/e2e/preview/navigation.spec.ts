import { expect, type Page } from '@playwright/test';
import { languages } from '../../../shared/strings/languages.ts';
import { catalogueOf } from '../../support/translations.ts';
import { cutTexts, isTooWide } from '../cut-text.ts';
import { ask, en, openWindow, test } from './harness.ts';

/** Widths of the window in CSS pixels, with the size of its text: the narrow bar, and the list at the side. */
const sizes = [
  [320, '100%'],
  [320, '200%'],
  [360, '100%'],
  [424, '100%'],
  [424, '200%'],
  [641, '100%'],
  [960, '100%'],
] as const;

/** The words of the navigation that take more than one line. A soft hyphen is a place where a word may end. */
const brokenWords = (page: Page) =>
  page.evaluate(() => {
    const broken: string[] = [];
    for (const label of document.querySelectorAll('.nav-entry')) {
      const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s\u00ad]+/g)) {
          const lines = new Set<number>();
          for (let at = index; at < index + word.length; at += 1) {
            const letter = document.createRange();
            letter.setStart(node, at);
            letter.setEnd(node, at + 1);
            // The first letter after a soft hyphen also has the hyphen's own rectangle, on the line before.
            lines.add(Math.round([...letter.getClientRects()].at(-1)?.top ?? Number.NaN));
          }
          if (lines.size > 1) broken.push(word);
        }
      }
    }
    return broken;
  });

test('no word of the navigation is cut or broken, in any language and at any width', async ({
  page,
  startPreview,
}) => {
  test.setTimeout(400_000);
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'app');
  for (const language of languages) {
    await ask(page, 'settings:set', { key: 'language', value: language });
    await expect(page.getByRole('navigation')).toHaveAttribute('aria-label', catalogueOf(language).nav.label);
    await expect(page.locator('.nav-entry').first()).toHaveText(catalogueOf(language).nav.today);
    for (const [width, size] of sizes) {
      const place = `${language}, ${width} px, text at ${size}`;
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate((given) => {
        document.documentElement.style.fontSize = given;
      }, size);
      await expect.poll(() => brokenWords(page), { message: place }).toEqual([]);
      expect(await isTooWide(page), place).toBe(false);
      expect(await cutTexts(page), place).toEqual([]);
    }
  }
});

test('every page is within reach in a low window', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: 60 });
  // 1300 x 700 at 200 %: the page has half of that.
  await page.setViewportSize({ width: 650, height: 350 });
  await openWindow(page, preview, 'app');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const last = page.getByRole('navigation').getByRole('button', { name: en.nav.about });
  await last.hover();
  await expect(last).toBeInViewport({ ratio: 1 });
});

test('nothing in the navigation moves when a page is opened, in any language', async ({
  page,
  startPreview,
}) => {
  test.setTimeout(400_000);
  const preview = await startPreview({ traceMinutes: null });
  await page.setViewportSize({ width: 960, height: 700 });
  await openWindow(page, preview, 'app');
  const places = () =>
    page
      .locator('.nav-entry:visible')
      .evaluateAll((entries) => entries.map((entry) => Math.round(entry.getBoundingClientRect().bottom)));
  for (const language of languages) {
    const { nav } = catalogueOf(language);
    await ask(page, 'settings:set', { key: 'language', value: language });
    const entry = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true });
    // By keyboard: a click waits until the library has drawn its figures.
    await entry(nav.about).press('Enter');
    await expect(entry(nav.about)).toHaveAttribute('aria-current', 'page');
    const before = await places();
    // The library takes a while to draw; its name has a soft hyphen in German alone.
    for (const name of language === 'de' ? [nav.week, nav.routines] : [nav.week]) {
      await entry(name).press('Enter');
      await expect(entry(name)).toHaveAttribute('aria-current', 'page');
      expect(await places(), `${language}: ${name}`).toEqual(before);
    }
  }
});
