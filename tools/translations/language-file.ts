import { z } from 'zod';
import { type Demand, demands } from '../../shared/content/exercise-schema.ts';
import { baseOf, type TranslatedLanguage } from '../../shared/strings/languages.ts';
import { requireLanguageFile } from './language-folder.ts';

/** A language's `language.yaml`. */
const languageFileSchema = z.strictObject({
  /** The Windows culture under which the policy templates are found; a variety has none. */
  policyLanguage: z
    .string()
    .regex(/^[a-z]{2}-[A-Z]{2}$/)
    .optional(),
  /** The form of address, and why. */
  address: z.string().min(1),
  /** The native speaker who has read all texts, as they want to be named; null: none has. */
  nativeReader: z.string().min(1).nullable(),
  /** Regular expressions of the spoken words for breathing in and out; a variety has those of its language. */
  breatheIn: z.string().min(1).optional(),
  breatheOut: z.string().min(1).optional(),
});
export type LanguageFile = z.infer<typeof languageFileSchema>;

/** @throws Error if the file is missing or not valid */
export function languageFileOf(language: TranslatedLanguage): LanguageFile {
  return requireLanguageFile(language, 'language.yaml', languageFileSchema);
}

const words = z.array(z.string().min(1));
/** A language's `forbidden.yaml`: parts of regular expressions that no text may contain as whole words, in any case. */
const forbiddenSchema = z.strictObject({
  'a product or a shop': words,
  'a drug': words,
  'a procedure': words,
  'a promise': words,
  'a condition': words,
  'a judgement of the body': words,
  'a reproach': words,
  /** Phrases that texts about safety need; there they are removed before the search. */
  allowed: words.default([]),
  /** A sentence of an advertisement that has to be found. */
  promise: z.string().min(1),
});

/** Finds the forbidden words of a language in the text of a key. */
export type ForbiddenWords = (key: string, text: string) => readonly string[];

/** The keys of the texts about safety. */
const safetyKeys = /skipIf|safety|check|notice|sheet|about|player\.h/i;

/** A variety has the file of its language. @throws Error if it is missing or not valid */
function forbiddenFileOf(language: TranslatedLanguage): z.infer<typeof forbiddenSchema> {
  return requireLanguageFile(baseOf(language), 'forbidden.yaml', forbiddenSchema);
}

/** The forbidden words of a language. @throws Error if its file is missing or not valid */
export function forbiddenWordsOf(language: TranslatedLanguage): ForbiddenWords {
  const { allowed, promise: _, ...groups } = forbiddenFileOf(language);
  const exceptions = allowed.map((each) => new RegExp(each, 'giu'));
  const patterns = Object.entries(groups).map(
    ([group, list]) =>
      [group, new RegExp(`(?<![\\p{L}\\p{M}\\w-])(${list.join('|')})(?![\\p{L}\\p{M}\\w-])`, 'giu')] as const,
  );
  return (key, text) => {
    const rest = (safetyKeys.test(key) ? exceptions : []).reduce(
      (left, each) => left.replace(each, ' '),
      text,
    );
    return patterns.flatMap(([group, pattern]) =>
      [...rest.matchAll(pattern)].map(([found]) => `"${found}" is ${group}`),
    );
  };
}

/** A sentence of an advertisement, which the forbidden words have to find. @throws Error as `forbiddenWordsOf` */
export function samplePromiseOf(language: TranslatedLanguage): string {
  return forbiddenFileOf(language).promise;
}

/** The words that the reasons to leave an exercise out must contain, by demand and for a chair that doesn't roll. */
export type SafetyWords = Readonly<Record<Demand | 'still-chair', readonly RegExp[]>>;

const patterns = z
  .array(
    z
      .string()
      .min(1)
      .transform((source) => new RegExp(source, 'iu')),
  )
  .min(1);
const safetyWordsSchema: z.ZodType<SafetyWords> = z.record(z.enum([...demands, 'still-chair']), patterns);

/** A language's `safety-words.yaml`; a variety has that of its language. @throws Error if it is missing or not valid */
export function safetyWordsOf(language: TranslatedLanguage): SafetyWords {
  return requireLanguageFile(baseOf(language), 'safety-words.yaml', safetyWordsSchema);
}
