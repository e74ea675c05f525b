import i18next, { type i18n } from 'i18next';
import { createContext, useContext, useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Catalogues, catalogueOptions } from '../../shared/strings/catalogues.ts';
import { type Format, formatOf, type Translate } from '../../shared/strings/format.ts';
import { type Language, localeFor } from '../../shared/strings/languages.ts';
import { messageValues } from '../../shared/strings/message-values.ts';

/** The tag (BCP 47) whose region decides on dates, numbers and hours; null: that of the browser. */
export const Region = createContext<string | null>(null);

const tagsOf = (region: string | null) => (region === null ? navigator.languages : [region]);

/**
 * Prepares the texts synchronously, so no view ever waits for a catalogue. `catalogues`: those of the language;
 * `region`: as in `Region`.
 */
export function createText(
  language: Language,
  catalogues: Catalogues = {},
  region: string | null = null,
): i18n {
  const text = i18next.createInstance();
  text.use(initReactI18next);
  text.use(messageValues((each) => localeFor(each, tagsOf(region))));
  text.init({ ...catalogueOptions(language, catalogues), react: { useSuspense: false } });
  return text;
}

/** The texts and formats of the window's language. */
export interface Text {
  readonly t: Translate;
  readonly format: Format;
  /** BCP 47 tag of the formats, such as "en-DE". */
  readonly locale: string;
}

/** Texts and formats for a component. */
export function useText(): Text {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const region = useContext(Region);
  return useMemo(() => {
    const translate: Translate = (key, values) => t(key, { ...values });
    const locale = localeFor(language, tagsOf(region));
    return { t: translate, format: formatOf(locale, translate), locale };
  }, [t, language, region]);
}
