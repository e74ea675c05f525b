import { expect, type Page } from '@playwright/test';
import { type Language, languages } from '../../../shared/strings/languages.ts';
import { catalogueOf } from '../../support/translations.ts';
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
    `the first start shows few words in all: ${language}`,
    languageTag(language),
    async ({ page, startPreview }) => {
      const preview = await startPreview({ traceMinutes: null, settings: { language } });
      await page.setViewportSize({ width: 320, height: 760 });
      await openWindow(page, preview, 'app');
      const { firstStart, action, card, safety } = catalogueOf(language);
      let total = 0;
      for (const name of ['hello', 'check', 'start'] as const) {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(firstStart[name].title);
        if (name === 'hello') await expect(page.getByText(card.alreadyMoved, { exact: true })).toBeVisible();
        if (name === 'check') await expect(page.getByText(safety.short)).toBeVisible();
        total += (await seenWords(page)).length;
        if (name !== 'start') await page.getByRole('button', { name: action.next, exact: true }).click();
      }
      expect(total).toBeLessThan(most[language] ?? 150);
    },
  );
}
