import type { Exercise, MuscleId, Routine, RoutineStep } from '../content/exercise-schema.ts';
import type { Muscle } from '../content/muscle.ts';
import type { BreakMode } from '../programme/safety.ts';

/** An exercise on the library's page. */
export interface ExerciseView {
  readonly exercise: Exercise;
  /** The organisation it comes from; null: the app. */
  readonly source: string | null;
  readonly isFavourite: boolean;
  /** Why it is not offered now; null: it can be. `hurt` has a moment, Unix milliseconds. */
  readonly hiddenBy:
    | { readonly type: 'exclusion' | 'limited' | 'gentle' }
    | { readonly type: 'hurt'; readonly untilMs: number }
    | null;
  /** Breaks bring it in a later week of the programme. The user can start it at any time. */
  readonly isLater: boolean;
  /** It doesn't fit the user's place, so breaks leave it out. The user can start it at any time. */
  readonly isElsewhere: boolean;
}

/** A routine on the library's page. */
export interface RoutineEntryView {
  readonly routine: Routine;
  readonly source: string | null;
  readonly isFavourite: boolean;
  readonly steps: readonly RoutineStep[];
  /** One of its exercises doesn't fit the user's place, so breaks replace it or leave the routine out. */
  readonly isElsewhere: boolean;
}

/** The page of the library: the routines that are allowed now, and every exercise. */
export interface RoutinesView {
  readonly routines: readonly RoutineEntryView[];
  readonly exercises: readonly ExerciseView[];
  /** A list rather than a map, which IPC cannot transfer. */
  readonly muscles: readonly (Muscle & { readonly id: MuscleId })[];
  readonly mode: BreakMode;
}
