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

export const allOutcomeLetters: readonly OutcomeLetter[] = outcomes.map((outcome) => outcomeLetters[outcome]);

const byLetter = new Map<string, Outcome>(outcomes.map((outcome) => [outcomeLetters[outcome], outcome]));

/** The outcome that a letter stands for. Throws RangeError for any other letter. */
export function outcomeOf(letter: string): Outcome {
  const outcome = byLetter.get(letter);
  if (outcome === undefined) throw new RangeError(`"${letter}" does not stand for an outcome`);
  return outcome;
}
