import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import type { RoutinesView } from '../../../shared/views/library-view.ts';

/** The most exercises on one page. */
export const MOST_ON_SHEET = 8;

/** The exercises of a sheet. */
export interface SheetExercises {
  readonly shown: readonly Exercise[];
  /** Those that the user left out, or that hurt, or that limited mode doesn't allow. */
  readonly hidden: number;
  /** Those for which the page has no room. */
  readonly left: number;
}

/** The exercises of some routines and single exercises, each once, in their order. */
export function sheetExercisesOf(ids: readonly string[], view: RoutinesView): SheetExercises {
  const wanted = ids.flatMap((id) => {
    const entry = view.routines.find(({ routine }) => routine.id === id);
    return entry === undefined ? [id] : entry.steps.map(({ exerciseId }) => exerciseId);
  });
  const entries = [...new Set(wanted)].flatMap(
    (id) => view.exercises.find(({ exercise }) => exercise.id === id) ?? [],
  );
  const allowed = entries.filter(({ hiddenBy }) => hiddenBy === null).map(({ exercise }) => exercise);
  const shown = allowed.slice(0, MOST_ON_SHEET);
  return { shown, hidden: entries.length - allowed.length, left: allowed.length - shown.length };
}
