import { describe, expect, it } from 'vitest';
import { otherLanguages, varieties } from '../../../shared/strings/languages.ts';
import { compareTexts, invalidTexts, reportOn } from '../../../tools/translations/findings.ts';
import { completeness } from '../../../tools/translations/summary.ts';
import { englishTexts, fingerprint } from '../../../tools/translations/text-files.ts';
import { run } from '../../../tools/translations/translations.ts';

const english = englishTexts();

describe.each([...otherLanguages, ...varieties])('%s', (language) => {
  const { findings, total } = reportOn(language, english);

  it('is complete, current, and has the same placeholders', () => {
    expect(findings.filter(({ kind }) => kind !== 'long')).toEqual([]);
    expect(completeness({ total, findings })).toBe(100);
  });
});

describe('the findings', () => {
  const compare = (
    text: string,
    source: string,
    { record = fingerprint(source), key = 'today.title' } = {},
  ) =>
    compareTexts(
      'interface.json',
      new Map([[key, text]]),
      new Map([
        [key, source],
        ['today.days_other', '{{count}} days'],
      ]),
      {
        language: 'de',
        record: { 'interface.json': { [key]: record, 'today.days_one': fingerprint('{{count}} days') } },
        forbidden: (_key, words) => (words.includes('heilt') ? ['"heilt" is a promise'] : []),
      },
    ).map(({ kind }) => kind);

  it.each([
    ['Heute um {{time}}', 'Today at {{time}}', []],
    ['Heute um {{zeit}}', 'Today at {{time}}', ['placeholders']],
    ['Heute', 'Today at {{time}}', ['placeholders']],
    ['Today at the desk', 'Today at the desk', ['untranslated']],
    ['Das heilt', 'It helps', ['forbidden']],
    ['Heute sitzt du sehr, sehr lange am Schreibtisch', 'Today at the desk', ['long']],
  ])('of "%s" for "%s" are %j', (text, source, kinds) => {
    expect(compare(text, source)).toEqual(kinds);
  });

  it('call a text stale whose English has changed since', () => {
    expect(compare('Heute', 'Today', { record: fingerprint('This day') })).toEqual(['stale']);
  });

  it('allow a plural form for one to say its number as a word', () => {
    expect(compare('ein Tag', '{{count}} days', { key: 'today.days_one' })).toEqual([]);
  });

  it('name a text whose English is gone', () => {
    const found = compareTexts('interface.json', new Map([['gone', 'Weg']]), new Map(), {
      language: 'de',
      record: {},
      forbidden: () => [],
    });
    expect(found).toEqual([{ kind: 'unknown', place: 'interface.json: gone', detail: 'Weg' }]);
  });
});

it('a text that the app rejects is named, and leaves a language incomplete', () => {
  const tooLong = { walk: { name: 'Gehen', skipIf: 'x'.repeat(241) } };
  const findings = invalidTexts('exercises', tooLong);
  expect(findings.map(({ kind, place }) => ({ kind, place }))).toEqual([
    { kind: 'invalid', place: 'exercises.yaml: walk.skipIf' },
  ]);
  expect(completeness({ total: 200, findings })).toBe(99);
});

it('the command prints a line for each language, and refuses one that does not exist', () => {
  const lines = run([]).split('\n');
  expect(lines).toHaveLength(1 + otherLanguages.length + varieties.length);
  expect(() => run(['xx'])).toThrow('the languages are');
}, 240_000);
