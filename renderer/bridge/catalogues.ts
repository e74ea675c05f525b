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

/** Shows the texts of another language, once they are loaded. */
export async function changeLanguage(text: i18n, next: Language): Promise<void> {
  const loaded = await loadCatalogues(next);
  for (const [name, messages] of Object.entries(loaded)) text.addResourceBundle(name, NAMESPACE, messages);
  await text.changeLanguage(next);
}
