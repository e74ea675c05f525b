import { expect, test } from 'vitest';
import { fullLanguages } from '../../../shared/strings/languages.ts';
import { reviewPage, reviewWordsOf } from '../../../tools/review-sheet/review-page.ts';
import { shippedContent } from '../../support/library.ts';
import { exerciseIn } from '../../support/translations.ts';

const { library, muscles } = shippedContent.load(null);
const source = { exercises: library.exercises, muscles, version: '1.2.3' };

/** The text of a page, as a reader sees it. */
function textOf(page: string): string {
  return page
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
}

test.each(fullLanguages)(
  '%s: every text of every exercise is on its page, and every pose is drawn',
  (language) => {
    const words = reviewWordsOf(language);
    const { checks, verdicts, signature } = words.own;
    for (const shipped of library.exercises.values()) {
      const exercise = exerciseIn(shipped, language);
      const page = reviewPage(shipped, words, source);
      const read = textOf(page);
      const lines = exercise.lines.flatMap((line) =>
        line === null ? [] : [line.move, line.hold ?? '', line.brief ?? '', line.briefHold ?? ''],
      );
      const { name, otherNames, setUp, easier, harder, skipIf, alternativeText } = exercise;
      const texts = [name, ...otherNames, setUp, easier, harder, skipIf, alternativeText, ...lines];
      for (const text of [...texts, ...checks, ...verdicts, ...signature, '1.2.3']) {
        expect(read.includes(text.replace(/\s+/g, ' ')), `${exercise.id}: ${text}`).toBe(true);
      }
      expect(page.match(/<svg/g)?.length).toBe(exercise.figure.poses.length);
    }
  },
);

test('names cannot bring markup', () => {
  const [first] = library.exercises.values();
  if (first === undefined) throw new Error('there is no exercise');
  expect(reviewPage({ ...first, name: '<script>&"' }, reviewWordsOf('en'), source)).toContain(
    '&#60;script&#62;&#38;&#34;',
  );
});
