import { type Exercise, exerciseIdOf, type Library, type Routine } from '../content/exercise-schema.ts';
import { exerciseOf } from '../content/stand-and-walk.ts';
import type { Choice } from './choice.ts';
import { groupsOf, type PlaneGroup } from './plane-shares.ts';

/** An exercise up to this length only rounds off a break and can be repeated freely. */
const FINISHER_SECONDS = 20;

/**
 * Whether an exercise must not be repeated soon: all except short finishers and walking. `exercise` is as in its
 * file.
 */
export function isMain(exercise: Exercise): boolean {
  return exercise.seconds > FINISHER_SECONDS && !exercise.isWalk;
}

/** Whether the user has to get up for a routine. */
export function standsUp(routine: Routine, library: Library): boolean {
  return exercisesOf(routine, library).some(({ place }) => place === 'standing');
}

/** Whether a routine or one of its exercises is a favourite. */
export function isLiked(
  routine: Routine,
  { favourites, library }: Pick<Choice, 'favourites' | 'library'>,
): boolean {
  const ids = [routine.id, ...exercisesOf(routine, library).map(({ id }) => id)];
  return ids.some((id) => favourites.includes(id));
}

/** The exercises of a routine; those missing from the library are left out. */
export function exercisesOf(routine: Routine, library: Library): readonly Exercise[] {
  return routine.items.flatMap((item) => exerciseOf(exerciseIdOf(item), library) ?? []);
}

/** The planes that a routine trains. */
export function groupsIn(routine: Routine, library: Library): ReadonlySet<PlaneGroup> {
  return new Set(exercisesOf(routine, library).flatMap((exercise) => [...groupsOf(exercise)]));
}
