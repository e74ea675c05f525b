import { chosenRoutine } from '../shared/choice/routines-for.ts';
import { standAndWalkRoutine } from '../shared/choice/stand-and-walk.ts';
import { swapFor } from '../shared/choice/swap.ts';
import { type BreakKind, breakSeconds } from '../shared/core/break-scheduler.ts';
import type { Effect } from '../shared/core/effect.ts';
import type { Rules } from '../shared/core/rules.ts';
import type { State } from '../shared/core/state.ts';
import { daySpanAt, type Instant } from '../shared/core/time.ts';
import { weekPlanOf } from '../shared/programme/weeks.ts';
import { kindOf, type Library } from '../shared/routine.ts';
import { type BreakPlan, choiceFor, createBreakPlanner, type PersonalRules } from './break-plan.ts';
import { type ChoiceSettings, limitsOf, personOf } from './personal-rules.ts';
import { barredIn } from './plan-rules.ts';
import type { History, Log } from './ports.ts';
import { swapped } from './swapped-steps.ts';

/** The plan of the break that is due or runs, and what has come of it. */
export interface KeptPlan extends BreakPlan {
  /** The routine of the programme's week that it stands for, by its id in the library; null: an everyday break. */
  readonly session: string | null;
  /** Exercises that the person sent away. */
  readonly refused: readonly string[];
  /** "This hurts" was said once too often. */
  readonly hasHint: boolean;
}

/** What the keeper goes by. */
export interface PlanContext {
  readonly history: Pick<History, 'recentRoutines' | 'routines' | 'steps' | 'hurts'>;
  readonly log: Log;
  now(): Instant;
  state(): State;
  rules(): Rules;
  settings(): ChoiceSettings;
  library(): Library;
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
  /** A plan of so many seconds for a long break that nobody chose. */
  longPlan(seconds: number): KeptPlan;
  /** The next break that starts has this plan; null takes it back. */
  prepare(plan: KeptPlan | null): void;
  /** Puts another exercise in the place of one; false when the routine has no such exercise. */
  swap(exerciseId: string): boolean;
  /** The hint is to be shown in this routine. */
  showHint(): void;
  /** The library is another one now. */
  libraryChanged(): void;
  /** Lets go of the plan. */
  forget(): void;
}

const asChosen = { refused: [], hasHint: false } as const;

/** A keeper without a plan. Choosing never fails: when it cannot be done, there is standing and walking. */
export function createPlanKeeper(context: PlanContext): PlanKeeper {
  const { history, log } = context;
  let planner = createBreakPlanner(context.library(), history);
  let plan: KeptPlan | null = null;
  let prepared: KeptPlan | null = null;

  function todaySpan() {
    const { wallMs, zone } = context.now();
    return context.state().calendar?.day ?? daySpanAt(wallMs, zone, context.rules().dayStartsAt);
  }

  function choiceNow(kind: BreakKind, seconds: number, seed: number) {
    const today = todaySpan();
    const person = personOf(context.settings(), history, today.day);
    const { activity } = context.state();
    const { wallMs: nowMs } = context.now();
    const wanted = { kind, seconds, seed, nowMs, today, person, isAfterCall: activity.isInCall, offered: [] };
    return { person, choice: choiceFor(context.library(), history, wanted) };
  }

  /** The routines of the programme, and what each of them is after the swaps that the person's rules ask for. */
  function programmeNow(kind: BreakKind, seconds: number, seed: number) {
    const { person, choice } = choiceNow(kind, seconds, seed);
    const ids = new Map<string, string>();
    for (const id of weekRoutines(context.settings())) {
      ids.set(id, id);
      const asDone = chosenRoutine(choice, id)?.routine.id;
      if (asDone !== undefined && !ids.has(asDone)) ids.set(asDone, id);
    }
    const programme = [...ids].filter(([, id]) => person.programme.includes(id)).map(([id]) => id);
    return { person: { ...person, programme } satisfies PersonalRules, ids };
  }

  function chosen(kind: BreakKind, seconds: number, seed: number): KeptPlan {
    try {
      const { person, ids } = programmeNow(kind, seconds, seed);
      const { now, state, rules } = context;
      const next = planner.plan({ kind, seconds, seed, now: now(), state: state(), rules: rules(), person });
      return { ...next, ...asChosen, session: sessionOf(next.routine.id, ids) };
    } catch (error) {
      log.error('no routine could be chosen', error);
      const routine = standAndWalkRoutine(seconds);
      const steps = [{ exerciseId: routine.id, side: null, seconds }];
      return { routine, steps, reason: 'walk', seconds, ...asChosen, session: null };
    }
  }

  function sessionOf(routineId: string, ids: ReadonlyMap<string, string>): string | null {
    const isRunning = context.settings().programme?.status.type === 'running';
    return isRunning ? (ids.get(routineId) ?? null) : null;
  }

  function forOpportunity(): KeptPlan | null {
    const { opportunity } = context.state();
    if (opportunity === null) return plan;
    const { kind, id } = opportunity;
    return chosen(kind, breakSeconds(context.rules(), kind), id);
  }

  /** A run without an opportunity is a voluntary one; the length may have been set anew since the card. */
  function forRun(): KeptPlan | null {
    const { run, opportunity } = context.state();
    if (run === null) return plan;
    if (prepared !== null) return prepared;
    const isPlanned = plan?.seconds === run.plannedSeconds && run.opportunityId !== null;
    return isPlanned ? plan : chosen(opportunity?.kind ?? 'micro', run.plannedSeconds, run.id);
  }

  return {
    current: () => plan,
    keep(effects) {
      const types = new Set(effects.map(({ type }) => type));
      // After a restart the card comes back without its plan.
      if (types.has('recordOpportunity') || (types.has('openPrompt') && plan === null))
        plan = forOpportunity();
      if (types.has('openRoutine')) plan = forRun();
    },
    recheck() {
      const { opportunity, run } = context.state();
      if (plan === null || opportunity === null || run !== null) return false;
      const person = personOf(context.settings(), history, todaySpan().day);
      const limits = limitsOf(context.library(), history, person, context.now().wallMs);
      const isSame = plan.seconds === breakSeconds(context.rules(), opportunity.kind);
      if (isSame && barredIn(plan.steps, limits).length === 0) return false;
      plan = forOpportunity();
      return true;
    },
    planOf(routineId) {
      const known = context.library().routines.get(routineId);
      if (known === undefined) return null;
      const { nextRunId } = context.state();
      const { choice } = choiceNow(kindOf(known), known.seconds, nextRunId);
      const picked = chosenRoutine(choice, routineId);
      if (picked === null) return null;
      const isSession = weekRoutines(context.settings()).includes(routineId);
      const session = isSession ? sessionOf(routineId, new Map([[routineId, routineId]])) : null;
      return { ...picked, seconds: known.seconds, ...asChosen, session };
    },
    longPlan: (seconds) => chosen('long', seconds, context.state().nextRunId),
    prepare(next) {
      prepared = next;
    },
    swap(exerciseId) {
      if (plan === null) return false;
      const { steps, seconds, refused } = plan;
      const { choice } = choiceNow(seconds > 120 ? 'long' : 'micro', seconds, context.state().nextRunId);
      const others = swapFor(choice, { steps, exerciseId, refused });
      if (others.length === 0) return false;
      plan = { ...plan, steps: swapped(steps, exerciseId, others), refused: [...refused, exerciseId] };
      return true;
    },
    showHint() {
      if (plan !== null) plan = { ...plan, hasHint: true };
    },
    libraryChanged() {
      planner = createBreakPlanner(context.library(), history);
    },
    forget() {
      plan = null;
    },
  };
}

/** The routines that the present week of the programme is about. */
function weekRoutines({ programme }: ChoiceSettings): readonly string[] {
  return programme === null || programme.status.type === 'paused' ? [] : weekPlanOf(programme.week).routines;
}
