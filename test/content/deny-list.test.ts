import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standAndWalk, standAndWalkRoutine } from '../../shared/content/stand-and-walk.ts';
import { languages } from '../../shared/strings/languages.ts';
import { denied, deniedInGerman } from './denied-words.ts';

const root = new URL('../../', import.meta.url).pathname;

/**
 * Exceptions for texts about safety: the words exactly as they appear, and the files that may contain them.
 * They are removed before the search, so that the same word elsewhere in the file is still found.
 */
const needed: readonly { readonly words: RegExp; readonly in: RegExp }[] = [
  // A reason to leave an exercise out: people know this diagnosis by its name.
  { words: /(?<=^ *skipIf: .*)osteoporos(is|e)/gim, in: /exercises\/[\w-]+\.yaml$/ },
  { words: /(?<=^ *"skipIf": .*)osteoporos(is|e)/gim, in: /strings\/[\w-]+\.json$/ },
  { words: /your shoulder is being treated by somebody/gi, in: /exercises\/scap-clock\.yaml$/ },
  // What the app says that it is not.
  { words: /(does|do) not diagnose( or treat)?/gi, in: /strings\/[\w-]+\.json$/ },
  {
    words: /\b(it|this) is (not|no) (a )?(treatment|diagnosis|medical advice)/gi,
    in: /strings\/[\w-]+\.json$/,
  },
  // Signs that call for a professional first.
  { words: /(take steroids|steroid use)/gi, in: /strings\/[\w-]+\.json$/ },
  { words: /(deine|ihre) schulter wird gerade behandelt/gi, in: /exercises\/scap-clock\.yaml$/ },
  { words: /stellt keine diagnose(,| und) behandelt nichts/gi, in: /strings\/[\w-]+\.json$/ },
  { words: /kortison (nimmst|nehmen)/gi, in: /strings\/[\w-]+\.json$/ },
];

function findDenied(file: string, text: string): readonly string[] {
  const rest = needed
    .filter((each) => each.in.test(file))
    .reduce((left, { words }) => left.replace(words, ' '), text);
  const all = [...Object.entries(denied), ...Object.entries(deniedInGerman)];
  return all.flatMap(([what, words]) => {
    const pattern = new RegExp(`(?<![\\p{L}\\w-])(${words.join('|')})(?![\\p{L}\\w-])`, 'giu');
    return [...rest.matchAll(pattern)].map(([found]) => `${file}: "${found}" is ${what}`);
  });
}

function textFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json|md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('texts for users', () => {
  const files = [...textFiles('assets/content'), ...textFiles('shared/strings')];

  it('are found', () => {
    expect(files.length).toBeGreaterThan(40);
    for (const language of languages) {
      expect(files.some((file) => file.endsWith(`strings/${language}.json`))).toBe(true);
    }
  });

  it('name no drug, product, procedure, cure or condition', () => {
    expect(files.flatMap((file) => findDenied(file.slice(root.length), readFileSync(file, 'utf8')))).toEqual(
      [],
    );
    expect(findDenied('stand-and-walk', JSON.stringify([standAndWalk, standAndWalkRoutine(60)]))).toEqual([]);
  });
});

describe('the search', () => {
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
    'Das lindert den Schmerz',
    'Heilt in zwei Wochen',
    'eine Massage',
    'gegen Verspannungen',
    'die richtige Haltung',
    'Entzündungshemmend',
    'eine Salbe',
    'schmerzfrei',
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
    'Physiotherapie',
    'Teile',
    'weil',
    'Beine',
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
