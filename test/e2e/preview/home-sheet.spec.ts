import { expect, type Page } from '@playwright/test';
import { MOST_ON_SHEET } from '../../../renderer/app/sheet/sheet-exercises.ts';
import { startProgramme } from '../../../shared/programme/programme.ts';
import { type Language, languages } from '../../../shared/strings/languages.ts';
import { shippedLibrary } from '../../support/library.ts';
import { catalogueOf, exerciseIn } from '../../support/translations.ts';
import { seriousFindings } from '../findings.ts';
import { en, openWindow, type Preview, test } from './harness.ts';
import { keepForALook } from './keep-for-a-look.ts';
import { languageTag } from './language-tag.ts';

const exercises = [...shippedLibrary().exercises.values()];
const papers = ['A4', 'Letter'] as const;
const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };

/** The pages of a PDF; Chromium writes each one as a readable object. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** Prints the page as the app does, at full size. */
async function print(page: Page, format: (typeof papers)[number], name: string): Promise<number> {
  const pdf = await page.pdf({ format, margin, printBackground: true });
  keepForALook(`sheet-${name}-${format}.pdf`, pdf);
  return pagesOf(pdf);
}

/** Ids of exercises in groups that fill a page each, those with the most text first. */
function groups(language: Language): readonly (readonly string[])[] {
  const length = (id: string) => {
    const exercise = shippedLibrary().exercises.get(id);
    return exercise === undefined ? 0 : JSON.stringify(exerciseIn(exercise, language)).length;
  };
  const ids = exercises.map(({ id }) => id).sort((one, other) => length(other) - length(one));
  const count = Math.ceil(ids.length / MOST_ON_SHEET);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * MOST_ON_SHEET, (index + 1) * MOST_ON_SHEET),
  );
}

async function openFavourites(page: Page, preview: Preview, strings: typeof en): Promise<void> {
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: strings.nav.routines, exact: true }).click();
  await page.getByRole('button', { name: strings.sheet.printFavourites }).click();
  await expect(page.getByRole('article', { name: strings.sheet.favourites })).toBeVisible();
}

for (const language of languages) {
  const strings = catalogueOf(language);
  test(
    `every exercise fits, eight on a page, on both papers: ${language}`,
    languageTag(language),
    async ({ page, startPreview }) => {
      test.setTimeout(400_000);
      const [first = [], ...others] = groups(language);
      const settings = { firstStartDone: true, easeIn: false, language, favourites: first };
      const preview = await startPreview({ traceMinutes: null, settings });
      await openFavourites(page, preview, strings);
      for (const [index, favourites] of [first, ...others].entries()) {
        const input = { key: 'favourites', value: favourites };
        await page.evaluate((given) => window.bridge?.request('settings:set', given), input);
        await expect(page.locator('.sheet')).toHaveAttribute('data-count', String(favourites.length));
        await expect(page.locator('.sheet-part')).toHaveCount(favourites.length);
        for (const paper of papers) expect(await print(page, paper, `${language}-${index}`), paper).toBe(1);
      }
    },
  );

  test(
    `one to six exercises fit at their sizes: ${language}`,
    languageTag(language),
    async ({ page, startPreview }) => {
      test.setTimeout(400_000);
      const [longest = []] = groups(language);
      const settings = { firstStartDone: true, easeIn: false, language, favourites: longest.slice(0, 1) };
      const preview = await startPreview({ traceMinutes: null, settings });
      await openFavourites(page, preview, strings);
      for (const count of [1, 2, 3, 4, 5, 6]) {
        const input = { key: 'favourites', value: longest.slice(0, count) };
        await page.evaluate((given) => window.bridge?.request('settings:set', given), input);
        await expect(page.locator('.sheet-part')).toHaveCount(count);
        expect(await print(page, 'A4', `${language}-count-${count}`)).toBe(1);
        expect(await print(page, 'Letter', `${language}-count-${count}`)).toBe(1);
      }
    },
  );
}

test('a routine prints as a page for home with everything that is needed without the app', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({
    traceMinutes: null,
    settings: { firstStartDone: true, easeIn: false, exclusions: { exercises: ['hug'], demands: [] } },
  });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.routines, exact: true }).click();
  await page
    .getByRole('button', { name: /^Gentle morning/ })
    .first()
    .click();
  await page.getByRole('button', { name: en.sheet.print }).click();
  const sheet = page.locator('.sheet');
  await expect(sheet).toContainText(en.sheet.stop);
  for (const part of await sheet.locator('.sheet-part').all()) {
    expect(await part.locator('.sheet-pictures svg').count()).toBeGreaterThan(1);
    await expect(part.locator('.sheet-skip strong')).toContainText(en.routines.skipIf);
    await expect(part.locator('.sheet-days li')).toHaveCount(7);
  }
  expect(await seriousFindings(page)).toEqual([]);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: en.week.take.pdf }).click();
  await page.getByRole('menuitem', { name: en.week.take.A4 }).click();
  await expect(page.locator('body[data-printed]')).toBeVisible();
});

test('a week of the programme does so too, and a dark theme prints light', async ({ page, startPreview }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const programme = startProgramme(new Date().toISOString().slice(0, 10));
  const preview = await startPreview({
    traceMinutes: null,
    settings: { firstStartDone: true, easeIn: false, programme },
  });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.programme, exact: true }).click();
  await page.getByRole('button', { name: en.sheet.print }).click();
  const sheet = page.getByRole('article', { name: 'Programme, week 1' });
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(sheet.locator('.sheet-part').first()).toBeVisible();
  expect(await sheet.evaluate((part) => getComputedStyle(part).getPropertyValue('--figure-torso'))).toBe(
    '#3f6b68',
  );
  expect(await print(page, 'A4', 'programme-dark')).toBe(1);
});
