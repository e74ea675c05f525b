import { z } from 'zod';
import { fullLanguageOf, type Language, varietyNamed } from '../strings/languages.ts';

/** Texts in other languages, in addition to the file's own: whole, or of a variety only what differs. */
type Translations = { readonly [Each in Exclude<Language, 'en'>]?: object | undefined };

/**
 * The key `translations` of a content file: the same texts in other languages, each complete, and `some` of them in a
 * variety of a language.
 */
export const translationsOf = <Texts extends z.ZodType, Some extends z.ZodType>(texts: Texts, some: Some) =>
  z
    .strictObject({
      de: texts.optional(),
      'de-formal': some.optional(),
    } satisfies { readonly [Each in Exclude<Language, 'en'>]: z.ZodType })
    .optional();

/** The texts of a file in a language; where a translation is missing, the file's own. */
export function inLanguage<Entry extends { readonly translations?: Translations | undefined }>(
  { translations, ...entry }: Entry,
  language: Language,
): Omit<Entry, 'translations'> {
  const known: Readonly<Record<string, object | undefined>> = translations ?? {};
  const full = { ...entry, ...known[fullLanguageOf(language)] };
  const variety = varietyNamed(language);
  // Where a language is missing, its variety would change the texts of another one.
  if (variety === undefined || known[fullLanguageOf(language)] === undefined) return full;
  const over = known[variety] ?? {};
  const changed = Object.entries(over).map(([key, value]) => [key, overlaid(Reflect.get(full, key), value)]);
  return { ...full, ...Object.fromEntries(changed) };
}

/** `base` with the parts that `over` has: keys of objects, entries of lists by position; null and missing: as before. */
function overlaid(base: unknown, over: unknown): unknown {
  if (over === null || over === undefined) return base;
  if (Array.isArray(base) && Array.isArray(over)) {
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
  return typeof value === 'object' && value !== null;
}
