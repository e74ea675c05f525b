import type { Choice } from '../../shared/choice/choice.ts';
import { chosenRoutine } from '../../shared/choice/chosen-routine.ts';
import { pickForBreak } from '../../shared/choice/pick-for-break.ts';
import { swapFor } from '../../shared/choice/swap.ts';
import { kindOf, type Library } from '../../shared/content/exercise-schema.ts';
import { routineOf } from '../../shared/content/routine-id.ts';
import { standAndWalkRoutine } from '../../shared/content/stand-and-walk.ts';
import { type BreakKind, breakSeconds } from '../../shared/core/break-scheduler.ts';
import type { Effect } from '../../shared/core/effect.ts';
import { isAnswerable } from '../../shared/core/prompt.ts';
import type { Rules } from '../../shared/core/rules.ts';
import type { State } from '../../shared/core/state.ts';
import { type Day, daySpanAt, type Instant } from '../../shared/core/time.ts';
import { weekPlanOf } from '../../shared/programme/weeks.ts';
import type { KeptPlan, UnratedSession } from '../ports/break-plan.ts';
import type { ChoiceReader } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import { barredIn } from './barred-exercises.ts';
import { choiceFor, type PersonalRules } from './choice-input.ts';
import { type ChoiceSettings, limitsOf, personOf } from './personal-rules.ts';
import { swapped } from './swap-steps.ts';

/** What the keeper goes by. */
export interface PlanContext {
  readonly history: ChoiceReader;
  readonly log: Log;
  now(): Instant;
  state(): State;
  rules(): Rules;
  settings(): ChoiceSettings;
  library(): Library;
  /** A session of the programme that waits to be rated. */
  unrated(): UnratedSession | null;
  /** A call ended a short time ago. */
  isAfterCall(): boolean;
}

/** Keeps the plan of the present break. */
export interface PlanKeeper {
  current(): KeptPlan | null;
  /** After an event: a break gets its routine when it falls due or is started. */
  keep(effects: readonly Effect[]): void;
  /** After a setting: a break that has not begun gets another routine when its own may not come any more; says whether. */
  recheck(): boolean;
  /** The plan of a routine that the person asks for; null when it may not come. */
  planOf(routineId: string): KeptPlan | null;
  /** The plan of a break that is started now: of the one that is due, else a new short one. */
  nextPlan(): KeptPlan;
  /** A plan of so many seconds for a long break that nobody chose. */
  longPlan(seconds: number): KeptPlan;
  /** The next break that starts has this plan; null takes it back. */
  prepare(plan: KeptPlan | null): void;
  /** Puts another exercise in the place of one; false when the routine has no such exercise. */
  swap(exerciseId: string): boolean;
  /** The hint is to be shown in this routine. */
  showHint(): void;
  /** Lets go of the plan. */
  forget(): void;
}

/** Seconds that a routine may have that somebody asks for. */
const [SHORTEST, LONGEST] = [10, 600];

const asChosen = { refused: [], hasHint: false } as const;

/**
 * A keeper with the plan that was kept when the program ended. Choosing never fails: when it cannot be done, there is
 * standing and walking.
 */
export function createPlanKeeper(context: PlanContext, kept: KeptPlan | null): PlanKeeper {
  const { history, log } = context;
  let plan = kept;
  let prepared: KeptPlan | null = null;

  function todaySpan() {
    const { wallMs, zone } = context.now();
    return context.state().calendar?.day ?? daySpanAt(wallMs, zone, context.rules().dayStartsAt);
  }

  function personNow(day: Day): PersonalRules {
    return personOf(context.settings(), { history, unrated: context.unrated() }, day);
  }

  function choiceNow(kind: BreakKind, seconds: number, seed: number): Choice {
    const today = todaySpan();
    const person = personNow(today.day);
    const { wallMs: nowMs } = context.now();
    // A card that falls due in a call is shown when the call ends.
    const isAfterCall = context.state().activity.isInCall || context.isAfterCall();
    return choiceFor(context.library(), history, { kind, seconds, seed, nowMs, today, person, isAfterCall });
  }

  function forBreak(kind: BreakKind, seed: number): KeptPlan {
    return chosen(kind, breakSeconds(context.rules(), kind), seed);
  }

  function chosen(kind: BreakKind, seconds: number, seed: number): KeptPlan {
    try {
      const picked = pickForBreak(choiceNow(kind, seconds, seed));
      return { ...picked, ...asChosen, session: sessionOf(picked.origin) };
    } catch (error) {
      log.error('no routine could be chosen', error);
      const routine = standAndWalkRoutine(seconds);
      const steps = [{ exerciseId: routine.id, side: null, seconds }];
      return { routine, origin: null, steps, reason: 'walk', seconds, ...asChosen, session: null };
    }
  }

  /** Swaps change nothing: a routine of the week stands for it also when parts of it had to make room. */
  function sessionOf(origin: string | null): string | null {
    const { programme } = context.settings();
    if (origin === null || programme?.status.type !== 'running') return null;
    return weekPlanOf(programme.week).routines.includes(origin) ? origin : null;
  }

  /** Whether a plan has its length from a routine that the programme still asks for today. */
  function isOfProgramme({ origin, seconds }: KeptPlan, { programme }: PersonalRules): boolean {
    if (origin === null || !programme.includes(origin)) return false;
    return seconds === context.library().routines.get(origin)?.seconds;
  }

  function forOpportunity(): KeptPlan | null {
    const { opportunity } = context.state();
    if (opportunity === null) return plan;
    return forBreak(opportunity.kind, opportunity.id);
  }

  return {
    current: () => plan,
    keep(effects) {
      const types = new Set(effects.map(({ type }) => type));
      // A card that comes back after a restart has its plan, unless that could not be read.
      if (types.has('recordOpportunity') || (types.has('openPrompt') && plan === null))
        plan = forOpportunity();
      // What fell due before a call had its routine chosen before it, too.
      else if (types.has('openPrompt') && isFirstShowing(context.state()) && context.isAfterCall())
        plan = forOpportunity();
      if (types.has('openRoutine')) plan = prepared ?? plan;
    },
    recheck() {
      const { opportunity, run } = context.state();
      if (plan === null || opportunity === null || run !== null) return false;
      const person = personNow(todaySpan().day);
      const limits = limitsOf(context.library(), history, person, context.now().wallMs);
      const usual = breakSeconds(context.rules(), opportunity.kind);
      const isSame = plan.seconds === usual || isOfProgramme(plan, person);
      if (isSame && barredIn(plan.steps, limits).length === 0) return false;
      plan = forOpportunity();
      return true;
    },
    planOf(routineId) {
      // One exercise alone is a composed routine; its length comes from the window.
      const known = routineOf(routineId, context.library());
      if (known === null || !(known.seconds >= SHORTEST && known.seconds <= LONGEST)) return null;
      const { nextRunId } = context.state();
      const picked = chosenRoutine(choiceNow(kindOf(known), known.seconds, nextRunId), routineId);
      if (picked === null) return null;
      return { ...picked, seconds: known.seconds, ...asChosen, session: sessionOf(picked.origin) };
    },
    nextPlan() {
      const { opportunity, nextRunId } = context.state();
      // What was skipped or broken off has had its routine.
      const isOpen = opportunity !== null && isAnswerable(opportunity);
      if (isOpen && plan !== null) return plan;
      return forBreak(opportunity?.kind ?? 'micro', isOpen ? opportunity.id : nextRunId);
    },
    longPlan: (seconds) => chosen('long', seconds, context.state().nextRunId),
    prepare(next) {
      prepared = next;
    },
    swap(exerciseId) {
      if (plan === null) return false;
      const { steps, seconds, refused } = plan;
      const choice = choiceNow(kindOf(plan), seconds, context.state().nextRunId);
      const others = swapFor(choice, { steps, exerciseId, refused });
      if (others.length === 0) return false;
      plan = { ...plan, steps: swapped(steps, exerciseId, others), refused: [...refused, exerciseId] };
      return true;
    },
    showHint() {
      if (plan !== null) plan = { ...plan, hasHint: true };
    },
    forget() {
      plan = null;
    },
  };
}

/** What the person has seen on a card stays. */
function isFirstShowing({ opportunity }: State): boolean {
  return opportunity?.phase.type === 'shown' && opportunity.phase.shownAt === opportunity.firstShownAt;
}
