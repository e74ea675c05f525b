import { z } from 'zod';
import { type Language, otherLanguages } from '../strings/languages.ts';

/** Texts in other languages, in addition to the file's own. */
type Translations<Texts> = { readonly [Each in (typeof otherLanguages)[number]]?: Texts | undefined };

/** The key `translations` of a content file: the same texts in other languages, each complete. */
export const translationsOf = <Texts extends z.ZodType>(texts: Texts) =>
  z.partialRecord(z.enum(otherLanguages), texts).optional();

/** The texts of a file in a language; where a translation is missing, the file's own. */
export function inLanguage<Entry extends { readonly translations?: Translations<object> | undefined }>(
  { translations, ...entry }: Entry,
  language: Language,
): Omit<Entry, 'translations'> {
  const known: Readonly<Record<string, object | undefined>> = translations ?? {};
  return { ...entry, ...known[language] };
}
