/** The languages other than English (BCP 47). */
export const otherLanguages = ['de'] as const;
/** The languages of the app; English replaces any other. */
export const languages = ['en', ...otherLanguages] as const;
export type Language = (typeof languages)[number];

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

/** The chosen language; for "system", the first language of the app among `wanted`, the system's languages (BCP 47). */
export function languageOf(choice: LanguageChoice, wanted: readonly string[]): Language {
  if (choice !== 'system') return choice;
  for (const tag of validLanguages(wanted)) {
    const { language } = new Intl.Locale(tag);
    const known = languages.find((each) => each === language);
    if (known !== undefined) return known;
  }
  return languages[0];
}

/** The locale of the formats: the catalogue's language with the user's region, such as "en-DE". */
export function localeFor(language: string, wanted: readonly string[]): string {
  for (const tag of validLanguages(wanted)) {
    const { region } = new Intl.Locale(tag);
    if (region !== undefined) return new Intl.Locale(language, { region }).toString();
  }
  return language;
}
