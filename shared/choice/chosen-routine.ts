import { routineOf } from '../content/routine-id.ts';
import { allowedBy, allowedSteps } from './allowed.ts';
import { type Choice, limitsOfStarted, type PickedRoutine } from './choice.ts';
import { beginsSmall } from './first-movement.ts';
import { weeklyPlaneSeconds } from './plane-shares.ts';
import { repair } from './repair.ts';
import { firstSideOf } from './sides.ts';

/**
 * The break for a routine that the user picked: at its own length, with the swaps that the hard rules require. Null
 * if the routine no longer exists or is not allowed.
 */
export function chosenRoutine(choice: Choice, routineId: string): PickedRoutine | null {
  const { library } = choice;
  const routine = routineOf(routineId, library);
  if (routine === null) return null;
  const allowed = allowedBy(limitsOfStarted(choice));
  const before = weeklyPlaneSeconds(choice.steps, library, choice.nowMs);
  const found = repair(routine, allowed, library, { resting: new Set(), before });
  if (found === null) return null;
  const firstSide = firstSideOf(choice.steps, allowed.onlySide, choice.seed);
  const steps = allowedSteps(found.routine, allowed, routine.seconds, firstSide);
  return {
    routine: found.routine,
    origin: library.routines.has(routineId) ? routineId : null,
    steps,
    reason: 'chosen',
    isSmallFirst: beginsSmall(steps, library, choice),
  };
}
