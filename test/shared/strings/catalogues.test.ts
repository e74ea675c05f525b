import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../shared/strings/en.json' with { type: 'json' };
import {
  fullLanguageOf,
  languages,
  type otherLanguages,
  type Variety,
  varieties,
  varietyOf,
} from '../../../shared/strings/languages.ts';
import { leaves } from '../../../tools/translations/leaves.ts';
import { catalogueOf } from '../../support/translations.ts';

const de = catalogueOf('de');
const deFormal = catalogueOf('de-formal');

const renderer = join(import.meta.dirname, '../../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

const english = new Map(leaves(en));
const others: { readonly [Each in (typeof otherLanguages)[number]]: ReadonlyMap<string, string> } = {
  de: new Map(leaves(de)),
};
/** Only what differs from the language of which it is a variety. */
const overlays: { readonly [Each in Variety]: ReadonlyMap<string, string> } = {
  'de-formal': new Map(leaves(deFormal)),
};
const full = { en: english, ...others };
const merged = (variety: Variety) => new Map([...full[varietyOf[variety]], ...overlays[variety]]);
const catalogues = { ...full, 'de-formal': merged('de-formal') };

/** Phrases that no message may contain, in each language. */
const uncalm = {
  en: /!|you should|you missed|you failed|\bcures?\b|\bheals?\b|pain relief|relieve/i,
  de: /!|du solltest|du musst|verpasst|versäumt|leider|\bheil(t|en)\b|\blinder|schmerzfrei/i,
} as const;

it('the catalogue has every message that the windows use', () => {
  const keys = new Set([...english.keys()].map((key) => key.replace(/_(one|other)$/, '')));
  for (const file of files) {
    const source = readFileSync(join(renderer, file), 'utf8');
    for (const [, key] of source.matchAll(/\bt\(\s*'([^']+)'/g)) {
      expect(keys, `${file} names ${key}`).toContain(key);
    }
  }
});

describe.each(languages)('%s', (language) => {
  const messages = catalogues[language];

  it('has every plural form of every counted message', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const name of messages.keys()) {
      const base = name.replace(/_(one|other)$/, '');
      if (base !== name)
        expect([...messages.keys()]).toEqual(expect.arrayContaining(forms.map((form) => `${base}_${form}`)));
    }
  });

  it('is calm: no exclamation marks, no blame, no promise', () => {
    for (const [key, message] of messages) expect(message, key).not.toMatch(uncalm[fullLanguageOf(language)]);
  });
});

it.each(languages)('the first start has fewer than 150 words of its own: %s', (language) => {
  const own = [...catalogues[language]].filter(([key]) =>
    /^(firstStart|settings\.workplace\.options)\./.test(key),
  );
  expect(own.length).toBeGreaterThan(20);
  expect(own.flatMap(([, message]) => message.split(/\s+/)).length).toBeLessThan(150);
});

const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();

describe.each(Object.entries(others))('%s beside English', (_language, messages) => {
  it('has the same messages, no more and no less', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('has the same placeholders', () => {
    for (const [key, message] of messages) {
      expect(placeholders(message), key).toEqual(placeholders(english.get(key) ?? ''));
    }
  });

  it('leaves no message empty', () => {
    for (const [key, message] of messages) {
      expect(message.trim() === '', key).toBe(english.get(key)?.trim() === '');
    }
  });
});

describe.each(varieties)('%s beside its language', (variety) => {
  const language = full[varietyOf[variety]];

  it('has no message that the language lacks, and none that it has in the same words', () => {
    for (const [key, message] of overlays[variety]) {
      expect([...language.keys()], `${key} is stale: the language has no such message`).toContain(key);
      // A list is replaced as a whole, so some of its entries may be the same.
      if (!/\.\d+$/.test(key))
        expect(message, `${key} is stale: the language says the same`).not.toBe(language.get(key));
    }
  });

  it('has whole lists', () => {
    for (const key of overlays[variety].keys()) {
      const list = /^(.*)\.\d+$/.exec(key)?.[1];
      if (list === undefined) continue;
      const entries = [...language.keys()].filter((each) => each.startsWith(`${list}.`));
      expect([...overlays[variety].keys()], list).toEqual(expect.arrayContaining(entries));
    }
  });

  it('has the same placeholders', () => {
    for (const [key, message] of overlays[variety]) {
      expect(placeholders(message), key).toEqual(placeholders(language.get(key) ?? ''));
    }
  });
});

it('German addresses the user as "du"', () => {
  for (const [key, message] of others.de) {
    expect(message, key).not.toMatch(
      /\b(Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihnen)\b|\b[Ss]ie (können|möchten|haben|sind)\b/,
    );
  }
});
