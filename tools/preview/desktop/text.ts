import { createMainText } from '../../../main/views/text.ts';
import { loadCatalogues } from '../../../renderer/bridge/catalogues.ts';
import { noContentTexts } from '../../../shared/content/content-texts.ts';
import type { Catalogues } from '../../../shared/strings/catalogues.ts';
import { languages } from '../../../shared/strings/languages.ts';

// The page changes its language at once, as the tray of the app does, so it has all catalogues from the beginning.
const loaded = await Promise.all(languages.map(loadCatalogues));
const catalogues: Catalogues = Object.assign({}, ...loaded);

/** Texts and formats of the page, in the app's language. */
export const text = createMainText(navigator.languages, {
  translations: { catalogue: (each) => catalogues[each] ?? {}, content: () => noContentTexts },
});
export const { t } = text;
