import { itemsOf } from '../content/exercise-schema.ts';
import { routineOf } from '../content/routine-id.ts';
import { standAndWalkRoutine } from '../content/stand-and-walk.ts';
import { allowedBy, allowedSteps } from './allowed.ts';
import {
  type Candidate,
  type CandidateInput,
  candidatesFor,
  earlyRepeats,
  restingMains,
} from './candidates.ts';
import type { Choice, PastRoutine, PickedRoutine } from './choice.ts';
import { beginsSmall } from './first-movement.ts';
import { finishersSince, overdueIn } from './lately.ts';
import {
  lackingMost,
  missAfter,
  type PlaneGroup,
  planeSecondsOf,
  weeklyPlaneSeconds,
} from './plane-shares.ts';
import { reasonFor } from './reasons.ts';
import { keepLeast, keepSome, leastOf } from './seeded.ts';
import { firstSideOf } from './sides.ts';
import { exercisesOf, groupsIn, isLiked, standsUp } from './traits.ts';

/** A main exercise is not repeated within this time. */
export const REST_MS = 2 * 3_600_000;
/** A routine is not repeated within this many prompts. */
const REST_PROMPTS = 3;
/** A library routine may miss the plane targets by this additional share of the break. */
const WRITTEN_BONUS = 0.15;
/** The same limit for a favourite. */
const FAVOURITE_BONUS = 0.35;

/** A short finisher that was done within the last two hours costs this share of the break. */
const FINISHER_MALUS = 0.4;

/**
 * Chooses the routine of a break.
 *
 * Hard rules, never relaxed: exclusions, hidden exercises, phase, place and things at hand, limited mode, kind and
 * length of the break. Then the soft rules, strongest first; a rule that no candidate meets is skipped:
 * 1. no main exercise repeated within two hours (except short finishers and walking), or as few as possible;
 * 2. stand up if the previous prompt did not;
 * 3. no routine of the last three prompts;
 * 4. a short break stays seated if the previous prompt stood up (a long one may always stand);
 * 5. a routine that the programme asks for today, with or without swaps;
 * 6. an exercise that has not been done for most of two weeks;
 * 7. after a call: a backward bend or a turn;
 * 8. the plane furthest below its weekly share, or a favourite;
 * 9. the planes as near to their shares as possible, with a bonus for library routines and favourites.
 * The seed breaks ties. If nothing is left at all: standing and walking, which is always available.
 */
export function pickRoutine(choice: Choice): PickedRoutine {
  const allowed = allowedBy(choice);
  const input: CandidateInput = {
    allowed,
    resting: restingMains(choice, REST_MS),
    before: weeklyPlaneSeconds(choice.steps, choice.library, choice.nowMs),
  };
  const past = [...choice.routines].sort((one, other) => other.atMs - one.atMs);
  const candidates = candidatesFor(choice, input);
  const best = bestOf(candidates, choice, input, past);
  const routine = best?.routine ?? standAndWalkRoutine(choice.seconds);
  const firstSide = firstSideOf(choice.steps, allowed.onlySide, choice.seed);
  const origin = best?.origin ?? null;
  const steps = allowedSteps(routine, allowed, choice.seconds, firstSide);
  const isSmallFirst = beginsSmall(steps, choice.library, choice);
  return {
    routine,
    origin,
    steps,
    isSmallFirst,
    reason: reasonFor(routine, choice, {
      origin,
      isSmallFirst,
      hasStood: hasStood(past, choice),
      lacking: lackingMost(input.before, choice.seconds),
    }),
  };
}

function bestOf(
  candidates: readonly Candidate[],
  choice: Choice,
  input: CandidateInput,
  past: readonly PastRoutine[],
): Candidate | null {
  const { library, kind, seconds, seed } = choice;
  const stood = hasStood(past, choice);
  const recent = new Set(past.slice(0, REST_PROMPTS).map(({ routineId }) => routineId));
  const serves = (groups: readonly PlaneGroup[]) => (each: Candidate) =>
    groups.some((group) => groupsIn(each.routine, library).has(group));
  let left = keepLeast(candidates, ({ routine }) => earlyRepeats(routine, choice, input));
  if (stood !== true) left = keepSome(left, ({ routine }) => standsUp(routine, library) || stood === null);
  left = keepSome(left, ({ routine }) => !recent.has(routine.id));
  if (stood === true && kind === 'micro') left = keepSome(left, ({ routine }) => !standsUp(routine, library));
  left = keepSome(left, ({ origin }) => origin !== null && choice.programme.includes(origin));
  const overdue = overdueIn(input.allowed.library, choice);
  left = keepSome(left, ({ routine }) => exercisesOf(routine, library).some(({ id }) => overdue.has(id)));
  if (choice.isAfterCall) left = keepSome(left, serves(['EXT', 'ROT']));
  const lately = finishersSince(choice, REST_MS);
  const servesMost = serves(lackingMost(input.before, seconds));
  left = keepSome(left, (each) => servesMost(each) || isLiked(each.routine, choice));
  return leastOf(left, costOf, ({ routine }) => routine.id, seed);

  function costOf({ routine, isComposed }: Candidate): number {
    const items = itemsOf(routine, input.allowed.library);
    const scale = seconds / items.reduce((sum, item) => sum + item.seconds, 0);
    const more = planeSecondsOf(items.map((item) => ({ ...item, seconds: item.seconds * scale })));
    const malus = items.some(({ exercise }) => lately.has(exercise.id)) ? FINISHER_MALUS : 0;
    const bonus = (isComposed ? 0 : WRITTEN_BONUS) + (isLiked(routine, choice) ? FAVOURITE_BONUS : 0) - malus;
    return Math.sqrt(missAfter(input.before, more)) - bonus * seconds;
  }
}

/** Whether the previous prompt stood up; null if there was none or its routine no longer exists. */
function hasStood(past: readonly PastRoutine[], { library }: Choice): boolean | null {
  const last = past[0] && routineOf(past[0].routineId, library);
  return last ? standsUp(last, library) : null;
}
