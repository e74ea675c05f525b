import type { Exercise, RoutineStep } from '../content/exercise-schema.ts';
import { STAND_AND_WALK_ID } from '../content/stand-and-walk.ts';
import { allowedBy } from './allowed.ts';
import { restingMains } from './candidates.ts';
import type { Choice } from './choice.ts';
import { REST_MS } from './pick-routine.ts';
import { missAfter, planeSecondsOf, weeklyPlaneSeconds } from './plane-shares.ts';
import { keepSome, leastOf } from './seeded.ts';
import { firstSideOf } from './sides.ts';

/** "Not this one": the exercise to replace in the running routine. */
export interface UnwantedExercise {
  /** The steps of the running routine. */
  readonly steps: readonly RoutineStep[];
  /** The exercise to replace. */
  readonly exerciseId: string;
  /** Exercises that the user has already replaced in this routine. */
  readonly replaced: readonly string[];
}

/** An exercise whose own length is within these factors can replace another. */
const CLOSE_LEAST = 0.7;
const CLOSE_MOST = 1.5;

/**
 * Returns the steps that replace an exercise: as long as its steps together, under the same hard rules. The swaps
 * listed in its file come first, then exercises of equal length, then of nearly equal length; among these, rested
 * ones and then the planes with the largest deficit. If nothing is left: standing and walking. Empty if the routine
 * does not contain the exercise.
 */
export function swapFor(choice: Choice, unwanted: UnwantedExercise): readonly RoutineStep[] {
  const own = unwanted.steps.filter(({ exerciseId }) => exerciseId === unwanted.exerciseId);
  const seconds = own.reduce((sum, step) => sum + step.seconds, 0);
  if (own.length === 0) return [];
  const allowed = allowedBy(choice);
  const taken = new Set([...unwanted.steps.map(({ exerciseId }) => exerciseId), ...unwanted.replaced]);
  const pool = [...allowed.library.exercises.values()].filter(
    ({ id, place }) => !taken.has(id) && place !== 'floor',
  );
  const resting = restingMains(choice, REST_MS);
  const before = weeklyPlaneSeconds(choice.steps, choice.library, choice.nowMs);
  const options = equalTo(unwanted.exerciseId, choice, pool);
  const rested = keepSome(options, ({ id }) => !resting.has(id));
  const best = leastOf(
    rested,
    (exercise) => missAfter(before, planeSecondsOf([{ exercise, seconds }])),
    ({ id }) => id,
    choice.seed,
  );
  if (best === null) return [{ exerciseId: STAND_AND_WALK_ID, side: null, seconds }];
  const only = allowed.onlySide.get(best.id) ?? null;
  if (!best.hasSides) return [{ exerciseId: best.id, side: only, seconds }];
  const first = own[0]?.side ?? firstSideOf(choice.steps, allowed.onlySide, choice.seed);
  return ([first, first === 'left' ? 'right' : 'left'] as const).map((side) => ({
    exerciseId: best.id,
    side,
    seconds: seconds / 2,
  }));
}

/**
 * The options nearest in length to an exercise: its own swaps, then those of equal length, then those of similar
 * length.
 */
function equalTo(id: string, { library }: Choice, pool: readonly Exercise[]): readonly Exercise[] {
  const original = library.exercises.get(id);
  if (original === undefined) return pool.filter(({ isWalk }) => isWalk);
  const equal = pool.filter(({ seconds }) => seconds === original.seconds);
  const named = equal.filter((exercise) => original.swaps.includes(exercise.id));
  const close = pool.filter(({ seconds }) => {
    const scale = original.seconds / seconds;
    return scale >= CLOSE_LEAST && scale <= CLOSE_MOST;
  });
  return [named, equal, close].find((list) => list.length > 0) ?? pool.filter(({ isWalk }) => isWalk);
}
