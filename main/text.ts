import i18next from 'i18next';
import en from '../shared/strings/en.json' with { type: 'json' };
import { formatOf, localeFor, type Translate, validLanguages } from '../shared/strings/format.ts';
import type { Text } from './ports.ts';

/**
 * Makes the texts of the first known language among `wanted` (BCP 47 tags); English is the fallback. `region`: the
 * tag of the system's formats, where it has its own.
 */
export function createMainText(wanted: readonly string[], region?: string): Text {
  const catalogues = { en: { translation: en } };
  const known = validLanguages(wanted)
    .map((tag) => new Intl.Locale(tag).language)
    .find((tag) => Object.hasOwn(catalogues, tag));
  const text = i18next.createInstance();
  text.init({
    lng: known ?? 'en',
    fallbackLng: 'en',
    resources: catalogues,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const t: Translate = (key, values) => text.t(key, { ...values });
  return {
    t,
    format: formatOf(localeFor(text.language, wanted), t),
    region: validLanguages([...(region === undefined ? [] : [region]), ...wanted])[0] ?? 'en',
  };
}
