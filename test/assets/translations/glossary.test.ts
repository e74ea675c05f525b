import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { otherLanguages, type TranslatedLanguage } from '../../../shared/strings/languages.ts';
import { readLanguageFile } from '../../../tools/translations/language-folder.ts';
import { textsOf } from '../../../tools/translations/text-files.ts';

const glossarySchema = z.record(z.string().min(1), z.string().min(1));

/** Vowel signs, which Arabic texts may leave out, and soft hyphens. */
const unwritten = /[\u064b-\u0652\u00ad]/g;

const plain = (text: string, language: string) =>
  text.normalize('NFC').toLocaleLowerCase(language).replace(unwritten, '');

/** The beginning of a word, which its other forms share in most languages, without the Arabic article. */
function stem(word: string): string {
  const bare = word.replace(/^ال/, '');
  return bare.slice(0, Math.max(3, Math.ceil(bare.length * 0.6)));
}

/** The words of each alternative of a term: "Lehne, Rückenlehne" has two. What is in brackets explains the term. */
function alternatives(term: string): readonly (readonly string[])[] {
  return term
    .replace(/\([^)]*\)/g, '')
    .split(/[,،;/]/)
    .map((each) => each.match(/[\p{L}\p{M}’'-]+/gu) ?? [])
    .filter((words) => words.length > 0);
}

/** The terms of a glossary that none of the language's texts uses. */
function unusedTerms(language: TranslatedLanguage, glossary: Readonly<Record<string, string>>): string[] {
  const texts = Object.values(textsOf(language))
    .flatMap((file) => [...file.values()])
    .map((text) => plain(text, language));
  const isUsed = (words: readonly string[]) =>
    texts.some((text) => words.every((word) => text.includes(stem(word))));
  return Object.entries(glossary)
    .filter(([, term]) => !alternatives(plain(term, language)).some(isUsed))
    .map(([english, term]) => `${english}: ${term}`);
}

describe.each(otherLanguages)('the glossary of %s', (language) => {
  const glossary = glossarySchema.parse(readLanguageFile(language, 'glossary.yaml'));

  it('has at least 60 terms', () => {
    expect(Object.keys(glossary).length).toBeGreaterThanOrEqual(60);
  });

  it('has only terms that the texts use', () => {
    expect(unusedTerms(language, glossary)).toEqual([]);
  });
});

it('a term that no text uses is reported, but not one that a text uses in another form', () => {
  const terms = { card: 'Karte', cards: 'Karten', 'low back': 'unterem Rücken', sofa: 'Sofakissen' };
  expect(unusedTerms('de', terms)).toEqual(['sofa: Sofakissen']);
});
