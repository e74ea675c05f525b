import { type Exercise, exerciseIdOf, type Library, type Routine } from '../content/exercise-schema.ts';
import { exerciseOf } from '../content/stand-and-walk.ts';
import type { Choice } from './choice.ts';
import { groupsOf, type PlaneGroup } from './plane-shares.ts';

/** An exercise of at most so many seconds only rounds a break off; it may come as often as it likes. */
const FINISHER_SECONDS = 20;

/** Whether an exercise must rest after it was done: all but short finishers and walking. `exercise` is as its file has it. */
export function isMain(exercise: Exercise): boolean {
  return exercise.seconds > FINISHER_SECONDS && !exercise.isWalk;
}

/** Whether the person gets up for a routine. */
export function standsUp(routine: Routine, library: Library): boolean {
  return exercisesOf(routine, library).some(({ place }) => place === 'standing');
}

/** Whether the person likes a routine or something in it. */
export function isLiked(
  routine: Routine,
  { favourites, library }: Pick<Choice, 'favourites' | 'library'>,
): boolean {
  const ids = [routine.id, ...exercisesOf(routine, library).map(({ id }) => id)];
  return ids.some((id) => favourites.includes(id));
}

/** The exercises of a routine; what the library does not have is left out. */
export function exercisesOf(routine: Routine, library: Library): readonly Exercise[] {
  return routine.items.flatMap((item) => exerciseOf(exerciseIdOf(item), library) ?? []);
}

/** The planes that a routine serves. */
export function groupsIn(routine: Routine, library: Library): ReadonlySet<PlaneGroup> {
  return new Set(exercisesOf(routine, library).flatMap((exercise) => [...groupsOf(exercise)]));
}
