import { describe, expect, it } from 'vitest';
import type { Demand } from '../../shared/content/exercise-schema.ts';
import { inLanguage } from '../../shared/content/translated.ts';
import { type FullLanguage, fullLanguageOf, languages } from '../../shared/strings/languages.ts';
import { shippedLibrary } from '../support/library.ts';

/** Words that the text must contain if an exercise puts this demand on the body. */
const named: Readonly<Record<Demand, Readonly<Record<FullLanguage, readonly RegExp[]>>>> = {
  'bend-forward': {
    en: [/osteoporosis/, /have or had a broken vertebra/],
    de: [/Osteoporose/, /(hast oder hattest|haben oder hatten) (du )?einen Wirbelbruch/],
  },
  'bend-back': {
    en: [/have or had a broken vertebra/],
    de: [/(hast oder hattest|haben oder hatten) einen Wirbelbruch/],
  },
  'bend-side': {
    en: [/ribs/, /osteoporosis/, /have or had a broken vertebra/],
    de: [/Rippen/, /Osteoporose/, /Wirbelbruch/],
  },
  turn: {
    en: [/osteoporosis/, /have or had a broken vertebra/],
    de: [/Osteoporose/, /(hast oder hattest|haben oder hatten) einen Wirbelbruch/],
  },
  neck: { en: [/dizzy/], de: [/schwindlig/] },
  'neck-back': { en: [/dizzy/], de: [/schwindlig/] },
  overhead: { en: [/lifting (the|your) arms? hurts/i], de: [/Arme? zu heben tut weh/] },
  'arm-behind': { en: [/shoulder/], de: [/Schulter/] },
  'arm-open': { en: [/shoulder/], de: [/Schulter/] },
  press: { en: [/told not to strain/], de: [/Anstrengung abgeraten/] },
  wrists: { en: [/wrists?/], de: [/Handgelenke?/] },
  knees: { en: [/knees/], de: [/Knie/] },
  floor: { en: [/getting up from the floor/], de: [/vom Boden hoch/] },
  balance: { en: [/not steady/], de: [/unsicher/] },
};

const rolls: Readonly<Record<FullLanguage, RegExp>> = { en: /chair rolls/, de: /Stuhl rollt/ };

const cases = [...shippedLibrary().exercises.values()].flatMap((exercise) =>
  languages.map((language) => [exercise.id, language, exercise] as const),
);

describe.each(cases)('the reasons to leave out %s (%s)', (_, language, exercise) => {
  const { skipIf } = inLanguage(exercise, language);
  const full = fullLanguageOf(language);

  it('name what the exercise asks of the body', () => {
    for (const demand of exercise.demands) {
      for (const name of named[demand][full]) expect(skipIf, demand).toMatch(name);
    }
    if (exercise.needs.includes('firm-backrest')) expect(skipIf).toMatch(rolls[full]);
  });

  it('mention weak bones only with the name of the diagnosis', () => {
    expect(skipIf).not.toMatch(/weak bones(?!\))|schwache Knochen/);
  });
});
