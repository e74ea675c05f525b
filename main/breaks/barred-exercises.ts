import { allowedBy } from '../../shared/choice/allowed.ts';
import type { Limits } from '../../shared/choice/choice.ts';
import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import { STAND_AND_WALK_ID } from '../../shared/content/stand-and-walk.ts';

/**
 * The exercises of these steps that are no longer allowed: excluded, hidden or removed since the steps were chosen,
 * limited mode has begun, or the user has said something else about the place.
 */
export function barredIn(steps: readonly RoutineStep[], limits: Limits): readonly string[] {
  const { library, onlySide } = allowedBy(limits);
  const barred = steps.filter(({ exerciseId, side }) => {
    if (exerciseId === STAND_AND_WALK_ID) return false;
    if (!library.exercises.has(exerciseId)) return true;
    const only = onlySide.get(exerciseId);
    return only !== undefined && only !== side;
  });
  return [...new Set(barred.map(({ exerciseId }) => exerciseId))];
}
