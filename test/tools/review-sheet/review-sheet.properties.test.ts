import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fullLanguages } from '../../../shared/strings/languages.ts';
import { writeReviewSheets } from '../../../tools/review-sheet/review-sheet.ts';
import { shippedLibrary } from '../../support/library.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('each language has a PDF in which every exercise fits one page', async () => {
  const folder = tempFolder();
  const written = await writeReviewSheets(folder);
  expect(written).toEqual(fullLanguages.map((language) => join(folder, `review-${language}.pdf`)));
  for (const path of written) {
    // Chromium writes each page as a readable object; one that overflows would add a page.
    const pages = readFileSync(path, 'latin1').match(/\/Type \/Page\b/g)?.length;
    expect(pages, path).toBe(shippedLibrary().exercises.size);
  }
});
