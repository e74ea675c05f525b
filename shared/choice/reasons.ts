import type { Routine } from '../content/exercise-schema.ts';
import { exerciseOf } from '../content/stand-and-walk.ts';
import type { Choice } from './choice.ts';
import { groupsOf, type PlaneGroup } from './plane-shares.ts';
import type { RoutineReason } from './routine-reason.ts';
import { exercisesOf, groupsIn, isLiked, standsUp } from './traits.ts';

/** Additional input for finding the reason. */
interface ReasonInput {
  /** The library routine that it is, with or without swaps; null: none. */
  readonly origin: string | null;
  readonly isSmallFirst: boolean;
  readonly hasStood: boolean | null;
  readonly lacking: readonly PlaneGroup[];
}

/** Returns the reason shown for a routine: the most specific one that applies. */
export function reasonFor(
  routine: Routine,
  choice: Choice,
  { origin, isSmallFirst, hasStood, lacking }: ReasonInput,
): RoutineReason {
  const { library } = choice;
  const groups = groupsIn(routine, library);
  if (exercisesOf(routine, library).every(({ isWalk }) => isWalk)) return 'walk';
  if (choice.mode === 'gentle') return 'gentle';
  if (isSmallFirst) return choice.isAfterCall ? 'after-call' : 'long-sitting';
  if (choice.routines.length === 0) return 'first';
  if (origin !== null && choice.programme.includes(origin)) return choice.wantedBy;
  if (choice.kind === 'long') return 'long-break';
  if (groups.has('ROT') && !hasTurnedToday(choice)) return 'not-turned-today';
  if (isLiked(routine, choice)) return 'favourite';
  if (hasStood === false && standsUp(routine, library)) return 'stand-up';
  return lacking.some((group) => groups.has(group)) && choice.steps.length > 0 ? 'plane-share' : 'not-lately';
}

function hasTurnedToday({ steps, library, dayStartMs }: Choice): boolean {
  return steps.some(({ exerciseId, seconds, atMs }) => {
    const exercise = atMs >= dayStartMs && seconds > 0 ? exerciseOf(exerciseId, library) : undefined;
    return exercise !== undefined && groupsOf(exercise).has('ROT');
  });
}
