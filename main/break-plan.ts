import {
  type Choice,
  type DoneStep,
  deskWishes,
  type PastRoutine,
  type PickedRoutine,
} from '../shared/choice/choice.ts';
import { type Exclusions, noExclusions } from '../shared/choice/exclusions.ts';
import { pickRoutine } from '../shared/choice/pick-routine.ts';
import type { Rules } from '../shared/core/rules.ts';
import type { State } from '../shared/core/state.ts';
import { addDays, type Day, daySpanAt, type Instant } from '../shared/core/time.ts';
import { HIDDEN_MS, hiddenBy } from '../shared/programme/safety.ts';
import { PLAIN_PHASE } from '../shared/programme/weeks.ts';
import type { Library } from '../shared/routine.ts';
import type { History } from './ports.ts';

/** The routine of one break. */
export interface BreakPlan extends PickedRoutine {
  readonly seconds: number;
}

/** How far the choice looks back, days: enough for the weekly shares and for the balance of the sides. */
const LOOK_BACK_DAYS = 14;
const LOOK_BACK_ROUTINES = 10;

/** What a plan is made for. */
export interface PlannedBreak extends Pick<Choice, 'kind' | 'seconds' | 'seed' | 'isAfterCall'> {
  readonly nowMs: number;
  /** The present day and its beginning (Unix milliseconds). */
  readonly today: { readonly day: Day; readonly fromMs: number };
  /** What was offered since the program started, done or not. */
  readonly offered: readonly PastRoutine[];
  /** What the person has set; what is missing is as for somebody who has set nothing. */
  readonly person?: Partial<PersonalRules>;
}

/** The part of a choice that the person sets. */
export interface PersonalRules
  extends Pick<Choice, 'favourites' | 'programme' | 'phase' | 'wishes' | 'mode'> {
  readonly exclusions: Exclusions;
}

const nobody: PersonalRules = {
  exclusions: noExclusions,
  favourites: [],
  programme: [],
  phase: PLAIN_PHASE,
  wishes: deskWishes,
  mode: 'full',
};

type Read = Pick<History, 'recentRoutines' | 'routines' | 'steps' | 'hurts'>;

/** Makes the plans of a running program. */
export interface BreakPlanner {
  plan(wanted: WantedBreak): BreakPlan;
}

/** The break that a plan is wanted for, and the moment. */
export interface WantedBreak extends Pick<Choice, 'kind' | 'seconds' | 'seed'> {
  readonly now: Instant;
  readonly state: Pick<State, 'calendar' | 'activity'>;
  readonly rules: Rules;
  readonly person?: Partial<PersonalRules>;
}

/** So many offers are remembered until the program ends; the history knows only what was done. */
const OFFERS_KEPT = 10;

/** A planner that remembers what it offered, so that an ignored card does not bring the same routine again. */
export function createBreakPlanner(library: Library, history: Read): BreakPlanner {
  let offered: readonly PastRoutine[] = [];
  return {
    plan({ now, state, rules, ...wanted }) {
      const { wallMs, zone } = now;
      const plan = planBreak(library, history, {
        ...wanted,
        nowMs: wallMs,
        today: state.calendar?.day ?? daySpanAt(wallMs, zone, rules.dayStartsAt),
        // A card that falls due in a call is shown when the call ends.
        isAfterCall: state.activity.isInCall,
        offered,
      });
      offered = [{ routineId: plan.routine.id, atMs: wallMs }, ...offered].slice(0, OFFERS_KEPT);
      return plan;
    },
  };
}

/** The whole input of a choice: what the person set and what the history tells. */
export function choiceFor(library: Library, history: Read, planned: PlannedBreak): Choice {
  const { kind, seconds, seed, isAfterCall, nowMs, today, person } = planned;
  return {
    ...nobody,
    ...person,
    library,
    kind,
    seconds,
    seed,
    isAfterCall,
    nowMs,
    dayStartMs: today.fromMs,
    hidden: hiddenBy(history.hurts(nowMs - HIDDEN_MS), nowMs),
    steps: doneSteps(history, today.day),
    routines: pastRoutines(history, planned.offered),
  };
}

/** Chooses the routine of a break; there is always one. */
export function planBreak(library: Library, history: Read, planned: PlannedBreak): BreakPlan {
  const picked = pickRoutine(choiceFor(library, history, planned));
  return { ...picked, seconds: planned.seconds };
}

function doneSteps(history: Read, today: Day): readonly DoneStep[] {
  const from = addDays(today, -LOOK_BACK_DAYS);
  const startedMs = new Map(history.routines(from, today).map((run) => [run.runId, run.startedMs]));
  return history.steps(from, today).flatMap(({ runId, exerciseId, side, seconds }) => {
    const atMs = startedMs.get(runId);
    return atMs === undefined ? [] : [{ exerciseId, side, seconds, atMs }];
  });
}

/** One entry for each prompt: a routine that was offered and then done counts once. */
function pastRoutines(history: Read, offered: readonly PastRoutine[]): readonly PastRoutine[] {
  const done = history
    .recentRoutines(LOOK_BACK_ROUTINES)
    .map(({ routineId, startedMs }) => ({ routineId, atMs: startedMs }));
  const before = done.filter(({ atMs }) => offered.every((offer) => offer.atMs > atMs));
  return [...offered, ...before];
}
