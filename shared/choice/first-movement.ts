import type { Library, RoutineStep } from '../content/exercise-schema.ts';
import { exerciseOf } from '../content/stand-and-walk.ts';

/** After this much desk time in one sitting, the first movement is small, seconds. */
const LONG_SITTING_SECONDS = 90 * 60;

/** What the user was doing before a break. */
export interface BeforeBreak {
  /** Desk time of the open sitting bout, seconds. */
  readonly deskSeconds: number;
  /** A call has just ended. */
  readonly isAfterCall: boolean;
}

/** Whether the user has kept still long enough that a break should begin with a small movement. */
export function isLongSitting({ deskSeconds }: Pick<BeforeBreak, 'deskSeconds'>): boolean {
  return deskSeconds >= LONG_SITTING_SECONDS;
}

/**
 * Whether the first exercise begins with its easier way: after a long sitting or a call. Walking is small enough as it is.
 */
export function beginsSmall(steps: readonly RoutineStep[], library: Library, before: BeforeBreak): boolean {
  const first = exerciseOf(steps[0]?.exerciseId ?? '', library);
  if (first === undefined || first.isWalk) return false;
  return before.isAfterCall || isLongSitting(before);
}
