import type { FormatterModule } from 'i18next';
import { isRightToLeft } from './languages.ts';

/** "First strong isolate" and "pop directional isolate": a value between them does not change the order around it. */
const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';

/**
 * Writes the values of messages: numbers with the digits and separators of the locale, and in a language that is
 * written from right to left each value isolated. `localeOf` gives the locale (BCP 47) of a language.
 */
export function messageValues(localeOf: (language: string) => string): FormatterModule {
  const formats = new Map<string, Intl.NumberFormat>();
  const numberFormat = (language: string) => {
    const known = formats.get(language);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(localeOf(language));
    formats.set(language, made);
    return made;
  };
  return {
    type: 'formatter',
    init() {},
    add() {},
    addCached() {},
    format(value, _format, language = 'en') {
      if (value === undefined || value === null) return value;
      const text = typeof value === 'number' ? numberFormat(language).format(value) : String(value);
      return isRightToLeft(language) ? `${ISOLATE}${text}${END_OF_ISOLATE}` : text;
    },
  };
}
