import { expect, test } from 'vitest';
import { languageChanger } from '../../../renderer/bridge/catalogues.ts';
import { createText } from '../../../renderer/bridge/text.ts';
import type { Catalogues } from '../../../shared/strings/catalogues.ts';
import type { Language } from '../../../shared/strings/languages.ts';
import { catalogueOf, cataloguesOf } from '../../support/translations.ts';

/** Loads the catalogues of a language once the test says so. */
function catalogueFiles() {
  const waiting = new Map<Language, PromiseWithResolvers<Catalogues>>();
  const fileOf = (language: Language) => {
    const file = waiting.get(language) ?? Promise.withResolvers<Catalogues>();
    waiting.set(language, file);
    return file;
  };
  return {
    load: (language: Language) => fileOf(language).promise,
    arrive: (language: Language) => fileOf(language).resolve(cataloguesOf(language)),
  };
}

test('of two quick changes the later one stays, even if its texts are loaded first', async () => {
  const files = catalogueFiles();
  const text = createText('en');
  const change = languageChanger(text, files.load);
  const changes = [change('fr'), change('pl')];
  files.arrive('pl');
  files.arrive('fr');
  await Promise.all(changes);
  expect(text.language).toBe('pl');
  expect(text.t('nav.today')).toBe(catalogueOf('pl').nav.today);
});

test('a change is shown once its texts are loaded, not before', async () => {
  const files = catalogueFiles();
  const text = createText('en');
  const changed = languageChanger(text, files.load)('fr');
  expect(text.language).toBe('en');
  files.arrive('fr');
  await changed;
  expect(text.t('nav.today')).toBe(catalogueOf('fr').nav.today);
});
