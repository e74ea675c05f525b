import i18next, { type i18n } from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import en from '../shared/strings/en.json' with { type: 'json' };
import {
  type Format,
  formatOf,
  localeFor,
  type Translate,
  validLanguages,
} from '../shared/strings/format.ts';

/** The catalogues that the windows carry; the first is the fallback. */
const catalogues = { en: { translation: en } } as const;

/** Makes the texts ready, at once: no view ever waits for a catalogue. */
export function createText(wanted: readonly string[]): i18n {
  const text = i18next.createInstance();
  const languages = Object.keys(catalogues);
  const known = validLanguages(wanted)
    .map((tag) => new Intl.Locale(tag).language)
    .find((tag) => languages.includes(tag));
  text.use(initReactI18next).init({
    lng: known ?? 'en',
    fallbackLng: 'en',
    resources: catalogues,
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return text;
}

/** The texts and formats of the window's language. */
export interface Text {
  readonly t: Translate;
  readonly format: Format;
  /** BCP 47 tag of the formats, as "en-DE". */
  readonly locale: string;
}

/** Texts and formats for a component. */
export function useText(): Text {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const translate: Translate = (key, values) => t(key, { ...values });
    const locale = localeFor(language, navigator.languages);
    return { t: translate, format: formatOf(locale, translate), locale };
  }, [t, language]);
}
