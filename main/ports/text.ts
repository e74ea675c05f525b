import type { Format, Translate } from '../../shared/strings/format.ts';
import type { Language, LanguageChoice } from '../../shared/strings/languages.ts';

/** The texts of the person's language, for tray and notifications. `format` is that of the moment: do not keep it. */
export interface Text {
  readonly t: Translate;
  readonly format: Format;
  readonly language: Language;
  /** How numbers are written where the person lives: a BCP 47 tag. */
  readonly region: string;
  /** Takes another language, at once; says whether it is another one. */
  choose(choice: LanguageChoice): boolean;
}
