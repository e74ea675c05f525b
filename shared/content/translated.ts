import { z } from 'zod';
import { type Language, type TranslatedLanguage, translationsFor } from '../strings/languages.ts';

/** Texts in other languages: whole, or of a variety only what differs. */
type Translations = { readonly [Each in TranslatedLanguage]?: object | undefined };

/**
 * The key `translations` of an organisation's file: the same texts in other languages, each complete, and `some` of
 * them in a variety of a language.
 */
export const translationsOf = <Texts extends z.ZodType, Some extends z.ZodType>(texts: Texts, some: Some) =>
  z
    .strictObject({
      de: texts.optional(),
      fr: texts.optional(),
      es: texts.optional(),
      it: texts.optional(),
      nl: texts.optional(),
      pl: texts.optional(),
      'pt-PT': texts.optional(),
      sv: texts.optional(),
      da: texts.optional(),
      cs: texts.optional(),
      tr: texts.optional(),
      ar: texts.optional(),
      'de-formal': some.optional(),
    } satisfies { readonly [Each in TranslatedLanguage]: z.ZodType })
    .optional();

/**
 * An entry of the content in a language. `shipped` holds its texts in that language, if it is one of the app's own;
 * an organisation's entry has its translations in its own file. Where a text is missing, the entry's own stays.
 */
export function inLanguage<Entry extends { readonly translations?: Translations | undefined }>(
  { translations, ...entry }: Entry,
  language: Language,
  shipped?: object,
): Omit<Entry, 'translations'> {
  const own: Readonly<Record<string, object | undefined>> = translations ?? {};
  return translationsFor(language).reduce<Omit<Entry, 'translations'>>(
    (texts, each) => overlaid(texts, own[each]),
    overlaid(entry, shipped),
  );
}

/**
 * `base` with the texts that `over` has: keys of objects, entries of lists of lines by position, other lists as a
 * whole. What is null or missing in `over` stays.
 */
export function overlaid<Texts>(base: Texts, over: unknown): Texts;
export function overlaid(base: unknown, over: unknown): unknown {
  if (over === null || over === undefined) return base;
  if (Array.isArray(base) && Array.isArray(over) && base.some(isObject)) {
    return base.map((each, index) => overlaid(each, over[index]));
  }
  if (!isObject(base) || !isObject(over)) return over;
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(over)])].map((key) => [
      key,
      overlaid(base[key], over[key]),
    ]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
