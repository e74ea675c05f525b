import en from './en.json' with { type: 'json' };
import { type Language, languages, type TranslatedLanguage, translationsFor } from './languages.ts';

/** The messages of one language, nested by key. A missing one appears as its language has it, then in English. */
export type Catalogue = object;

/** The catalogues that a language needs besides the English one, which every program has. */
export type Catalogues = { readonly [Each in TranslatedLanguage]?: Catalogue };

/** The namespace of all messages. */
export const NAMESPACE = 'translation';

/** Options for initialising i18next synchronously, in the main process and in the windows. */
export function catalogueOptions(language: Language, catalogues: Catalogues) {
  const resources = Object.entries({ ...catalogues, en }).map(([name, messages]) => [
    name,
    { [NAMESPACE]: messages },
  ]);
  return {
    lng: language,
    fallbackLng: Object.fromEntries([
      ['default', [languages[0]]],
      ...languages.map((each) => [each, [...translationsFor(each).slice(0, -1), languages[0]]]),
    ]),
    resources: Object.fromEntries(resources),
    initAsync: false,
    // No text is inserted as HTML: React escapes its output, and the system's menus and notifications take plain
    // text. Every value passes through `messageValues`.
    interpolation: { escapeValue: false, alwaysFormat: true },
  };
}
