/** The languages into which the app is translated from English (BCP 47), each with a folder of its own. */
export const otherLanguages = [
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'pt-PT',
  'sv',
  'da',
  'cs',
  'tr',
  'ar',
] as const;
/** The languages of the texts; English replaces a text that is missing. */
export const fullLanguages = ['en', ...otherLanguages] as const;
export type FullLanguage = (typeof fullLanguages)[number];

/** Varieties of a language, such as one with another form of address. Only what differs from it is translated. */
export const varieties = ['de-formal'] as const;
export type Variety = (typeof varieties)[number];
/** The language of which each is a variety. */
export const varietyOf: { readonly [Each in Variety]: (typeof otherLanguages)[number] } = {
  'de-formal': 'de',
};

/** The languages of the app, with their varieties. */
export const languages = [...fullLanguages, ...varieties] as const;
export type Language = (typeof languages)[number];
/** A language or variety with a folder of translations. */
export type TranslatedLanguage = Exclude<Language, 'en'>;

const rightToLeft: readonly string[] = ['ar'];

/** Whether a language is written from right to left. `language` may be a locale. */
export function isRightToLeft(language: string): boolean {
  return rightToLeft.includes(language.split('-')[0] ?? '');
}

/** The mark between the entries of a list, with its space. `language` may be a locale. */
export function commaOf(language: string): string {
  return isRightToLeft(language) ? '، ' : ', ';
}

/**
 * The folders of translations from which a language gets its texts, each laid over the one before: a language, then its
 * variety. English has none.
 */
export function translationsFor(language: Language): readonly TranslatedLanguage[] {
  if (language === 'en') return [];
  const variety = varietyNamed(language);
  return variety === undefined ? [language] : [varietyOf[variety], language];
}

/** The language of a variety; any other language itself. */
export function baseOf(language: TranslatedLanguage): TranslatedLanguage {
  const [base = language] = translationsFor(language);
  return base;
}

/** The variety with this name; undefined if it is a language of its own. */
export function varietyNamed(language: string): Variety | undefined {
  return varieties.find((each) => each === language);
}

/** The language itself, or that of which it is a variety: a tag (BCP 47) for the system and for screen readers. */
export function fullLanguageOf(language: string): FullLanguage {
  const variety = varietyNamed(language);
  if (variety !== undefined) return varietyOf[variety];
  return fullLanguages.find((each) => each === language) ?? fullLanguages[0];
}

/** The choices for a user: a language, or that of the system. */
export const languageChoices = ['system', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/**
 * The valid BCP 47 tags of `wanted`, in order: a system can also report "C" or "en-US@posix". English if there are
 * none.
 */
export function validLanguages(wanted: readonly string[]): readonly string[] {
  const valid = wanted.filter((tag) => {
    try {
      return new Intl.Locale(tag).language !== '';
    } catch {
      return false;
    }
  });
  return valid.length > 0 ? valid : ['en'];
}

/**
 * The chosen language; for "system", the first language of the app among `wanted`, the system's languages (BCP 47). A
 * variety has to be chosen: systems do not report one.
 */
export function languageOf(choice: LanguageChoice, wanted: readonly string[]): Language {
  if (choice !== 'system') return choice;
  for (const tag of validLanguages(wanted)) {
    const { language } = new Intl.Locale(tag);
    const known = fullLanguages.find((each) => new Intl.Locale(each).language === language);
    if (known !== undefined) return known;
  }
  return languages[0];
}

/** The first valid tag of `wanted` with a region; without one, the first valid tag. */
export function regionalTag(wanted: readonly string[]): string {
  const valid = validLanguages(wanted);
  return valid.find((tag) => new Intl.Locale(tag).region !== undefined) ?? valid[0] ?? 'en';
}

/**
 * The locale of the formats: the catalogue's language with the user's region, such as "en-DE". Where the formats of the
 * language do not know that region, as for German in the USA, it names the region's hours: "de-US-u-hc-h12".
 */
export function localeFor(chosen: string, wanted: readonly string[]): string {
  const language = fullLanguageOf(chosen);
  const { region } = new Intl.Locale(regionalTag(wanted));
  if (region === undefined) return language;
  const locale = new Intl.Locale(language, { region });
  const own = hoursOf(locale.toString());
  if (new Intl.Locale(own.locale).region !== undefined) return locale.toString();
  const { hourCycle } = hoursOf(new Intl.Locale('und', { region }).maximize().toString());
  const isKnown = hourCycle === undefined || hourCycle === own.hourCycle;
  return isKnown ? locale.toString() : new Intl.Locale(locale, { hourCycle }).toString();
}

function hoursOf(locale: string): Intl.ResolvedDateTimeFormatOptions {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
}
