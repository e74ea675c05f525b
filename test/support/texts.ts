import i18next from 'i18next';
import { catalogueOptions } from '../../shared/strings/catalogues.ts';
import { type Format, formatOf, type Translate } from '../../shared/strings/format.ts';
import type { Language } from '../../shared/strings/languages.ts';
import { messageValues } from '../../shared/strings/message-values.ts';
import { cataloguesOf } from './translations.ts';

/** The texts and formats of a language, as a component gets them. */
export function textsOf(language: Language): {
  readonly t: Translate;
  readonly format: Format;
  readonly locale: string;
} {
  const text = i18next.createInstance();
  text.use(messageValues(() => language));
  text.init(catalogueOptions(language, cataloguesOf(language)));
  const t: Translate = (key, values) => text.t(key, { ...values });
  return { t, format: formatOf(language, t), locale: language };
}
