import type { RoutineStep } from '../../shared/content/exercise-schema.ts';

/**
 * Puts other steps in the place of an exercise. Where it comes more than once, with something in between, each
 * place keeps its own length: the seconds of the routine stay what they were.
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
