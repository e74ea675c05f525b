/** The languages besides English (BCP 47). */
export const otherLanguages = ['de'] as const;
/** The languages that the app speaks; English stands in for those that it does not. */
export const languages = ['en', ...otherLanguages] as const;
export type Language = (typeof languages)[number];

/** What a person can choose: a language, or that of the system. */
export const languageChoices = ['system', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/**
 * The tags among `wanted` that are BCP 47, in their order: a system may also say "C" or "en-US@posix". English when
 * none is.
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

/** The language that was chosen; for "system" the first that the app speaks among `wanted`, the system's own (BCP 47). */
export function languageOf(choice: LanguageChoice, wanted: readonly string[]): Language {
  if (choice !== 'system') return choice;
  for (const tag of validLanguages(wanted)) {
    const { language } = new Intl.Locale(tag);
    const known = languages.find((each) => each === language);
    if (known !== undefined) return known;
  }
  return languages[0];
}

/** The locale of the formats: the catalogue's language with the person's region, as "en-DE". */
export function localeFor(language: string, wanted: readonly string[]): string {
  for (const tag of validLanguages(wanted)) {
    const { region } = new Intl.Locale(tag);
    if (region !== undefined) return new Intl.Locale(language, { region }).toString();
  }
  return language;
}
