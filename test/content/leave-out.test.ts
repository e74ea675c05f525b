import { describe, expect, it } from 'vitest';
import { type Demand, demands } from '../../shared/content/exercise-schema.ts';
import { languages } from '../../shared/strings/languages.ts';
import { safetyWordsOf } from '../../tools/translations/language-file.ts';
import { shippedLibrary } from '../support/library.ts';
import { exerciseIn } from '../support/translations.ts';

/** Words that the text must contain if an exercise puts this demand on the body, or needs a chair that doesn't roll, as a firm backrest does. */
const english: Readonly<Record<Demand | 'still-chair', readonly RegExp[]>> = {
  'bend-forward': [/osteoporosis/, /have or had a broken vertebra/],
  'bend-back': [/have or had a broken vertebra/],
  'bend-side': [/ribs/, /osteoporosis/, /have or had a broken vertebra/],
  turn: [/osteoporosis/, /have or had a broken vertebra/],
  neck: [/dizzy/],
  'neck-back': [/dizzy/],
  overhead: [/lifting (the|your) arms? hurts/i],
  'arm-behind': [/shoulder/],
  'arm-open': [/shoulder/],
  press: [/told not to strain/],
  wrists: [/wrists?/],
  knees: [/knees/],
  floor: [/getting up from the floor/],
  balance: [/not steady/],
  'still-chair': [/chair rolls/],
};

const cases = [...shippedLibrary().exercises.values()].flatMap((exercise) =>
  languages.map((language) => [exercise.id, language, exercise] as const),
);

describe.each(cases)('the reasons to leave out %s (%s)', (_, language, exercise) => {
  const { skipIf } = exerciseIn(exercise, language);
  const named = language === 'en' ? english : safetyWordsOf(language);

  it('name what the exercise asks of the body, including its harder way', () => {
    for (const demand of [...exercise.demands, ...exercise.harderDemands]) {
      for (const name of named[demand]) expect(skipIf, demand).toMatch(name);
    }
    if (exercise.needs.some((need) => need === 'still-chair' || need === 'firm-backrest')) {
      for (const name of named['still-chair']) expect(skipIf).toMatch(name);
    }
  });

  it('mention weak bones only with the name of the diagnosis', () => {
    expect(skipIf).not.toMatch(/weak bones(?!\))|schwache Knochen/);
  });
});

it('every demand is named by a word of its own in every language', () => {
  for (const language of languages) {
    const named = language === 'en' ? english : safetyWordsOf(language);
    for (const demand of demands) expect(named[demand].length, `${language}: ${demand}`).toBeGreaterThan(0);
  }
});
