import type { FullLanguage } from '../../shared/strings/languages.ts';

/** The words of a review sheet besides those of the exercise itself. */
export interface ReviewTexts {
  readonly title: string;
  readonly lead: string;
  readonly facts: Readonly<
    Record<'names' | 'seconds' | 'setUp' | 'demands' | 'harderDemands' | 'phase' | 'swaps' | 'works', string>
  >;
  readonly columns: readonly [pose: string, times: string, moving: string, holding: string, later: string];
  /** `{{move}}` and `{{hold}}` are seconds. */
  readonly holding: string;
  readonly eachSide: string;
  readonly pictureText: string;
  /** What a reviewer ticks. */
  readonly checks: readonly string[];
  readonly verdicts: readonly string[];
  readonly comments: string;
  readonly signature: readonly string[];
}

const en: ReviewTexts = {
  title: 'Review by a physiotherapist',
  lead: 'Version {{version}} of Unhunch. Please tick what is right, and write beside it what is not.',
  facts: {
    names: 'Also called',
    seconds: 'Usual time',
    setUp: 'Getting ready',
    demands: 'Asks of the body',
    harderDemands: 'The harder way also',
    phase: 'Phase of the programme (1 to 5)',
    swaps: 'May be replaced by',
    works: 'Muscles',
  },
  columns: ['Pose', 'Seconds', 'While moving', 'While holding', 'From the third time'],
  holding: '{{move}}, then stay {{hold}}',
  eachSide: 'left and right together',
  pictureText: 'Picture in words',
  checks: [
    'The pictures show the movement as it should be done',
    'The words are right, clear and in the right order',
    'Time and number of repeats suit office workers',
    'Easier and harder are right',
    '"Leave it out if" is complete',
    'The demands are complete (people exclude by them)',
    'The muscles are right',
  ],
  verdicts: ['may be used as it is', 'only with these changes', 'not to be used'],
  comments: 'Changes and remarks',
  signature: ['Name and profession', 'Date', 'Signature'],
};

const de: ReviewTexts = {
  title: 'Durchsicht durch eine Physiotherapeutin oder einen Physiotherapeuten',
  lead: 'Unhunch, Version {{version}}. Bitte ankreuzen, was stimmt, und danebenschreiben, was nicht stimmt.',
  facts: {
    names: 'Auch genannt',
    seconds: 'Übliche Dauer',
    setUp: 'Vorbereiten',
    demands: 'Verlangt vom Körper',
    harderDemands: 'Schwerer verlangt zusätzlich',
    phase: 'Phase des Programms (1 bis 5)',
    swaps: 'Ersetzbar durch',
    works: 'Muskeln',
  },
  columns: ['Haltung', 'Sekunden', 'In der Bewegung', 'Beim Halten', 'Ab dem dritten Mal'],
  holding: '{{move}}, dann {{hold}} halten',
  eachSide: 'links und rechts zusammen',
  pictureText: 'Das Bild in Worten',
  checks: [
    'Die Bilder zeigen die Bewegung so, wie sie sein soll',
    'Die Worte stimmen, sind klar und in der richtigen Reihenfolge',
    'Dauer und Wiederholungen passen für Menschen mit Büroarbeit',
    'Leichter und schwerer stimmen',
    '„Wann auslassen“ ist vollständig',
    'Die Anforderungen sind vollständig (danach wird ausgeschlossen)',
    'Die Muskeln stimmen',
  ],
  verdicts: ['kann so verwendet werden', 'nur mit diesen Änderungen', 'nicht verwenden'],
  comments: 'Änderungen und Anmerkungen',
  signature: ['Name und Beruf', 'Datum', 'Unterschrift'],
};

/** The texts of each language. */
export const reviewTexts: Readonly<Record<FullLanguage, ReviewTexts>> = { en, de };
