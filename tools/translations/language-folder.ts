import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { TranslatedLanguage } from '../../shared/strings/languages.ts';

/** The folder with one folder of translations for each language. */
export const translationsFolder = join(import.meta.dirname, '../../assets/translations');

/** A file of a language's folder, parsed; undefined if there is none. @throws Error if it is neither YAML nor JSON */
export function readLanguageFile(language: TranslatedLanguage, file: string): unknown {
  const path = join(translationsFolder, language, file);
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined;
}

/** A file of a language's folder that it needs. @throws Error that names the file if it is missing or not valid */
export function requireLanguageFile<Value>(
  language: TranslatedLanguage,
  file: string,
  schema: z.ZodType<Value>,
): Value {
  const place = `assets/translations/${language}/${file}`;
  const content = readLanguageFile(language, file);
  if (content === undefined) throw new Error(`${place} is missing`);
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw new Error(`${place}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
