import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standAndWalk } from '../../shared/choice/stand-and-walk.ts';

const root = new URL('../../', import.meta.url).pathname;

/** Words that no text for the person may have: parts of regular expressions, matched as whole words, in any case. */
const denied: Readonly<Record<string, readonly string[]>> = {
  'a product or a shop': [
    'pain ?o ?soma',
    'soma',
    'medication ?place',
    'pharmac\\w*',
    'buy',
    'shop',
    'discount',
  ],
  'a drug': [
    ...[
      'drugs?',
      'medications?',
      'medicines?',
      'pills?',
      'tablets?',
      'painkillers?',
      'analgesics?',
      'nsaids?',
    ],
    ...['(anti-?)?inflammator\\w*', '(muscle )?relaxants?', 'carisoprodol', 'ibuprofen', 'paracetamol'],
    ...[
      'acetaminophen',
      'aspirin',
      'naproxen',
      'diclofenac',
      'opioids?',
      'cortisone',
      'steroids?',
      'ointments?',
    ],
    ...['supplements?', 'magnesium', 'cannabis', 'cbd'],
  ],
  'a procedure': [
    ...[
      'inject\\w*',
      'needling',
      'acupunctur\\w*',
      'cupping',
      'lasers?',
      'ultrasound',
      'electrotherapy',
      'tens',
    ],
    ...[
      'manipulat\\w*',
      'chiropract\\w*',
      'osteopath\\w*',
      'mobili[sz]ation',
      'massages?',
      'tap(ing|ed)',
      'kinesio\\w*',
    ],
    ...['brac(e|es|ing)', 'corsets?', 'imaging', 'x-?rays?', 'mri', 'scans?', 'surger(y|ies)', 'traction'],
  ],
  'a promise': [
    ...[
      'cur(e|es|ed|ing)',
      'heal(s|ed|ing)?',
      'relie(f|ves?|ved|ving)',
      'remed(y|ies)',
      'fix(es|ing)?',
      'permanent\\w*',
    ],
    ...[
      'treat(s|ed|ing|ments?)?',
      'therap(y|ies|eutic)',
      'prevent(s|ed|ing|ion)?',
      'guarantee\\w*',
      'pain-?free',
    ],
    ...[
      'no more pain',
      'get rid of',
      'eliminat\\w*',
      'reduces? (your )?pain',
      'detox\\w*',
      'miracle',
      'proven',
    ],
    ...['remodel\\w*', 'realign\\w*', 'protects? (you|your)'],
  ],
  'a condition': [
    ...[
      'spasms?',
      'inflam(ed|mation)',
      'arthr\\w+',
      'osteopor\\w*',
      'scolio\\w*',
      'kyphos\\w*',
      'hunchback',
      'sciatica',
    ],
    ...[
      'herniat\\w*',
      'hernias?',
      'slipped dis[ck]s?',
      'fibromyalgia',
      'impingement',
      'tend[io]n?itis',
      'bursitis',
    ],
    ...[
      'syndromes?',
      'diseases?',
      'disorders?',
      'migraines?',
      'trigger points?',
      'text neck',
      'diagnos\\w*',
      'rsi',
    ],
  ],
  'a judgement of the body': [
    ...['lazy', 'weak (muscles?|back|core)', 'bad backs?', 'dysfunction\\w*', 'abnormal\\w*', 'imbalances?'],
    ...[
      '(correct|proper|perfect|good|right|bad|poor|wrong) posture',
      'spinal cord',
      'misalign\\w*',
      'faulty',
    ],
  ],
};

/**
 * Where such a word is needed in a text about safety: the words as they stand there, and the files that may have
 * them. They are taken out before the search, so that the same word elsewhere in the file is still found.
 */
const needed: readonly { readonly words: RegExp; readonly in: RegExp }[] = [
  // A reason to leave an exercise out.
  { words: /your shoulder is being treated by somebody/gi, in: /exercises\/scap-clock\.yaml$/ },
  // What the app says it is not.
  { words: /(does|do) not diagnose( or treat)?/gi, in: /strings\/\w+\.json$/ },
  { words: /\b(it|this) is (not|no) (a )?(treatment|diagnosis|medical advice)/gi, in: /strings\/\w+\.json$/ },
  // Signs with which to ask a professional first.
  { words: /(take steroids|steroid use)/gi, in: /strings\/\w+\.json$/ },
];

function findDenied(file: string, text: string): readonly string[] {
  const rest = needed
    .filter((each) => each.in.test(file))
    .reduce((left, { words }) => left.replace(words, ' '), text);
  return Object.entries(denied).flatMap(([what, words]) => {
    const pattern = new RegExp(`(?<![\\w-])(${words.join('|')})(?![\\w-])`, 'gi');
    return [...rest.matchAll(pattern)].map(([found]) => `${file}: "${found}" is ${what}`);
  });
}

function textFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json|md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('what the person reads', () => {
  const files = [...textFiles('assets/content'), ...textFiles('shared/strings')];

  it('is found', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.some((file) => file.endsWith('en.json'))).toBe(true);
  });

  it('names no drug, product, procedure, cure or condition', () => {
    expect(files.flatMap((file) => findDenied(file.slice(root.length), readFileSync(file, 'utf8')))).toEqual(
      [],
    );
    expect(findDenied('stand-and-walk', JSON.stringify(standAndWalk))).toEqual([]);
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

  it('takes a word in a safety text only as it stands there', () => {
    expect(findDenied('shared/strings/en.json', 'It does not diagnose or treat.')).toEqual([]);
    expect(
      findDenied('shared/strings/en.json', 'It does not diagnose or treat, but it treats.'),
    ).toHaveLength(1);
  });
});
