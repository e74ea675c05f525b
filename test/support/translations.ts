import { join } from 'node:path';
import { readTranslations } from '../../main/node/translations/translations.ts';
import type { Translations } from '../../main/ports/translations.ts';
import { contentTextsOf as textsFrom } from '../../main/views/text.ts';
import type { ContentTexts } from '../../shared/content/content-texts.ts';
import type { Exercise, Routine } from '../../shared/content/exercise-schema.ts';
import { inLanguage, overlaid } from '../../shared/content/translated.ts';
import type { Catalogues } from '../../shared/strings/catalogues.ts';
import en from '../../shared/strings/en.json' with { type: 'json' };
import { type Language, languages, translationsFor } from '../../shared/strings/languages.ts';

/** The translations that come with the app. */
export const shippedTranslations: Translations = readTranslations(
  join(import.meta.dirname, '../../assets/translations'),
);

const contentTexts = new Map(languages.map((each) => [each, textsFrom(each, shippedTranslations)]));

/** The texts of the app's own content in a language. */
export function contentTextsOf(language: Language): ContentTexts {
  return contentTexts.get(language) ?? textsFrom(language, shippedTranslations);
}

/** Every message as a user of the language reads it. */
export function catalogueOf(language: Language): typeof en {
  return translationsFor(language).reduce(
    (messages, each) => overlaid(messages, shippedTranslations.catalogue(each)),
    en,
  );
}

/** The catalogues that a language needs besides English. */
export function cataloguesOf(language: Language): Catalogues {
  return Object.fromEntries(
    translationsFor(language).map((each) => [each, shippedTranslations.catalogue(each)]),
  );
}

/** One of the app's own exercises in a language. */
export function exerciseIn(exercise: Exercise, language: Language): Exercise {
  return inLanguage(exercise, language, contentTextsOf(language).exercises[exercise.id]);
}

/** One of the app's own routines in a language. */
export function routineIn(routine: Routine, language: Language): Routine {
  return inLanguage(routine, language, contentTextsOf(language).routines[routine.id]);
}
