import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { TranslatedLanguage } from '../../shared/strings/languages.ts';

/** The folder with one folder of translations for each language. */
export const translationsFolder = join(import.meta.dirname, '../../assets/translations');

/** A file of a language's folder, parsed; undefined if there is none. @throws Error if it is neither YAML nor JSON */
export function readLanguageFile(language: TranslatedLanguage, file: string): unknown {
  const path = join(translationsFolder, language, file);
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined;
}
