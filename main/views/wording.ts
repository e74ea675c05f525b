import { type Exercise, exerciseIdOf, type Routine } from '../../shared/content/exercise-schema.ts';
import { composedTexts, isComposed } from '../../shared/content/routine-id.ts';
import { exerciseOf } from '../../shared/content/stand-and-walk.ts';
import { inLanguage } from '../../shared/content/translated.ts';
import { commaOf } from '../../shared/strings/languages.ts';
import type { Snapshot } from '../snapshot.ts';

type Words = Pick<Snapshot, 'library' | 'language' | 'contentTexts'>;

/** An exercise in the user's language; undefined for an unknown id. */
export function shownExercise(id: string, words: Words): Exercise | undefined {
  const exercise = exerciseOf(id, words.library);
  return exercise && inLanguage(exercise, words.language, words.contentTexts.exercises[id]);
}

/** The name and the purpose of a routine of the library in the user's language. */
export function routineInLanguage(
  routine: Routine,
  { language, contentTexts }: Pick<Words, 'language' | 'contentTexts'>,
): Routine {
  return inLanguage(routine, language, contentTexts.routines[routine.id]);
}

/**
 * A routine in the user's language. A routine composed for one break is named after its exercises; one with few swaps
 * keeps the name of `origin`, its routine in the library.
 */
export function shownRoutine(routine: Routine, origin: string | null, words: Words): Routine {
  if (!isComposed(routine.id)) return routineInLanguage(routine, words);
  const composed = composedTexts(
    routine.items.map((item) => shownExercise(exerciseIdOf(item), words)?.name ?? ''),
    commaOf(words.language),
  );
  const base = origin === null ? undefined : words.library.routines.get(origin);
  const isNamedAfterIt = base !== undefined && base.name === routine.name;
  return { ...routine, ...composed, ...(isNamedAfterIt && { name: routineInLanguage(base, words).name }) };
}
