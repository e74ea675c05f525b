import { z } from 'zod';
import { otherLanguages } from '../../shared/strings/languages.ts';
import { languageFileOf } from '../translations/language-file.ts';
import { requireLanguageFile } from '../translations/language-folder.ts';

const interfaceSchema = z.object({ about: z.object({ tagline: z.string().min(1) }) });

/**
 * What the app is, in one line for each language but English, by Windows culture such as "fr-FR".
 * @throws Error if a file of a language is missing or not valid
 */
export function translatedTaglines(): ReadonlyMap<string, string> {
  return new Map(
    otherLanguages.map((language) => {
      const { about } = requireLanguageFile(language, 'interface.json', interfaceSchema);
      return [languageFileOf(language).policyLanguage ?? language, about.tagline];
    }),
  );
}
