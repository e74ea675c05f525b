import i18next from 'i18next';
import { catalogueOptions } from '../../shared/strings/catalogues.ts';
import { type Format, formatOf, type Translate } from '../../shared/strings/format.ts';
import { languageOf, localeFor, validLanguages } from '../../shared/strings/languages.ts';
import type { Text } from '../ports/text.ts';

/** The texts, with notification of a change of language. */
export interface MainText extends Text {
  /** `listener` is called after the language has changed. */
  onChange(listener: () => void): void;
}

/**
 * Creates the texts, at first in the language of the system: the first available one among `wanted` (BCP 47 tags),
 * otherwise English. `region` is the tag of the system's regional format, if it has its own.
 */
export function createMainText(wanted: readonly string[], region?: string): MainText {
  let language = languageOf('system', wanted);
  const text = i18next.createInstance();
  text.init(catalogueOptions(language));
  const t: Translate = (key, values) => text.t(key, { ...values, lng: language });
  const format = (): Format => formatOf(localeFor(language, wanted), t);
  let formats = format();
  const listeners: (() => void)[] = [];
  return {
    t,
    get language() {
      return language;
    },
    get format() {
      return formats;
    },
    region: validLanguages([...(region === undefined ? [] : [region]), ...wanted])[0] ?? 'en',
    choose(choice) {
      const chosen = languageOf(choice, wanted);
      if (chosen === language) return false;
      language = chosen;
      formats = format();
      for (const listener of listeners) listener();
      return true;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
