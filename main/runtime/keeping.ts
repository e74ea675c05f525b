import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import { initialState, type State } from '../../shared/core/state.ts';
import type { Day } from '../../shared/core/time.ts';
import {
  type Kept,
  type KeptPlan,
  nothingKept,
  type ToldSteps,
  type UnratedSession,
} from '../ports/break-plan.ts';
import type { RestartReader } from '../ports/history.ts';

/** What is under way besides the engine's state, as it goes into the history with each commit. */
export interface Keeping {
  /** What came back from before the program's end. */
  readonly before: Kept;
  /** What the player has done so far, step by step; nothing told leaves what was told before. */
  tell(runId: number, steps: readonly RoutineStep[]): void;
  stepsOf(runId: number): readonly RoutineStep[];
  /** What would have to come back if the program ended now. */
  now(state: State, plan: KeptPlan | null, unrated: UnratedSession | null): Kept;
}

/** Begins with what was kept last. */
export function createKeeping(history: Pick<RestartReader, 'lastKept'>): Keeping {
  const before = history.lastKept() ?? nothingKept;
  let told: ToldSteps | null = before.told;

  return {
    before,
    tell(runId, steps) {
      if (steps.length > 0) told = { runId, steps };
    },
    stepsOf: (runId) => (told?.runId === runId ? told.steps : []),
    now({ run, opportunity }, plan, unrated) {
      const isUnderWay = run !== null || opportunity !== null;
      return {
        plan: isUnderWay ? plan : null,
        told: told !== null && told.runId === run?.id ? told : null,
        unrated,
      };
    },
  };
}

/** The state after days were added to the history: the first weeks may be over, on another computer. */
export function withFirstDay(state: State, firstDay: Day | null): State {
  const isEarlier = firstDay !== null && (state.firstDay === null || firstDay < state.firstDay);
  return isEarlier ? { ...state, firstDay } : state;
}

/** The state of a program that has just been started, but for what the person has switched on. */
export function forgotten(
  { pause, isStanding, nextOpportunityId, nextRunId }: State,
  firstDay: Day | null,
): State {
  return { ...initialState({ firstDay, nextOpportunityId, nextRunId }), pause, isStanding };
}
