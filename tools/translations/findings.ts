import { type ContentPart, contentParts, contentTextsSchemas } from '../../shared/content/content-texts.ts';
import { type TranslatedLanguage, varietyNamed } from '../../shared/strings/languages.ts';
import { type ForbiddenWords, forbiddenWordsOf } from './language-file.ts';
import { neededKeys, pluralOf } from './plural-forms.ts';
import {
  fingerprint,
  readTextFiles,
  sourceOf,
  type Texts,
  type TextsByFile,
  textFiles,
  textsIn,
} from './text-files.ts';
import { readRecord, type TranslationRecord } from './translation-record.ts';

/** The possible problems of a translated text. */
export const findingKinds = [
  'missing',
  'stale',
  'unknown',
  'invalid',
  'placeholders',
  'untranslated',
  'forbidden',
  'long',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One text that a translator has to look at. */
export interface Finding {
  readonly kind: FindingKind;
  /** The file and the key in it. */
  readonly place: string;
  readonly detail: string;
}

/** The findings about a language, and how many of its texts there are. */
export interface LanguageReport {
  readonly language: TranslatedLanguage;
  /** The number of texts to translate; of a variety, of those that it has. */
  readonly total: number;
  readonly findings: readonly Finding[];
}

/** Messages that are the same in every language: names. */
const names = /^(product$|settings\.language\.options\.(?!system$))|\.properName$/;
/** Texts that a language may leave out, or have more of. */
const free = /\.otherNames\.\d+$/;

/** A translation that exceeds the English by this share and by this many characters hardly fits. */
const LONGEST = { share: 1.8, more: 24 };

/** Compares a language's texts with those that it is translated from. */
export function reportOn(language: TranslatedLanguage, english: TextsByFile): LanguageReport {
  const source = sourceOf(language, english);
  const files = readTextFiles(language);
  const translated = textsIn(files);
  const record = readRecord(language);
  const isVariety = varietyNamed(language) !== undefined;
  const forbidden = forbiddenWordsOf(language);
  const findings = textFiles.flatMap((file) => {
    const texts = translated[file];
    const wanted = isVariety ? new Map() : wantedTexts(language, source[file]);
    return [
      ...[...wanted]
        .filter(([key]) => !texts.has(key))
        .map(([key, text]) => ({ kind: 'missing' as const, place: `${file}: ${key}`, detail: text })),
      ...compareTexts(file, texts, source[file], { language, record, forbidden }),
    ];
  });
  const invalid = contentParts.flatMap((part) => invalidTexts(part, files[`${part}.yaml`] ?? {}));
  const counted = isVariety ? translated : source;
  const total = textFiles.reduce((sum, file) => sum + keysOf(language, counted[file]).length, 0);
  return { language, total, findings: [...findings, ...invalid] };
}

/** The data that texts are compared with, besides their source. */
export interface Comparison {
  readonly language: TranslatedLanguage;
  readonly record: TranslationRecord;
  readonly forbidden: ForbiddenWords;
}

/** The findings about the texts that a file of a language has. */
export function compareTexts(
  file: string,
  texts: Texts,
  source: Texts,
  comparison: Comparison,
): readonly Finding[] {
  const isVariety = varietyNamed(comparison.language) !== undefined;
  return [...texts].flatMap(([key, text]) => {
    if (free.test(key)) return forbiddenIn(file, key, text, comparison);
    const original = source.get(key) ?? source.get(pluralOf(key, 'other') ?? '');
    const found = (kind: FindingKind, detail: string) => ({ kind, place: `${file}: ${key}`, detail });
    if (original === undefined) return [found('unknown', text)];
    const isStale = !names.test(key) && comparison.record[file]?.[key] !== fingerprint(original);
    return [
      ...(isStale ? [found('stale', original)] : []),
      ...(hasSamePlaceholders(key, original, text) ? [] : [found('placeholders', text)]),
      ...(!isVariety && isUntranslated(key, original, text) ? [found('untranslated', text)] : []),
      ...(isLong(original, text) ? [found('long', text)] : []),
      ...forbiddenIn(file, key, text, comparison),
    ];
  });
}

/** The texts in a file of the content that the app rejects. It then uses none of that file. */
export function invalidTexts(part: ContentPart, content: unknown): readonly Finding[] {
  const { error } = contentTextsSchemas[part].safeParse(content);
  return (error?.issues ?? []).map(({ path, message }) => ({
    kind: 'invalid',
    place: `${part}.yaml: ${path.join('.')}`,
    detail: message,
  }));
}

function forbiddenIn(file: string, key: string, text: string, { forbidden }: Comparison): readonly Finding[] {
  return forbidden(key, text).map((detail) => ({ kind: 'forbidden', place: `${file}: ${key}`, detail }));
}

/** The texts that a language needs: its own plural forms in place of those of English. */
function wantedTexts(language: TranslatedLanguage, source: Texts): Texts {
  const wanted = [...source].filter(([key]) => !free.test(key) && !names.test(key));
  return new Map(
    wanted.flatMap(([key, text]) => neededKeys(language, key, source).map((each) => [each, text])),
  );
}

function keysOf(language: TranslatedLanguage, source: Texts): readonly string[] {
  return [...wantedTexts(language, source).keys()];
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}|<\/?\w+>/g)].map(([found]) => found))].sort();
}

/** A form for none, one or two may say its number as a word. */
function hasSamePlaceholders(key: string, original: string, text: string): boolean {
  const isWord = /_(zero|one|two)$/.test(key);
  const of = (each: string) => placeholders(each).filter((name) => !isWord || name !== '{{count}}');
  return of(original).join() === of(text).join();
}

function isUntranslated(key: string, original: string, text: string): boolean {
  return text === original && !names.test(key) && /\p{L}{3,} \p{L}{3,}/u.test(text);
}

function isLong(original: string, text: string): boolean {
  return text.length > original.length * LONGEST.share && text.length > original.length + LONGEST.more;
}
