import { places } from '../routine.ts';
import { allowedBy, allowedSteps } from './allowed.ts';
import type { Choice, Limits, PickedRoutine } from './choice.ts';
import { weeklyPlaneSeconds } from './plane-shares.ts';
import { repair, type SwappedRoutine } from './repair.ts';
import { routineOf } from './routine-id.ts';
import { firstSideOf } from './sides.ts';

/** Every place: for routines that somebody asks for by name. */
export const everyPlace = places;

/**
 * The routines that may be shown to be chosen, each with the swaps that the hard rules ask for. A routine with an
 * exercise that may not come and has no swap is left out. Pass `wishes.places: everyPlace` to have the floor too.
 */
export function routinesFor(limits: Limits): readonly SwappedRoutine[] {
  const allowed = allowedBy(limits);
  const ground = { resting: new Set<string>(), before: weeklyPlaneSeconds([], limits.library, limits.nowMs) };
  return [...limits.library.routines.values()].flatMap(
    (routine) => repair(routine, allowed, limits.library, ground) ?? [],
  );
}

/** The exercises that may be shown, by id. */
export function exercisesFor(limits: Limits): ReadonlySet<string> {
  return new Set(allowedBy(limits).library.exercises.keys());
}

/**
 * The break that a person chose by its routine: with the swaps that the hard rules ask for, in the routine's own
 * length. Null when the routine is gone or may not be shown.
 */
export function chosenRoutine(choice: Choice, routineId: string): PickedRoutine | null {
  const { library } = choice;
  const routine = routineOf(routineId, library);
  if (routine === null) return null;
  const allowed = allowedBy({ ...choice, wishes: { ...choice.wishes, places: everyPlace } });
  const before = weeklyPlaneSeconds(choice.steps, library, choice.nowMs);
  const found = repair(routine, allowed, library, { resting: new Set(), before });
  if (found === null) return null;
  const firstSide = firstSideOf(choice.steps, allowed.onlySide, choice.seed);
  return {
    routine: found.routine,
    origin: library.routines.has(routineId) ? routineId : null,
    steps: allowedSteps(found.routine, allowed, routine.seconds, firstSide),
    reason: 'chosen',
  };
}
