import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FullLanguage, fullLanguages } from '../../../shared/strings/languages.ts';
import { writeReviewSheets } from '../../../tools/review-sheet/review-sheet.ts';
import { shippedLibrary } from '../../support/library.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { contentTextsOf } from '../../support/translations.ts';

/** The languages of the authors, the wordiest others, and the one that is written from right to left. */
function sampled(): readonly FullLanguage[] {
  const lengthOf = (language: FullLanguage) => JSON.stringify(contentTextsOf(language).exercises).length;
  const wordiest = fullLanguages.toSorted((one, other) => lengthOf(other) - lengthOf(one)).slice(0, 2);
  return [...new Set([...wordiest, 'en', 'de', 'ar'] as const)];
}

test('a language has a PDF in which every exercise fits one page', async () => {
  const languages = sampled();
  const folder = tempFolder();
  const written = await writeReviewSheets(folder, languages);
  expect(written).toEqual(languages.map((language) => join(folder, `review-${language}.pdf`)));
  for (const path of written) {
    // Chromium writes each page as a readable object; one that overflows would add a page.
    const pages = readFileSync(path, 'latin1').match(/\/Type \/Page\b/g)?.length;
    expect(pages, path).toBe(shippedLibrary().exercises.size);
  }
});
