import type { ContentTexts } from '../../shared/content/content-texts.ts';
import type { Format, Translate } from '../../shared/strings/format.ts';
import type { Language, LanguageChoice } from '../../shared/strings/languages.ts';

/**
 * The texts in the user's language. `format` and `content` change with the language: do not store them.
 */
export interface Text {
  readonly t: Translate;
  readonly format: Format;
  readonly language: Language;
  /** The texts of the app's own exercises, routines and muscles. */
  readonly content: ContentTexts;
  /** The tag (BCP 47) of the user's formats for dates and numbers; its language may be another. */
  readonly region: string;
  /** Changes the language at once; returns whether it is a different one. */
  choose(choice: LanguageChoice): boolean;
}
