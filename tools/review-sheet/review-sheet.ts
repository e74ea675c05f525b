import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { loadContent } from '../../main/node/content/content.ts';
import { type FullLanguage, fullLanguages } from '../../shared/strings/languages.ts';
import { findBrowser } from '../build/find-browser.ts';
import { reviewPage, reviewWordsOf } from './review-page.ts';
import { reviewDocument } from './review-style.ts';

const root = join(import.meta.dirname, '../..');
const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };

/** Writes a PDF for each language, with one exercise on each page, and returns their paths. */
export async function writeReviewSheets(
  out: string,
  languages: readonly FullLanguage[] = fullLanguages,
): Promise<readonly string[]> {
  const { library, muscles } = loadContent(join(root, 'assets/content'));
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  mkdirSync(out, { recursive: true });
  const written: string[] = [];
  try {
    const page = await browser.newPage();
    for (const language of languages) {
      const source = { exercises: library.exercises, muscles, version };
      const words = reviewWordsOf(language);
      const pages = [...library.exercises.values()].map((each) => reviewPage(each, words, source));
      await page.setContent(reviewDocument(language, pages));
      const path = join(out, `review-${language}.pdf`);
      writeFileSync(path, await page.pdf({ format: 'A4', margin, printBackground: true }));
      written.push(path);
    }
  } finally {
    await browser.close();
  }
  return written;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const written = await writeReviewSheets(resolve(process.argv[2] ?? join(root, 'build/review')));
  console.log(written.join('\n'));
}
