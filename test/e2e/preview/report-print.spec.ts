import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { languages } from '../../../shared/strings/languages.ts';
import { catalogueOf } from '../../support/translations.ts';
import { keepForALook } from './keep-for-a-look.ts';
import { languageTag } from './language-tag.ts';
import { openWeek, test } from './report-fixture.ts';

function setLanguage(folder: string, language: string): void {
  const file = join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), language }));
}

/** Adds to each week what the weeks of the test lack: a long suggestion, and the time before the first card. */
function withMore(): void {
  const define = Object.defineProperty;
  const figures = { workdays: 5, shortSittingShare: 0.41, medianBoutSeconds: 2880, naturalBreaksPerDay: 6 };
  const more = {
    suggestion: { key: 'after-calls', taken: 8, of: 10, lullTaken: 5, lullOf: 14 },
    beforeNow: { before: figures, now: figures },
    moments: ['lull', 'call-ended', 'unlock', 'timeout', 'snooze-ended', 'returned'].map((reason) => ({
      reason,
      shown: 14,
      taken: 5,
    })),
  };
  Object.defineProperty = <T>(
    target: T,
    name: PropertyKey,
    attributes: PropertyDescriptor & ThisType<unknown>,
  ) => {
    if (name !== 'bridge') return define(target, name, attributes);
    const { request, subscribe } = attributes.value;
    const bridge = {
      subscribe,
      async request(asked: string, input: unknown) {
        const answer = await request(asked, input);
        return asked === 'week:get' ? { ...answer, ...more } : answer;
      },
    };
    return define(target, name, { ...attributes, value: bridge });
  };
}

for (const language of languages) {
  test(
    `a week with everything that can be said prints on one page, ${language}`,
    languageTag(language),
    async ({ page, startPreview, data, fullest }) => {
      await page.addInitScript(withMore);
      for (const [name, folder] of Object.entries({ data, fullest })) {
        setLanguage(folder, language);
        const preview = await startPreview({ data: folder, speed: 1 });
        await openWeek(page, preview, catalogueOf(language));
        for (const format of ['A4', 'Letter']) {
          const pdf = await page.pdf({ format, printBackground: true });
          keepForALook(`report-${language}-${name}-${format}.pdf`, pdf);
          expect(pdf.toString('latin1').match(/\/Type \/Page\b/g), format).toHaveLength(1);
        }
        await preview.stop();
      }
    },
  );
}

test('the browser prints any week on one page, with tags for a screen reader', async ({
  page,
  startPreview,
  data,
  fullest,
}) => {
  for (const [folder, colorScheme] of [
    [data, 'dark'],
    [fullest, 'light'],
  ] as const) {
    const preview = await startPreview({ data: folder, speed: 1 });
    await page.emulateMedia({ colorScheme });
    await openWeek(page, preview);
    for (const paper of ['A4', 'Letter']) {
      const printed = await page.pdf({ format: paper, printBackground: true, tagged: true });
      const pdf = printed.toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g), paper).toHaveLength(1);
      expect(pdf, paper).toContain('/StructTreeRoot');
      expect(pdf, paper).toMatch(/\/Marked true/);
      // Headings and drawings are tagged as such.
      expect(pdf, paper).toMatch(/\/S \/H2\b/);
      expect(pdf, paper).toMatch(/\/S \/Figure\b/);
      expect(pdf, paper).toMatch(/\/Lang \(en/);
    }
    await preview.stop();
  }
});
