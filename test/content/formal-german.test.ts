import { describe, expect, it } from 'vitest';
import { standAndWalk, standAndWalkRoutine } from '../../shared/content/stand-and-walk.ts';
import { overlaid } from '../../shared/content/translated.ts';
import { leaves } from '../../tools/translations/leaves.ts';
import { shippedContent, shippedLibrary } from '../support/library.ts';
import { catalogueOf, contentTextsOf, exerciseIn, routineIn } from '../support/translations.ts';

/** Words of the informal address. */
const informal = /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer|eure\p{L}*)(?!\p{L})/iu;

/**
 * Verbs whose imperative of the informal address differs from every other form of them; at the start of a sentence or
 * of a part of it, where German has its imperatives.
 */
const verbs = [
  ...[
    'atme',
    'beende',
    'behalt',
    'beginn',
    'beug',
    'bleib',
    'breite',
    'bring',
    'dreh',
    'drück',
    'fang',
    'frag',
    'führ',
  ],
  ...[
    'geh',
    'gib',
    'gleit',
    'halt',
    'heb',
    'hol',
    'hör',
    'kipp',
    'klemm',
    'klick',
    'komm',
    'kreis',
    'kreuz',
    'lass',
  ],
  ...[
    'leg',
    'lehn',
    'lies',
    'mach',
    'markier',
    'merk',
    'miss',
    'neig',
    'nimm',
    'probier',
    'richte',
    'roll',
    'ruh',
  ],
  ...[
    'schaff',
    'schalt',
    'schalte',
    'schau',
    'schick',
    'schieb',
    'schließ',
    'senk',
    'setz',
    'sieh',
    'sitz',
    'spann',
  ],
  ...[
    'spür',
    'starte',
    'steh',
    'steigere',
    'stell',
    'streck',
    'stütz',
    'such',
    'vergleich',
    'verschieb',
    'verschränk',
  ],
  ...['versuch', 'warte', 'wechsle', 'werd', 'wähl', 'wähle', 'zeig', 'zieh', 'zähl', 'öffne'],
];
const startsPart = '(?:^|[.,:;?!]\\s|„|(?<!\\p{L})(?:und|oder|dann|also|bitte|nur)\\s)';
const imperative = new RegExp(`${startsPart}(?:${verbs.join('|')})(?!\\p{L})`, 'iu');

/** Its verbs end in -st; these words do so too. */
const others = '(?:erst|zuerst|selbst|sonst|meist|fast|passt|ist|längst|zuletzt)';
const verb = `(?!${others}(?!\\p{L}))\\p{L}+(?:st|lässt)(?!\\p{L})`;
const secondPerson = new RegExp(
  `(?<!\\p{L})${verb} Sie(?!\\p{L})|(?<!\\p{L})(?:wenn|weil|dass|was|wie|bis|damit|die) Sie(?: \\p{L}+)*? ${verb}`,
  'u',
);

/** Every German text with the formal address, by the place where it is written. */
function formalTexts(): readonly (readonly [string, string])[] {
  // Each form of address is listed under its own name.
  const messages = [...leaves(catalogueOf('de-formal'))].filter(
    ([key]) => !key.startsWith('settings.language.options.'),
  );
  const { exercises, routines } = shippedLibrary();
  const content = [
    ...[...exercises.values(), standAndWalk].map((each) => exerciseIn(each, 'de-formal')),
    ...[...routines.values(), standAndWalkRoutine(60)].map((each) => routineIn(each, 'de-formal')),
  ].flatMap(({ id, ...entry }) => {
    const { figure: _figure, ...texts } = { figure: null, ...entry };
    return leaves(texts).map(([key, text]) => [`${id}: ${key}`, text] as const);
  });
  const muscles = [...shippedContent.load(null).muscles].flatMap(([id, each]) =>
    leaves(overlaid(each, contentTextsOf('de-formal').muscles[id])).map(
      ([key, text]) => [`${id}: ${key}`, text] as const,
    ),
  );
  return [...messages, ...content, ...muscles];
}

describe('German with the formal address', () => {
  const texts = formalTexts();

  it('never says "du": a text that does needs its form with "Sie" in de-formal', () => {
    expect(texts.filter(([, text]) => informal.test(text))).toEqual([]);
  });

  it('has no imperative of the informal address', () => {
    expect(texts.filter(([, text]) => imperative.test(text))).toEqual([]);
  });

  it('has no verb of the informal address beside "Sie"', () => {
    expect(texts.filter(([, text]) => secondPerson.test(text))).toEqual([]);
  });

  it('finds what it looks for', () => {
    for (const text of ['Hast Sie das', 'weil Sie sie weglässt', 'damit Sie vergleichen kannst']) {
      expect(secondPerson.test(text), text).toBe(true);
    }
    expect(secondPerson.test('weil Sie gerade erst zurück sind')).toBe(false);
    for (const text of [
      'Dreh dich um',
      'Atme ein und senk ihn',
      'Fertig? Öffne die Arme',
      'Nimm das, dann halt an',
    ]) {
      expect(imperative.test(text), text).toBe(true);
    }
    for (const text of ['Atmen Sie ein', 'Der Halt fehlt', 'Start', 'Die Öffnung', 'ein Kreis']) {
      expect(imperative.test(text), text).toBe(false);
    }
  });
});

describe('the formal texts of an exercise', () => {
  it('replace only those that differ', () => {
    const turn = shippedLibrary().exercises.get('seat-turn');
    if (turn === undefined) throw new Error('there is no seat-turn');
    const [informalTurn, formalTurn] = [exerciseIn(turn, 'de'), exerciseIn(turn, 'de-formal')];
    expect(formalTurn.name).toBe(informalTurn.name);
    expect(formalTurn.alternativeText).toBe(informalTurn.alternativeText);
    expect(formalTurn.lines[1]).toMatchObject({
      move: expect.stringMatching(/^Drehen Sie/),
      brief: 'Drehen',
    });
  });
});
