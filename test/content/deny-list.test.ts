import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standAndWalk, standAndWalkRoutine } from '../../shared/content/stand-and-walk.ts';
import { otherLanguages, varieties } from '../../shared/strings/languages.ts';
import { forbiddenWordsOf, samplePromiseOf } from '../../tools/translations/language-file.ts';
import { textFiles, textsOf } from '../../tools/translations/text-files.ts';
import { denied } from './denied-words.ts';

const root = new URL('../../', import.meta.url).pathname;

/**
 * Exceptions for texts about safety: the words exactly as they appear, and the files that may contain them.
 * They are removed before the search, so that the same word elsewhere in the file is still found.
 */
const needed: readonly { readonly words: RegExp; readonly in: RegExp }[] = [
  // A reason to leave an exercise out: people know this diagnosis by its name.
  { words: /(?<=^ *skipIf: .*)osteoporosis/gim, in: /exercises\/[\w-]+\.yaml$/ },
  { words: /(?<=^ *"skipIf": .*)osteoporosis/gim, in: /strings\/[\w-]+\.json$/ },
  { words: /your shoulder is being treated by somebody/gi, in: /exercises\/scap-clock\.yaml$/ },
  // Statements of what the app is not.
  { words: /(does|do) not diagnose( or treat)?/gi, in: /strings\/[\w-]+\.json$/ },
  {
    words: /\b(it|this) is (not|no) (a )?(treatment|diagnosis|medical advice)/gi,
    in: /strings\/[\w-]+\.json$/,
  },
  // Signs that call for a professional first.
  {
    words: /take steroid medicine \(cortisone\)|osteoporosis \(weak bones\)/gi,
    in: /strings\/[\w-]+\.json$/,
  },
];

function findDenied(file: string, text: string): readonly string[] {
  const rest = needed
    .filter((each) => each.in.test(file))
    .reduce((left, { words }) => left.replace(words, ' '), text);
  return Object.entries(denied).flatMap(([what, words]) => {
    const pattern = new RegExp(`(?<![\\p{L}\\w-])(${words.join('|')})(?![\\p{L}\\w-])`, 'giu');
    return [...rest.matchAll(pattern)].map(([found]) => `${file}: "${found}" is ${what}`);
  });
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json|md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('English texts for users', () => {
  const files = [...filesIn('assets/content'), ...filesIn('shared/strings')];

  it('are found', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.some((file) => file.endsWith('strings/en.json'))).toBe(true);
  });

  it('name no drug, product, procedure, cure or condition', () => {
    expect(files.flatMap((file) => findDenied(file.slice(root.length), readFileSync(file, 'utf8')))).toEqual(
      [],
    );
    expect(findDenied('stand-and-walk', JSON.stringify([standAndWalk, standAndWalkRoutine(60)]))).toEqual([]);
  });
});

describe.each([...otherLanguages, ...varieties])('the texts in %s', (language) => {
  const forbidden = forbiddenWordsOf(language);

  it('name no drug, product, procedure, cure or condition', () => {
    const texts = textsOf(language);
    const found = textFiles.flatMap((file) =>
      [...texts[file]].flatMap(([key, text]) =>
        forbidden(key, text).map((what) => `${file}: ${key}: ${what}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('are searched for promises, because a sample of one is found', () => {
    expect(forbidden('about', samplePromiseOf(language))).not.toEqual([]);
  });
});

describe('the search in German', () => {
  const forbidden = forbiddenWordsOf('de');

  it.each([
    'Das lindert den Schmerz',
    'Heilt in zwei Wochen',
    'eine Massage',
    'gegen Verspannungen',
    'die richtige Haltung',
    'Entzündungshemmend',
    'eine Salbe',
    'schmerzfrei',
  ])('finds "%s"', (text) => {
    expect(forbidden('hug.name', text)).not.toEqual([]);
  });

  it.each(['Physiotherapie', 'Teile', 'weil', 'Beine'])('leaves "%s" alone', (text) => {
    expect(forbidden('hug.name', text)).toEqual([]);
  });

  it('accepts a phrase of a safety text only there', () => {
    expect(forbidden('hug.skipIf', 'Bei Osteoporose')).toEqual([]);
    expect(forbidden('hug.name', 'Bei Osteoporose')).toHaveLength(1);
  });
});

describe('the search in English', () => {
  it.each([
    'Pain O Soma',
    'SOMA 350',
    'Soma 500',
    'medicationplace',
    'An anti-inflammatory may help',
    'muscle relaxant',
    'injections',
    'dry needling',
    'spinal manipulation',
    'ultrasound',
    'taping',
    'This cures you',
    'Heals in two weeks',
    'for pain relief',
    'relieves tension',
    'a lazy muscle',
    'correct posture',
    'a muscle spasm',
    'pain-free',
    'aligns the spinal cord',
    'steroid use',
    'your shoulder is being treated by somebody',
  ])('finds "%s" in any text', (text) => {
    expect(findDenied('assets/content/exercises/hug.yaml', `about: ${text}.`)).not.toEqual([]);
  });

  it.each([
    'health',
    'secure',
    'obscure',
    'fixed',
    'heel',
    'physiotherapist',
    'somatic',
    'needs',
    'tense',
    'wheel',
  ])('leaves "%s" alone', (text) => {
    expect(findDenied('hug.yaml', `about: ${text}.`)).toEqual([]);
  });

  it('accepts a word in a safety text only exactly as it appears there', () => {
    expect(findDenied('shared/strings/en.json', 'It does not diagnose or treat.')).toEqual([]);
    expect(
      findDenied('shared/strings/en.json', 'It does not diagnose or treat, but it treats.'),
    ).toHaveLength(1);
  });
});
