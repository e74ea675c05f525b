import { type Exercise, exerciseIdOf, type Routine } from '../../shared/content/exercise-schema.ts';
import { composedTexts, isComposed } from '../../shared/content/routine-id.ts';
import { exerciseOf } from '../../shared/content/stand-and-walk.ts';
import { inLanguage } from '../../shared/content/translated.ts';
import type { Snapshot } from '../snapshot.ts';

type Words = Pick<Snapshot, 'library' | 'language'>;

/** An exercise in the user's language; undefined for an unknown id. */
export function shownExercise(id: string, { library, language }: Words): Exercise | undefined {
  const exercise = exerciseOf(id, library);
  return exercise && inLanguage(exercise, language);
}

/**
 * A routine in the user's language. A routine composed for one break is named after its exercises; one with few swaps
 * keeps the name of `origin`, its routine in the library.
 */
export function shownRoutine(routine: Routine, origin: string | null, words: Words): Routine {
  const { library, language } = words;
  if (!isComposed(routine.id)) return inLanguage(routine, language);
  const composed = composedTexts(
    routine.items.map((item) => shownExercise(exerciseIdOf(item), words)?.name ?? ''),
  );
  const base = origin === null ? undefined : library.routines.get(origin);
  const isNamedAfterIt = base !== undefined && base.name === routine.name;
  return { ...routine, ...composed, ...(isNamedAfterIt && { name: inLanguage(base, language).name }) };
}
