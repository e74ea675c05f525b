import de from './de.json' with { type: 'json' };
import deFormal from './de-formal.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { type Language, languages, varieties, varietyOf } from './languages.ts';

/** Every message in every language, in the form that i18next expects; of a variety, only what differs. */
const catalogues: { readonly [Each in Language]: { readonly translation: object } } = {
  en: { translation: en },
  de: { translation: de },
  'de-formal': { translation: deFormal },
};

/** Where a missing message is looked up: a variety has its language before English. */
const fallbackLng = {
  default: [languages[0]],
  ...Object.fromEntries(varieties.map((each) => [each, [varietyOf[each], languages[0]]])),
};

/** Options for initialising i18next synchronously, in the main process and in the windows. */
export function catalogueOptions(language: Language) {
  return {
    lng: language,
    fallbackLng,
    resources: { ...catalogues },
    initAsync: false,
    // No text is inserted as HTML: React escapes its output, and the system's menus and notifications take plain
    // text.
    interpolation: { escapeValue: false },
  };
}
