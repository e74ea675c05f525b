import { exerciseIdOf, type Library, type Routine } from '../content/exercise-schema.ts';
import { isComposed, routineOf } from '../content/routine-id.ts';

/** Whether a routine that was offered or done is this one, as in the library or with swaps. */
export function isVariant(routineId: string, { id, items }: Routine, library: Library): boolean {
  if (routineId === id) return true;
  const offered = routineOf(routineId, library)?.items.map(exerciseIdOf);
  if (!isComposed(routineId) || offered?.length !== items.length) return false;
  return items.map(exerciseIdOf).every((own, index) => {
    const each = offered[index] ?? '';
    return each === own || library.exercises.get(own)?.swaps.includes(each) === true;
  });
}
