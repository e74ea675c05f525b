import type { Choice, PickedRoutine, Surroundings } from '../../shared/choice/choice.ts';
import { chosenRoutine } from '../../shared/choice/chosen-routine.ts';
import { pickForBreak } from '../../shared/choice/pick-for-break.ts';
import { swapFor } from '../../shared/choice/swap.ts';
import { duringCall } from '../../shared/choice/workplace.ts';
import { kindOf } from '../../shared/content/exercise-schema.ts';
import { routineOf } from '../../shared/content/routine-id.ts';
import { standAndWalkRoutine } from '../../shared/content/stand-and-walk.ts';
import { isAfterCall } from '../../shared/core/activity.ts';
import { type BreakKind, breakSeconds } from '../../shared/core/break-scheduler.ts';
import { deskSecondsOf, todaySpanOf } from '../../shared/core/clock-state.ts';
import type { Effect } from '../../shared/core/effect.ts';
import { isAnswerable } from '../../shared/core/prompt.ts';
import { modeNow } from '../../shared/programme/safety.ts';
import { weekPlanOf } from '../../shared/programme/weeks.ts';
import type { BreakPlan } from '../ports/break-plan.ts';
import type { Log } from '../ports/log.ts';
import type { Snapshot } from '../snapshot.ts';
import { barredIn } from './barred-exercises.ts';
import { choiceFor, limitsOf, personalRulesOf } from './choice-input.ts';
import { swapped } from './swap-steps.ts';

/** Shortest and longest routine that a user can ask for, in seconds. */
const [SHORTEST, LONGEST] = [10, 600];

/**
 * The plan after an effect that concerns a card; `snapshot` is the one after the event. A break gets its routine when
 * it falls due. A card that comes back after a restart keeps its plan, unless that could not be read.
 */
export function planForCard(snapshot: Snapshot, { type }: Effect, log: Log): BreakPlan | null {
  const { plan, state, now } = snapshot;
  const { opportunity } = state;
  if (opportunity === null) return plan;
  const isNew =
    type === 'recordOpportunity' ||
    (type === 'openPrompt' &&
      (plan === null || (isFirstShowing(snapshot) && isAfterCall(state.activity, now.monoMs))));
  return isNew ? planOfKind(snapshot, opportunity.kind, opportunity.id, log) : plan;
}

/** A routine that was never seen on a card may still be replaced by one that suits the end of a call. */
function isFirstShowing({ state: { opportunity } }: Snapshot): boolean {
  return opportunity?.phase.type === 'shown' && opportunity.phase.shownAt === opportunity.firstShownAt;
}

/**
 * The plan of a break that starts now: that of the break that is due, otherwise a new one. During a call it is one that
 * no one in the call notices.
 */
export function planForStart(snapshot: Snapshot, log: Log): BreakPlan {
  const { plan, rules, state } = snapshot;
  const { opportunity, nextRunId, activity } = state;
  // The routine of a break that was skipped or broken off is used up.
  const isOpen = opportunity !== null && isAnswerable(opportunity);
  if (isOpen && plan !== null && !(activity.isInCall && isBarredInCall(snapshot, plan))) return plan;
  const kind = opportunity?.kind ?? 'micro';
  const seed = isOpen ? opportunity.id : nextRunId;
  return pickedPlan(
    snapshot,
    { kind, seconds: breakSeconds(rules, kind), seed, place: placeNow(snapshot) },
    log,
  );
}

/** Whether a plan contains something that the others in a call would notice. */
export function isBarredInCall(snapshot: Snapshot, { steps }: BreakPlan): boolean {
  const limits = limitsOf(snapshot);
  return barredIn(steps, { ...limits, surroundings: duringCall(limits.surroundings) }).length > 0;
}

/** What a call does to the surroundings of something that starts now. */
function placeNow({ state }: Snapshot): Wanted['place'] {
  return state.activity.isInCall ? duringCall : undefined;
}

/** The plan of a long break of this many seconds for which no routine was chosen. */
export function planOfLength(snapshot: Snapshot, seconds: number, log: Log): BreakPlan {
  return pickedPlan(snapshot, { kind: 'long', seconds, seed: snapshot.state.nextRunId }, log);
}

/** The plan of a routine that the user asks for; null if it is not available now. */
export function planOfRoutine(snapshot: Snapshot, routineId: string): BreakPlan | null {
  // A single exercise is a composed routine, and its length comes from the window.
  const known = routineOf(routineId, snapshot.library);
  if (known === null || !(known.seconds >= SHORTEST && known.seconds <= LONGEST)) return null;
  const { seconds } = known;
  const choice = choiceNow(snapshot, { kind: kindOf(known), seconds, seed: snapshot.state.nextRunId });
  const picked = chosenRoutine(choice, routineId);
  return picked === null ? null : planOf(snapshot, { ...picked, seconds });
}

/** A new plan for the break that is due and has not started; null if its plan is still allowed. */
export function replacedPlan(snapshot: Snapshot, log: Log): BreakPlan | null {
  const { plan, rules, state } = snapshot;
  const { opportunity, run } = state;
  if (plan === null || opportunity === null || run !== null) return null;
  const isSameLength =
    plan.seconds === breakSeconds(rules, opportunity.kind) || hasLengthOfProgramme(snapshot, plan);
  const isAllowed = barredIn(plan.steps, limitsOf(snapshot)).length === 0;
  if (isSameLength && isAllowed && isOfMode(plan, modeNow(snapshot))) return null;
  return planOfKind(snapshot, opportunity.kind, opportunity.id, log);
}

/** Whether a plan was made for a gentle day, or not, as the day is now. */
function isOfMode({ reason }: BreakPlan, mode: Choice['mode']): boolean {
  return reason === 'walk' || (reason === 'gentle') === (mode === 'gentle');
}

/** The plan with one exercise replaced; null if it does not contain the exercise. */
export function swappedPlan(snapshot: Snapshot, exerciseId: string): BreakPlan | null {
  const { plan, state } = snapshot;
  if (plan === null) return null;
  const { steps, seconds, replaced } = plan;
  const place = placeNow(snapshot);
  const choice = choiceNow(snapshot, { kind: kindOf(plan), seconds, seed: state.nextRunId, place });
  const others = swapFor(choice, { steps, exerciseId, replaced });
  if (others.length === 0) return null;
  return { ...plan, steps: swapped(steps, exerciseId, others), replaced: [...replaced, exerciseId] };
}

interface Wanted extends Pick<Choice, 'kind' | 'seconds' | 'seed'> {
  /** Narrows the user's surroundings. */
  readonly place?: ((surroundings: Surroundings) => Surroundings) | undefined;
}

function planOfKind(snapshot: Snapshot, kind: BreakKind, seed: number, log: Log): BreakPlan {
  return pickedPlan(snapshot, { kind, seconds: breakSeconds(snapshot.rules, kind), seed }, log);
}

/** Never fails: if no routine can be chosen, the plan is standing and walking. */
function pickedPlan(snapshot: Snapshot, wanted: Wanted, log: Log): BreakPlan {
  const { seconds } = wanted;
  try {
    return planOf(snapshot, pickForBreak(choiceNow(snapshot, wanted)));
  } catch (error) {
    log.error('no routine could be chosen', error);
    const routine = standAndWalkRoutine(seconds);
    const steps = [{ exerciseId: routine.id, side: null, seconds }];
    return planOf(snapshot, { routine, origin: null, steps, reason: 'walk', isSmallFirst: false, seconds });
  }
}

function planOf(snapshot: Snapshot, picked: PickedRoutine & { readonly seconds: number }): BreakPlan {
  return {
    ...picked,
    id: (snapshot.plan?.id ?? 0) + 1,
    session: sessionOf(snapshot, picked.origin),
    replaced: [],
    hasHint: false,
  };
}

function choiceNow(snapshot: Snapshot, { place = (own) => own, ...wanted }: Wanted): Choice {
  const { library, history, state, now } = snapshot;
  const person = personalRulesOf(snapshot);
  return choiceFor(library, history, {
    ...wanted,
    nowMs: now.wallMs,
    today: todaySpanOf(snapshot),
    person: { ...person, surroundings: place(person.surroundings) },
    // The card of a break that falls due in a call is shown when the call ends.
    deskSeconds: deskSecondsOf(snapshot),
    isAfterCall: state.activity.isInCall || isAfterCall(state.activity, now.monoMs),
  });
}

/** A routine of the week counts as its session even if parts of it were replaced. */
function sessionOf({ settings }: Snapshot, origin: string | null): string | null {
  const { programme } = settings.values;
  if (origin === null || programme?.status.type !== 'running') return null;
  return weekPlanOf(programme.week).routines.includes(origin) ? origin : null;
}

/** Whether the length of a plan comes from a routine that the programme asks for today. */
function hasLengthOfProgramme(snapshot: Snapshot, { origin, seconds }: BreakPlan): boolean {
  if (origin === null || !personalRulesOf(snapshot).programme.includes(origin)) return false;
  return seconds === snapshot.library.routines.get(origin)?.seconds;
}
