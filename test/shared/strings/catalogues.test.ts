import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../shared/strings/en.json' with { type: 'json' };
import {
  type Language,
  languages,
  type TranslatedLanguage,
  translationsFor,
  varieties,
  varietyOf,
} from '../../../shared/strings/languages.ts';
import { leaves } from '../../../tools/translations/leaves.ts';
import { shippedTranslations } from '../../support/translations.ts';

const renderer = join(import.meta.dirname, '../../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

const english = new Map(leaves(en));
const own = (language: TranslatedLanguage) => new Map(leaves(shippedTranslations.catalogue(language)));
/** Every message that a user of the language reads. */
const messagesOf = (language: Language) =>
  new Map([english, ...translationsFor(language).map(own)].flatMap((messages) => [...messages]));

it('the catalogue has every message that the windows use', () => {
  const keys = new Set([...english.keys()].map((key) => key.replace(/_(one|other)$/, '')));
  for (const file of files) {
    const source = readFileSync(join(renderer, file), 'utf8');
    for (const [, key] of source.matchAll(/\bt\(\s*'([^']+)'/g)) {
      expect(keys, `${file} names ${key}`).toContain(key);
    }
  }
});

it.each(languages)('is calm, without exclamation marks: %s', (language) => {
  for (const [key, message] of messagesOf(language)) expect(message, key).not.toMatch(/[!¡！]/);
});

it('English never blames and promises nothing', () => {
  for (const [key, message] of english)
    expect(message, key).not.toMatch(
      /you should|you missed|you failed|\bcures?\b|\bheals?\b|pain relief|relieve/i,
    );
});

describe.each(varieties)('%s beside its language', (variety) => {
  const language = own(varietyOf[variety]);

  it('has no message that the language lacks, and none that it has in the same words', () => {
    for (const [key, message] of own(variety)) {
      expect([...language.keys()], `${key} is stale: the language has no such message`).toContain(key);
      // A list is replaced as a whole, so some of its entries may be the same.
      if (!/\.\d+$/.test(key))
        expect(message, `${key} is stale: the language says the same`).not.toBe(language.get(key));
    }
  });

  it('has complete lists', () => {
    for (const key of own(variety).keys()) {
      const list = /^(.*)\.\d+$/.exec(key)?.[1];
      if (list === undefined) continue;
      const entries = [...language.keys()].filter((each) => each.startsWith(`${list}.`));
      expect([...own(variety).keys()], list).toEqual(expect.arrayContaining(entries));
    }
  });
});

it('German addresses the user as "du"', () => {
  for (const [key, message] of own('de')) {
    expect(message, key).not.toMatch(
      /\b(Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihnen)\b|\b[Ss]ie (können|möchten|haben|sind)\b/,
    );
  }
});
