import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect } from '@playwright/test';
import { shownExercise, shownRoutine } from '../../../main/views/wording.ts';
import { routineReasons } from '../../../shared/choice/routine-reason.ts';
import { itemsOf } from '../../../shared/content/exercise-schema.ts';
import { composedRoutine } from '../../../shared/content/routine-id.ts';
import { languages } from '../../../shared/strings/languages.ts';
import type { CardView } from '../../../shared/views/views.ts';
import { shippedLibrary } from '../../support/library.ts';
import { contentTextsOf } from '../../support/translations.ts';
import { cutTexts } from '../cut-text.ts';
import { test } from './harness.ts';

const library = shippedLibrary();
const pages = join(import.meta.dirname, '../../../build/renderer');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
/** The size of the card's window. */
const CARD = { width: 424, height: 196 };
/** The longest titles of a language, with every reason; the others with one reason each. */
const LONGEST = 4;

/** Routines that are named after two exercises each. */
const composed = [...library.exercises.keys()].map((id, place, ids) =>
  composedRoutine([id, ids[(place + 7) % ids.length] ?? id], library),
);

/** Cards of every routine, the longest titles first. */
function cards(language: (typeof languages)[number]): readonly CardView[] {
  const words = { library, language, contentTexts: contentTextsOf(language) };
  const routines = [...library.routines.values(), ...composed]
    .map((routine) => shownRoutine(routine, null, words))
    .sort((one, other) => other.name.length - one.name.length);
  let opportunityId = 0;
  return routines.flatMap((routine, place) => {
    const items = itemsOf(routine, library);
    const exercise = shownExercise(items[0]?.exercise.id ?? '', words);
    if (exercise === undefined) throw new Error(`${routine.id} has no exercise`);
    const cases = [
      ...(place < LONGEST ? routineReasons : (['after-call'] as const)).map((reason) => ({
        reason,
        isEstimated: false,
      })),
      { reason: 'chosen' as const, isEstimated: true },
    ];
    return cases.map((each): CardView => {
      opportunityId += 1;
      return {
        ...each,
        opportunityId,
        kind: routine.seconds > 120 ? 'long' : 'micro',
        deskSeconds: 118 * 60,
        routine: {
          id: routine.id,
          name: routine.name,
          seconds: routine.seconds,
          exercise,
          needs: [...new Set(items.flatMap((each) => each.exercise.needs))],
          isOnFloor: items.some((each) => each.exercise.place === 'floor'),
        },
        snoozesLeft: 2,
      };
    });
  });
}

for (const language of languages) {
  test(`every card fits its window (${language})`, async ({ page }) => {
    await page.setViewportSize(CARD);
    await page.route('http://127.0.0.1:1/**', (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({
        contentType: types[extname(pathname)] ?? 'application/octet-stream',
        body: readFileSync(join(pages, pathname)),
      });
    });
    await page.addInitScript((spoken) => {
      const answers: Record<string, unknown> = {
        'language:get': spoken,
        'card:get': null,
        'settings:get': null,
      };
      Object.assign(window, {
        bridge: {
          request: async (name: string) => answers[name],
          subscribe: (name: string, listener: (view: unknown) => void) => {
            if (name === 'card:changed') Object.assign(window, { show: listener });
            return () => {};
          },
        },
      });
    }, language);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('http://127.0.0.1:1/prompt.html?window=card');
    await page.waitForFunction(() => 'show' in window);
    const cut: string[] = [];
    for (const view of cards(language)) {
      await page.evaluate((card) => (window as unknown as { show(view: unknown): void }).show(card), view);
      await expect(page.locator('#card-sentence')).toContainText(view.routine.name);
      const texts = await cutTexts(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (texts.length > 0 || height > CARD.height)
        cut.push(`${view.routine.name} (${view.kind}), ${view.reason}: ${height} px; ${texts.join(' | ')}`);
    }
    expect(cut).toEqual([]);
  });
}
