import { type Outcome, outcomes } from '../core/outcome.ts';

/** The letter that stands for each outcome in the database, in the JSON export and in the output of the replay. */
export const outcomeLetters = {
  completed: 'C',
  partial: 'P',
  natural: 'N',
  'self-reported': 'S',
  skipped: 'K',
  expired: 'X',
  excused: 'E',
} as const satisfies { readonly [Each in Outcome]: string };

export type OutcomeLetter = (typeof outcomeLetters)[Outcome];

/** The letters, in the order of the outcomes. */
export const allOutcomeLetters: readonly OutcomeLetter[] = outcomes.map((outcome) => outcomeLetters[outcome]);

const byLetter = new Map<string, Outcome>(outcomes.map((outcome) => [outcomeLetters[outcome], outcome]));

/** The outcome that a letter stands for. Throws on a letter that stands for none. */
export function outcomeOf(letter: string): Outcome {
  const outcome = byLetter.get(letter);
  if (outcome === undefined) throw new RangeError(`"${letter}" is not the letter of an outcome`);
  return outcome;
}
