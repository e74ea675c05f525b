import type { ContentTexts } from '../../shared/content/content-texts.ts';
import type { Catalogue } from '../../shared/strings/catalogues.ts';
import type { TranslatedLanguage } from '../../shared/strings/languages.ts';

/** Reads the folder of one language. Never throws: what cannot be read is missing, and appears in English. */
export interface Translations {
  catalogue(language: TranslatedLanguage): Catalogue;
  content(language: TranslatedLanguage): ContentTexts;
}
