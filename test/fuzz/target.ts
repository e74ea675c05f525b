import type { SeededRandom } from '../support/seeded-random.ts';

/** The resources of a round. */
export interface Round {
  readonly random: SeededRandom;
  /** An empty folder for this round, which is deleted after it. */
  readonly folder: string;
}

/** One kind of file or message that the app reads. */
export interface FuzzTarget {
  readonly name: string;
  /** Feeds one hostile input to the app and checks the result. @throws Error that says what went wrong */
  round(round: Round): void | Promise<void>;
}
