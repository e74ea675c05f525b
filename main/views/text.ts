import i18next, { type i18n } from 'i18next';
import { type ContentTexts, noContentTexts } from '../../shared/content/content-texts.ts';
import { overlaid } from '../../shared/content/translated.ts';
import { type Catalogues, catalogueOptions, NAMESPACE } from '../../shared/strings/catalogues.ts';
import { type Format, formatOf, type Translate } from '../../shared/strings/format.ts';
import {
  type Language,
  languageOf,
  localeFor,
  regionalTag,
  translationsFor,
} from '../../shared/strings/languages.ts';
import { messageValues } from '../../shared/strings/message-values.ts';
import type { Text } from '../ports/text.ts';
import type { Translations } from '../ports/translations.ts';

/** The texts, with notification of a change of language. */
export interface MainText extends Text {
  /** `listener` is called after the language has changed. */
  onChange(listener: () => void): void;
}

/** Dependencies of the texts. */
export interface MainTextOptions {
  /** Without it, all texts are English. */
  readonly translations?: Translations;
  /** The tag of the user's formats for dates and numbers, if it can differ from `wanted`. */
  readonly region?: string;
}

/**
 * Creates the texts, at first in the language of the system: the first available one among `wanted` (BCP 47 tags),
 * otherwise English. Only the language in use is in memory.
 */
export function createMainText(wanted: readonly string[], options: MainTextOptions = {}): MainText {
  const { translations, region = '' } = options;
  const regions = [region, ...wanted];
  let language = languageOf('system', wanted);
  const text = i18next.createInstance();
  text.use(messageValues((each) => localeFor(each, regions)));
  text.init(catalogueOptions(language, cataloguesOf(language, translations)));
  const t: Translate = (key, values) => text.t(key, { ...values, lng: language });
  const format = (): Format => formatOf(localeFor(language, regions), t);
  let formats = format();
  // Read when they are first needed: at the start, the settings may choose another language.
  let content: ContentTexts | null = null;
  const listeners: (() => void)[] = [];
  return {
    t,
    get language() {
      return language;
    },
    get format() {
      return formats;
    },
    get content() {
      content ??= contentTextsOf(language, translations);
      return content;
    },
    region: regionalTag(regions),
    choose(choice) {
      const chosen = languageOf(choice, wanted);
      if (chosen === language) return false;
      exchange(text, language, cataloguesOf(chosen, translations));
      language = chosen;
      content = null;
      formats = format();
      for (const listener of listeners) listener();
      return true;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/** The catalogues that a language needs besides English. */
function cataloguesOf(language: Language, translations: Translations | undefined): Catalogues {
  if (translations === undefined) return {};
  return Object.fromEntries(translationsFor(language).map((each) => [each, translations.catalogue(each)]));
}

/** The texts of the app's own content in a language, a variety laid over its language. */
export function contentTextsOf(language: Language, translations: Translations | undefined): ContentTexts {
  if (translations === undefined) return noContentTexts;
  return translationsFor(language).reduce(
    (texts, each) => overlaid(texts, translations.content(each)),
    noContentTexts,
  );
}

/** Replaces the messages of one language with those of another. */
function exchange(text: i18n, last: Language, next: Catalogues): void {
  for (const each of translationsFor(last)) text.removeResourceBundle(each, NAMESPACE);
  for (const [name, messages] of Object.entries(next)) text.addResourceBundle(name, NAMESPACE, messages);
}
