import type { Exercise, Library, Routine, RoutineStep } from '../content/exercise-schema.ts';
import { itemsOf, stepsOf } from '../content/exercise-schema.ts';
import { STAND_AND_WALK_ID, standAndWalk } from '../content/stand-and-walk.ts';
import type { BreakMode } from '../programme/safety.ts';
import type { Limits, Surroundings } from './choice.ts';
import { allowedSides, type Side } from './exclusions.ts';

/** The part of a library that the hard rules allow. */
export interface Allowed {
  /** Only the allowed exercises. One that is restricted to one side is half as long and has no sides here. */
  readonly library: Library;
  /** The allowed side of each exercise that is restricted to one. */
  readonly onlySide: ReadonlyMap<string, Side>;
}

/** Applies the hard rules: exclusions, hidden exercises, phase, place, equipment and limited mode. */
export function allowedBy(limits: Limits): Allowed {
  const exercises = new Map<string, Exercise>();
  const onlySide = new Map<string, Side>();
  for (const exercise of limits.library.exercises.values()) {
    const sides = fits(exercise, limits) ? allowedSides(exercise, limits.exclusions) : 'none';
    if (sides === 'none') continue;
    if (sides === 'both') exercises.set(exercise.id, exercise);
    else {
      exercises.set(exercise.id, { ...exercise, hasSides: false, seconds: exercise.seconds / 2 });
      onlySide.set(exercise.id, sides);
    }
  }
  return { library: { exercises, routines: limits.library.routines }, onlySide };
}

function fits(exercise: Exercise, { nowMs, hidden, phase, surroundings, mode }: Limits): boolean {
  return (
    fitsMode(exercise, mode) &&
    exercise.phase <= phase &&
    fitsPlace(exercise, surroundings) &&
    !hidden.some(({ exerciseId, untilMs }) => exerciseId === exercise.id && untilMs > nowMs)
  );
}

/** Whether breaks in this mode may contain an exercise. */
export function fitsMode({ isWalk, isGentle }: Exercise, mode: BreakMode): boolean {
  return mode === 'full' || isWalk || (mode === 'gentle' && isGentle);
}

/** Whether an exercise can be done in these surroundings. */
export function fitsPlace({ place, isDiscreet, needs }: Exercise, surroundings: Surroundings): boolean {
  return (
    surroundings.places.includes(place) &&
    (!surroundings.isDiscreet || isDiscreet) &&
    !needs.some((need) => surroundings.missing.includes(need))
  );
}

/**
 * The routine if all its exercises are allowed, with half the time for those restricted to one side; otherwise null.
 */
export function allowedRoutine(routine: Routine, { library, onlySide }: Allowed): Routine | null {
  if (itemsOf(routine, library).length !== routine.items.length) return null;
  const items = routine.items.map((item) =>
    typeof item === 'string' || !onlySide.has(item.exercise) ? item : { ...item, seconds: item.seconds / 2 },
  );
  return { ...routine, items };
}

/** The steps of an allowed routine: they add up to `seconds`. */
export function allowedSteps(
  routine: Routine,
  { library, onlySide }: Allowed,
  seconds: number,
  firstSide: Side,
): readonly RoutineStep[] {
  if (routine.id === STAND_AND_WALK_ID) return [{ exerciseId: standAndWalk.id, side: null, seconds }];
  const steps: RoutineStep[] = [];
  for (const step of stepsOf(routine, library, seconds, firstSide)) {
    const side = onlySide.get(step.exerciseId) ?? step.side;
    const last = steps.at(-1);
    if (last?.exerciseId === step.exerciseId && last.side === side) {
      steps[steps.length - 1] = { ...last, seconds: last.seconds + step.seconds };
    } else steps.push({ ...step, side });
  }
  return steps;
}
