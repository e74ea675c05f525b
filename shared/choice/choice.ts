import {
  type Library,
  type Place,
  places,
  type Routine,
  type RoutineStep,
} from '../content/exercise-schema.ts';
import type { Need } from '../content/need.ts';
import type { BreakKind } from '../core/break-scheduler.ts';
import type { BreakMode, HiddenExercise } from '../programme/safety.ts';
import { LAST_PHASE } from '../programme/weeks.ts';
import type { Exclusions, Side } from './exclusions.ts';
import type { BeforeBreak } from './first-movement.ts';
import type { RoutineReason } from './routine-reason.ts';

/** One side of one exercise that was done; moments are Unix milliseconds. */
export interface DoneStep {
  readonly exerciseId: string;
  readonly side: Side | null;
  /** Seconds actually done. */
  readonly seconds: number;
  readonly atMs: number;
}

/** A routine that was offered or done, one entry per prompt; Unix milliseconds. */
export interface PastRoutine {
  readonly routineId: string;
  readonly atMs: number;
}

/** The user's choice of places and equipment. These are hard rules, like exclusions. */
export interface Surroundings {
  /** Places where exercises may be done. */
  readonly places: readonly Place[];
  /** Only exercises that can be done in front of others. */
  readonly isDiscreet: boolean;
  /** Equipment that the user does not have. */
  readonly missing: readonly Need[];
}

/** A break at the desk: not on the floor, and without equipment that has to be fetched. */
export const deskSurroundings: Surroundings = {
  places: ['seated', 'standing', 'any'],
  isDiscreet: false,
  missing: ['band', 'towel', 'pillow'],
};

/** Everywhere, with everything: the user decides. */
const anywhere: Surroundings = { places, isDiscreet: false, missing: [] };

/** The library and the hard rules that apply to every choice. */
export interface Limits {
  readonly library: Library;
  /** Now, Unix milliseconds. */
  readonly nowMs: number;
  readonly exclusions: Exclusions;
  readonly hidden: readonly HiddenExercise[];
  /** The highest phase of the programme that is allowed, 1 to 5. */
  readonly phase: number;
  readonly surroundings: Surroundings;
  /** Gentle: only exercises that suit a sore day. Limited: only standing and walking. */
  readonly mode: BreakMode;
}

/**
 * The limits of a routine that the user starts. The phase and the place limit only what breaks choose; what protects the
 * user (exclusions, hidden exercises, limited mode) applies as always.
 */
export function limitsOfStarted<T extends Limits>(limits: T): T {
  return { ...limits, phase: LAST_PHASE, surroundings: anywhere };
}

/** The input to choosing a routine. The same input always gives the same routine. */
export interface Choice extends Limits, BeforeBreak {
  readonly kind: BreakKind;
  /** Length of the break, seconds. */
  readonly seconds: number;
  /** Start of the current day, Unix milliseconds. */
  readonly dayStartMs: number;
  /** Steps done, in any order; two weeks are enough. */
  readonly steps: readonly DoneStep[];
  /** Routines offered or done, one per prompt, in any order. */
  readonly routines: readonly PastRoutine[];
  /** Favourite exercises and routines, by id. */
  readonly favourites: readonly string[];
  /** Routines that the programme, or daily strength, asks for today, by id. */
  readonly programme: readonly string[];
  /** Who asks for them. */
  readonly wantedBy: 'programme' | 'strength';
  /** Breaks ties; any number. */
  readonly seed: number;
}

/** The routine of a break. */
export interface PickedRoutine {
  /** A library routine, or one composed for this break: see `routine-id.ts`. */
  readonly routine: Routine;
  /** The id of the library routine that it is, with or without swaps; null: composed from exercises. */
  readonly origin: string | null;
  /** Their seconds add up to those of the break. */
  readonly steps: readonly RoutineStep[];
  readonly reason: RoutineReason;
  /** The first exercise begins with its easier way, because the user has kept still for long. */
  readonly isSmallFirst: boolean;
}
