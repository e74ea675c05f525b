import type { Library, Place, Routine, RoutineStep } from '../content/exercise-schema.ts';
import type { BreakKind } from '../core/break-scheduler.ts';
import type { HiddenExercise } from '../programme/safety.ts';
import type { Exclusions, Side } from './exclusions.ts';
import type { RoutineReason } from './routine-reason.ts';

/** Something the exercises may need, as `needs` of an exercise names it. */
export type Need = 'band' | 'wall' | 'doorway' | 'mat' | 'towel' | 'pillow' | 'firm-backrest';

/** One side of one exercise that was done; moments are Unix milliseconds. */
export interface DoneStep {
  readonly exerciseId: string;
  readonly side: Side | null;
  /** Seconds that were really done. */
  readonly seconds: number;
  readonly atMs: number;
}

/** A routine that was offered or done, once for each prompt; Unix milliseconds. */
export interface PastRoutine {
  readonly routineId: string;
  readonly atMs: number;
}

/** What the person wishes of place and surroundings. Hard rules, as exclusions are. */
export interface Wishes {
  /** Where exercises may be done. */
  readonly places: readonly Place[];
  /** Only what can be done where others look on. */
  readonly isDiscreet: boolean;
  /** What the person does not have at hand. */
  readonly missing: readonly Need[];
}

/** A break at the desk: not on the floor, and without a band or a towel to look for. */
export const deskWishes: Wishes = {
  places: ['seated', 'standing', 'any'],
  isDiscreet: false,
  missing: [],
};

/** Who is asking and what must never come: the hard rules of every choice. */
export interface Limits {
  readonly library: Library;
  /** Now, Unix milliseconds. */
  readonly nowMs: number;
  readonly exclusions: Exclusions;
  readonly hidden: readonly HiddenExercise[];
  /** The highest phase of the programme that is allowed, 1 to 5. */
  readonly phase: number;
  readonly wishes: Wishes;
  /** Limited: nothing but standing and walking. */
  readonly mode: 'full' | 'limited';
}

/** What the choice of a routine goes by. The same input always gives the same routine. */
export interface Choice extends Limits {
  readonly kind: BreakKind;
  /** Length of the break, seconds. */
  readonly seconds: number;
  /** When the present day began, Unix milliseconds. */
  readonly dayStartMs: number;
  /** What was done, in any order; two weeks are enough. */
  readonly steps: readonly DoneStep[];
  /** What was offered or done, one a prompt, in any order. */
  readonly routines: readonly PastRoutine[];
  /** Exercises and routines that the person likes, by id. */
  readonly favourites: readonly string[];
  /** Routines that the programme would like to see today, by id. */
  readonly programme: readonly string[];
  /** A call ended just now. */
  readonly isAfterCall: boolean;
  /** Decides between equals; any number. */
  readonly seed: number;
}

/** The routine of a break. */
export interface PickedRoutine {
  /** One of the library, or one composed for this break: see `routine-id.ts`. */
  readonly routine: Routine;
  /** The routine of the library that it is, or was made of by swaps, by its id; null: composed from exercises. */
  readonly origin: string | null;
  /** They add up to the seconds of the break. */
  readonly steps: readonly RoutineStep[];
  readonly reason: RoutineReason;
}
