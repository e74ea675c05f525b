import { z } from 'zod';
import { type Language, otherLanguages } from '../strings/languages.ts';

/** Texts in other languages, beside those that the file itself has. */
type Translations<Texts> = { readonly [Each in (typeof otherLanguages)[number]]?: Texts | undefined };

/** The key `translations` of a content file: the same texts in other languages, each of them whole. */
export const translationsOf = <Texts extends z.ZodType>(texts: Texts) =>
  z.partialRecord(z.enum(otherLanguages), texts).optional();

/** What a file says in a language; what is not translated stays as the file has it. */
export function inLanguage<Entry extends { readonly translations?: Translations<object> | undefined }>(
  { translations, ...entry }: Entry,
  language: Language,
): Omit<Entry, 'translations'> {
  const known: Readonly<Record<string, object | undefined>> = translations ?? {};
  return { ...entry, ...known[language] };
}
