import { places } from '../content/exercise-schema.ts';
import { routineOf } from '../content/routine-id.ts';
import { allowedBy, allowedSteps } from './allowed.ts';
import type { Choice, PickedRoutine } from './choice.ts';
import { weeklyPlaneSeconds } from './plane-shares.ts';
import { repair } from './repair.ts';
import { firstSideOf } from './sides.ts';

/**
 * The break that a person chose by its routine: with the swaps that the hard rules ask for, in the routine's own
 * length. Null when the routine is gone or may not be shown.
 */
export function chosenRoutine(choice: Choice, routineId: string): PickedRoutine | null {
  const { library } = choice;
  const routine = routineOf(routineId, library);
  if (routine === null) return null;
  // Asked for by name, a routine may be on the floor too.
  const allowed = allowedBy({ ...choice, wishes: { ...choice.wishes, places } });
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
