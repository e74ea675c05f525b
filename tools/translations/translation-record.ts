import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TranslatedLanguage } from '../../shared/strings/languages.ts';
import { readLanguageFile, translationsFolder } from './language-folder.ts';
import { pluralOf } from './plural-forms.ts';
import { fingerprint, sourceOf, type TextsByFile, textFiles, textsOf } from './text-files.ts';

const RECORD = 'source.json';
const recordSchema = z.record(z.string(), z.record(z.string(), z.string()));
/** Which wording each text was translated from: file, key, fingerprint. */
export type TranslationRecord = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** @throws ZodError if the file is not valid */
export function readRecord(language: TranslatedLanguage): TranslationRecord {
  return recordSchema.parse(readLanguageFile(language, RECORD) ?? {});
}

/** Records that the texts of a language translate the wording of today; with `keys`, only these, as `file: key`. */
export function accept(language: TranslatedLanguage, english: TextsByFile, keys: readonly string[]): void {
  const source = sourceOf(language, english);
  const texts = textsOf(language);
  const known = readRecord(language);
  const record = textFiles.map((file) => {
    const entries = [...texts[file].keys()].flatMap((key): (readonly [string, string])[] => {
      const original = source[file].get(key) ?? source[file].get(pluralOf(key, 'other') ?? '');
      if (original === undefined) return [];
      const isWanted = keys.length === 0 || keys.includes(`${file}: ${key}`);
      const before = known[file]?.[key];
      if (isWanted) return [[key, fingerprint(original)]];
      return before === undefined ? [] : [[key, before]];
    });
    return [file, Object.fromEntries(entries)] as const;
  });
  const path = join(translationsFolder, language, RECORD);
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(record), null, 2)}\n`);
}
