import type { SeededRandom } from '../support/seeded-random.ts';

/** What a round may use. */
export interface Round {
  readonly random: SeededRandom;
  /** An empty folder of this round, which is deleted after it. */
  readonly folder: string;
}

/** One kind of file or message that the app reads. */
export interface FuzzTarget {
  readonly name: string;
  /** Feeds one hostile input to the app and checks what came of it. @throws an error that says what went wrong */
  round(round: Round): void | Promise<void>;
}
