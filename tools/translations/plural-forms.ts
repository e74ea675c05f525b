import type { TranslatedLanguage } from '../../shared/strings/languages.ts';
import type { Texts } from './text-files.ts';

const ending = /_(zero|one|two|few|many|other)$/;
/** The counts of messages are below this, whole or, for hand-widths, halves. */
const COUNTS = 1000;

/** The plural forms (CLDR) that the counts of messages take in a language, and "other". */
export function pluralForms(language: string): readonly Intl.LDMLPluralRule[] {
  const rules = new Intl.PluralRules(language);
  const used = new Set(Array.from({ length: 2 * COUNTS }, (_, count) => rules.select(count / 2)));
  return rules.resolvedOptions().pluralCategories.filter((form) => form === 'other' || used.has(form));
}

/** The key of the same message in another plural form; null if the key has no plural form. */
export function pluralOf(key: string, form: Intl.LDMLPluralRule): string | null {
  return ending.test(key) ? key.replace(ending, `_${form}`) : null;
}

/** The keys that a language needs for a key of the source: its plural forms, or the key itself. */
export function neededKeys(language: TranslatedLanguage, key: string, source: Texts): readonly string[] {
  const other = pluralOf(key, 'other');
  if (other === null || !source.has(other)) return [key];
  return pluralForms(language).map((form) => key.replace(ending, `_${form}`));
}
