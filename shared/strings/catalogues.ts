import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { type Language, languages } from './languages.ts';

/** Every message in every language, as i18next reads it. */
const catalogues: { readonly [Each in Language]: { readonly translation: object } } = {
  en: { translation: en },
  de: { translation: de },
};

/** How i18next is set up, at once and without waiting: in the main process and in the windows. */
export function catalogueOptions(language: Language) {
  return {
    lng: language,
    fallbackLng: languages[0],
    resources: { ...catalogues },
    initAsync: false,
    // Nothing is written as HTML: React escapes what it shows, and the system's surfaces take plain text.
    interpolation: { escapeValue: false },
  };
}
