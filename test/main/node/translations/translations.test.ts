import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTranslations } from '../../../../main/node/translations/translations.ts';
import { createMainText } from '../../../../main/views/text.ts';
import { noContentTexts } from '../../../../shared/content/content-texts.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

it('a language without a folder has no texts, and everything appears in English', () => {
  const translations = readTranslations(join(tempFolder(), 'none'));
  expect(translations.catalogue('de')).toEqual({});
  expect(translations.content('de')).toEqual(noContentTexts);
  const text = createMainText(['de'], { translations });
  expect(text.language).toBe('de');
  expect(text.t('tray.menu.settings')).toBe('Settings');
});

it('a broken file is left out, and the others are used', () => {
  const translations = readTranslations(
    folderWith({
      'de/interface.json': '{ "tray": ',
      'de/exercises.yaml': 'hug: { name: Umarmung, colour: red }',
      'de/routines.yaml': 'quick: { name: Kurz }',
    }),
  );
  expect(translations.catalogue('de')).toEqual({});
  expect(translations.content('de')).toEqual({ ...noContentTexts, routines: { quick: { name: 'Kurz' } } });
});

it('a text that is missing appears in English, one that a variety lacks in its language', () => {
  const translations = readTranslations(
    folderWith({
      'de/interface.json': '{ "tray": { "menu": { "settings": "Einstellungen", "week": "Diese Woche" } } }',
      'de-formal/interface.json': '{ "tray": { "menu": { "week": "Ihre Woche" } } }',
      'de/exercises.yaml': 'hug: { name: Umarmung, lines: [{ move: Öffne }, null, { move: Halt }] }',
      'de-formal/exercises.yaml': 'hug: { lines: [null, null, { move: Halten Sie }] }',
    }),
  );
  const text = createMainText(['en'], { translations });
  text.choose('de-formal');
  const words = ['tray.menu.week', 'tray.menu.settings', 'tray.menu.quit'].map((key) => text.t(key));
  expect(words).toEqual(['Ihre Woche', 'Einstellungen', 'Quit Unhunch']);
  expect(text.content.exercises.hug).toEqual({
    name: 'Umarmung',
    lines: [{ move: 'Öffne' }, null, { move: 'Halten Sie' }],
  });
});

it('reads only the languages in use', () => {
  const read: string[] = [];
  const translations = {
    catalogue(language: string) {
      read.push(language);
      return {};
    },
    content: () => noContentTexts,
  };
  const text = createMainText(['en'], { translations });
  expect(read).toEqual([]);
  text.choose('de-formal');
  expect(read).toEqual(['de', 'de-formal']);
  text.choose('en');
  expect(read).toEqual(['de', 'de-formal']);
});
