import { expect, type Page } from '@playwright/test';
import { type Language, languages } from '../../../shared/strings/languages.ts';
import { catalogueOf } from '../../support/translations.ts';
import { cutTexts, isTooWide } from '../cut-text.ts';
import { openWindow, test } from './harness.ts';
import { languageTag } from './language-tag.ts';

/** Every word on the page: text, labels, buttons and the drawn card, but no text that is folded away. */
const seenWords = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.checkVisibility({ visibilityProperty: true }) !== true) continue;
      if (parent.closest('.only-read-aloud, script') !== null) continue;
      const parts = (node.textContent ?? '').split(/\s+/);
      words.push(...parts.filter((part) => /[\p{L}\p{N}]/u.test(part)));
    }
    return words;
  });

const NARROW = { width: 320, height: 760 };
const USUAL = { width: 960, height: 640 };

/** No text is cut at either size, and nothing has to be scrolled to at the usual one. */
async function expectInSight(page: Page, name: string): Promise<void> {
  for (const size of [USUAL, NARROW]) {
    await page.setViewportSize(size);
    await expect.poll(() => cutTexts(page), `${name} at ${size.width} px`).toEqual([]);
    expect(await isTooWide(page), `${name} at ${size.width} px`).toBe(false);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (size === USUAL) expect(height, `${name}, height`).toBeLessThanOrEqual(size.height);
  }
}

/** The same text takes more words in some languages; all others stay below 150. */
const most: { readonly [Each in Language]?: number } = {
  en: 146,
  da: 155,
  es: 155,
  fr: 165,
  it: 165,
  pl: 160,
  'pt-PT': 175,
};

for (const language of languages) {
  test(
    `the first start shows few words in all, none of them cut: ${language}`,
    languageTag(language),
    async ({ page, startPreview }) => {
      const preview = await startPreview({ traceMinutes: null, settings: { language } });
      await page.setViewportSize(NARROW);
      await openWindow(page, preview, 'app');
      const { firstStart, action, card, safety } = catalogueOf(language);
      let total = 0;
      for (const name of ['hello', 'check', 'start'] as const) {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(firstStart[name].title);
        if (name === 'hello') await expect(page.getByText(card.alreadyMoved, { exact: true })).toBeVisible();
        if (name === 'check') await expect(page.getByText(safety.short)).toBeVisible();
        total += (await seenWords(page)).length;
        await expectInSight(page, name);
        if (name !== 'start') await page.getByRole('button', { name: action.next, exact: true }).click();
      }
      expect(total).toBeLessThan(most[language] ?? 150);
    },
  );
}
