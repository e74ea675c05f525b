import type { i18n } from 'i18next';
import { type Catalogue, type Catalogues, NAMESPACE } from '../../shared/strings/catalogues.ts';
import { type Language, translationsFor } from '../../shared/strings/languages.ts';

const files = import.meta.glob<Catalogue>('../../assets/translations/*/interface.json', {
  import: 'default',
});

/** Loads the catalogues of a language; one that cannot be loaded is left out, and its messages appear in English. */
export async function loadCatalogues(language: Language): Promise<Catalogues> {
  const loaded = await Promise.all(
    translationsFor(language).map(async (each) => {
      const messages = await files[`../../assets/translations/${each}/interface.json`]?.().catch(() => null);
      return [each, messages] as const;
    }),
  );
  return Object.fromEntries(loaded.filter(([, messages]) => messages));
}

/** Shows the texts of another language. Resolves once they are loaded and shown. */
export type ChangeLanguage = (next: Language) => Promise<void>;

/**
 * Changes the language of `text`. Quick changes are shown one after the other, however long each takes to load, so that
 * the last one stays.
 */
export function languageChanger(text: i18n, load = loadCatalogues): ChangeLanguage {
  let shown = Promise.resolve();
  return (next) => {
    const loading = load(next);
    shown = shown.then(async () => {
      for (const [name, messages] of Object.entries(await loading)) {
        text.addResourceBundle(name, NAMESPACE, messages);
      }
      await text.changeLanguage(next);
    });
    return shown;
  };
}
