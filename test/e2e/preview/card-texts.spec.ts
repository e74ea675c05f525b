import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { shownExercise, shownRoutine } from '../../../main/views/wording.ts';
import { routineReasons } from '../../../shared/choice/routine-reason.ts';
import { itemsOf } from '../../../shared/content/exercise-schema.ts';
import { composedRoutine } from '../../../shared/content/routine-id.ts';
import { type Language, languages } from '../../../shared/strings/languages.ts';
import type { CardView } from '../../../shared/views/views.ts';
import { shippedLibrary } from '../../support/library.ts';
import { contentTextsOf } from '../../support/translations.ts';
import { cutTexts, isTooWide } from '../cut-text.ts';
import { test } from './harness.ts';
import { languageTag } from './language-tag.ts';

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

/** Of the other languages, only the longest titles, because all of them would take minutes. */
const inFull: readonly Language[] = ['en', 'de', 'de-formal'];
const LONGEST_OF_OTHERS = 24;

/** Routines that are named after two exercises each. */
const composed = [...library.exercises.keys()].map((id, place, ids) =>
  composedRoutine([id, ids[(place + 7) % ids.length] ?? id], library),
);

/** Cards of every routine, the longest titles first. */
function cards(language: Language): readonly CardView[] {
  const words = { library, language, contentTexts: contentTextsOf(language) };
  const routines = [...library.routines.values(), ...composed]
    .map((routine) => shownRoutine(routine, null, words))
    .sort((one, other) => other.name.length - one.name.length)
    .slice(0, inFull.includes(language) ? undefined : LONGEST_OF_OTHERS);
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

/** Opens the card's page in a language; its card is set by `showCard`. */
async function openCard(page: Page, language: Language): Promise<void> {
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
      'region:get': null,
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
}

async function showCard(page: Page, view: CardView): Promise<void> {
  await page.evaluate((card) => (window as unknown as { show(view: unknown): void }).show(card), view);
  await expect(page.locator('#card-sentence')).toContainText(view.routine.name);
}

for (const language of languages) {
  test(`every card fits its window (${language})`, languageTag(language), async ({ page }) => {
    await page.setViewportSize(CARD);
    await openCard(page, language);
    const cut: string[] = [];
    for (const view of cards(language)) {
      await showCard(page, view);
      const texts = await cutTexts(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (texts.length > 0 || height > CARD.height)
        cut.push(`${view.routine.name} (${view.kind}), ${view.reason}: ${height} px; ${texts.join(' | ')}`);
    }
    expect(cut).toEqual([]);
  });
}

/** Makes each visible text of the card 40 % longer, without a new place to wrap, as a wordier language would. */
function lengthenTexts(page: Page): Promise<void> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('.card') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      node.textContent = text + text.slice(0, Math.ceil(text.length * 0.4)).replaceAll(' ', 'n');
    }
  });
}

for (const language of languages) {
  for (const isLonger of inFull.includes(language) ? [false, true] : [false]) {
    const name = `${language}${isLonger ? ', 40 % longer' : ''}`;
    test(
      `no answer of a card is cut off in large text or a narrow window (${name})`,
      languageTag(language),
      async ({ page }) => {
        await openCard(page, language);
        const [longest] = cards(language);
        if (longest === undefined) throw new Error('no cards');
        const cut: string[] = [];
        for (const [width, size] of [
          [424, 100],
          [424, 150],
          [424, 200],
          [320, 100],
          [320, 200],
        ] as const) {
          for (const isLater of [false, true]) {
            await page.setViewportSize({ width, height: CARD.height });
            await page.evaluate(
              (percent) => document.documentElement.style.setProperty('font-size', `${percent}%`),
              size,
            );
            await showCard(page, { ...longest, opportunityId: width * 1000 + size * 2 + Number(isLater) });
            if (isLater) await page.locator('.card-row .button').nth(1).click();
            if (isLonger) await lengthenTexts(page);
            // The window grows with its page.
            const height = await page.evaluate(() => document.documentElement.scrollHeight);
            await page.setViewportSize({ width, height });
            const texts = await cutTexts(page);
            const isWide = await isTooWide(page);
            const outside = await page.locator('.card-answers .button').evaluateAll((buttons) =>
              buttons.flatMap((button) => {
                const { left, right, top, bottom } = button.getBoundingClientRect();
                const isInside = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
                return isInside && button.scrollWidth <= button.clientWidth + 1 ? [] : [button.textContent];
              }),
            );
            if (texts.length + outside.length > 0 || isWide || height > 720) {
              cut.push(
                `${width} px, ${size} %, ${isLater}: ${height} px; ${[...texts, ...outside].join(' | ')}`,
              );
            }
          }
        }
        expect(cut).toEqual([]);
      },
    );
  }
}
