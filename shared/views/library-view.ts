import type { Exercise, MuscleId, Routine, RoutineStep } from '../content/exercise-schema.ts';
import type { Muscle } from '../content/muscle.ts';

/** An exercise on the library's page. */
export interface ExerciseView {
  readonly exercise: Exercise;
  /** Whose it is when it is not the app's own. */
  readonly source: string | null;
  readonly isFavourite: boolean;
  /** Why it does not come now; null: it may. `hurt` has a moment, Unix milliseconds. */
  readonly hiddenBy:
    | { readonly type: 'exclusion' | 'limited' | 'phase' }
    | { readonly type: 'hurt'; readonly untilMs: number }
    | null;
}

/** A routine on the library's page; only routines that may come now. */
export interface RoutineEntryView {
  readonly routine: Routine;
  readonly source: string | null;
  readonly isFavourite: boolean;
  readonly steps: readonly RoutineStep[];
}

/** The page of the library: the routines that may come now, and every exercise. */
export interface RoutinesView {
  readonly routines: readonly RoutineEntryView[];
  readonly exercises: readonly ExerciseView[];
  /** By its id; IPC carries no maps. */
  readonly muscles: readonly (Muscle & { readonly id: MuscleId })[];
  readonly mode: 'full' | 'limited';
}
