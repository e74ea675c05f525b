import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { type Language, languages } from './languages.ts';

/** Every message in every language, in the form that i18next expects. */
const catalogues: { readonly [Each in Language]: { readonly translation: object } } = {
  en: { translation: en },
  de: { translation: de },
};

/** Options for initialising i18next synchronously, in the main process and in the windows. */
export function catalogueOptions(language: Language) {
  return {
    lng: language,
    fallbackLng: languages[0],
    resources: { ...catalogues },
    initAsync: false,
    // No text is inserted as HTML: React escapes its output, and the system's menus and notifications take plain
    // text.
    interpolation: { escapeValue: false },
  };
}
