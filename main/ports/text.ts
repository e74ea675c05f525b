import type { Format, Translate } from '../../shared/strings/format.ts';
import type { Language, LanguageChoice } from '../../shared/strings/languages.ts';

/**
 * The texts in the user's language, for tray and notifications. `format` changes with the language: do not store it.
 */
export interface Text {
  readonly t: Translate;
  readonly format: Format;
  readonly language: Language;
  /** The user's regional format: a BCP 47 tag. */
  readonly region: string;
  /** Changes the language at once; returns whether it is a different one. */
  choose(choice: LanguageChoice): boolean;
}
