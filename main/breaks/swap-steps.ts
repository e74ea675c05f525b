import type { RoutineStep } from '../../shared/content/exercise-schema.ts';

/**
 * Replaces an exercise with other steps. If it occurs more than once, with something in between, each place keeps its
 * own length, so the routine stays as long as it was.
 */
export function swapped(
  steps: readonly RoutineStep[],
  exerciseId: string,
  others: readonly RoutineStep[],
): readonly RoutineStep[] {
  const whole = others.reduce((sum, { seconds }) => sum + seconds, 0);
  const result: RoutineStep[] = [];
  let placeSeconds = 0;
  const fill = () => {
    for (const other of others) {
      if (placeSeconds > 0) result.push({ ...other, seconds: (other.seconds * placeSeconds) / whole });
    }
    placeSeconds = 0;
  };
  for (const step of steps) {
    if (step.exerciseId === exerciseId) {
      placeSeconds += step.seconds;
    } else {
      fill();
      result.push(step);
    }
  }
  fill();
  return result;
}
