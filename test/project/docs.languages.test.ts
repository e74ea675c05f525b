import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fullLanguages, languages, otherLanguages } from '../../shared/strings/languages.ts';
import { policyTextsOf } from '../../tools/policy-templates/policy-texts.ts';
import { readLanguageFile } from '../../tools/translations/language-folder.ts';
import { textOf } from '../support/source-files.ts';

const deployment = textOf('docs/deployment.md');
const metadata = textOf('assets/installers/linux/app.unhunch.desktop.metainfo.xml');

/** The rows of the table of languages: values of the setting, English name and folder of the administrative template. */
const table = [...deployment.matchAll(/^\| (`.+`) \| ([^|]+) \| [^|]+ \| `(\w\w-\w\w)` \|$/gm)].map(
  ([, values = '', name = '', folder]) => ({ values: values.replaceAll('`', '').split(', '), name, folder }),
);

test('the guide has a row for each language, with the folder of its administrative template', () => {
  expect(table.flatMap(({ values }) => values).sort()).toEqual([...languages].sort());
  for (const language of fullLanguages) {
    const row = table.find(({ values }) => values.includes(language));
    expect(row?.folder, language).toBe(policyTextsOf(language).language);
  }
});

test('the list of folders to copy into the central store is complete', () => {
  const paragraph = /^This copies all languages: ([\s\S]*?)\. To copy fewer/m.exec(deployment)?.[1] ?? '';
  const folders = [...paragraph.matchAll(/`(\w\w-\w\w)`/g)].map(([, folder]) => folder);
  expect(folders).toEqual(table.map(({ folder }) => folder).sort());
});

test('the readme and the questions before a roll-out name each language', () => {
  for (const page of ['README.md', 'docs/questions.md']) {
    for (const { name } of table) expect(textOf(page), page).toContain(name.split(/[ ,]/)[0]);
  }
});

test('menus and software centres on Linux describe the app in each language, as About does', () => {
  const interfaceFile = z.object({ about: z.object({ tagline: z.string() }) });
  const builder = z.object({
    linux: z.object({ desktop: z.object({ entry: z.record(z.string(), z.string()) }) }),
  });
  const { entry } = builder.parse(parse(textOf('electron-builder.yml'))).linux.desktop;
  for (const language of otherLanguages) {
    const { tagline } = interfaceFile.parse(readLanguageFile(language, 'interface.json')).about;
    const base = new Intl.Locale(language).language;
    expect(entry[`Comment[${base}]`], language).toBe(tagline);
    expect(metadata).toContain(`<summary xml:lang="${base}">${tagline}</summary>`);
  }
});

test('software centres on Linux learn of each language, by the name of its locale', () => {
  const listed = [...metadata.matchAll(/<lang>(\w+)<\/lang>/g)].map(([, language]) => language);
  expect(listed.sort()).toEqual(fullLanguages.map((each) => each.replace('-', '_')).sort());
});
