import type { PickedRoutine } from '../../shared/choice/choice.ts';
import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { Day } from '../../shared/core/time.ts';

/** The routine of one break. */
export interface BreakPlan extends PickedRoutine {
  readonly seconds: number;
}

/** The plan of the break that is due or runs, and what has come of it. */
export interface KeptPlan extends BreakPlan {
  /** The routine of the programme's week that it stands for, by its id in the library; null: an everyday break. */
  readonly session: string | null;
  /** Exercises that the person sent away. */
  readonly refused: readonly string[];
  /** "This hurts" was said once too often. */
  readonly hasHint: boolean;
}

/** What the player last told of a run: what was really done, side by side. */
export interface ToldSteps {
  readonly runId: number;
  readonly steps: readonly RoutineStep[];
}

/** A session of the programme that was done and not rated yet. */
export interface UnratedSession {
  readonly runId: number;
  /** The routine of the programme's week that it stood for. */
  readonly routineId: string;
  readonly day: Day;
  /** The week of the programme, 1 to 8. */
  readonly week: number;
}

/** What comes back after a restart besides the engine's state. */
export interface Kept {
  /** The plan of the opportunity that is open, or of the routine that runs. */
  readonly plan: KeptPlan | null;
  readonly told: ToldSteps | null;
  readonly unrated: UnratedSession | null;
}

/** Nothing is under way. */
export const nothingKept: Kept = { plan: null, told: null, unrated: null };
