import type { PickedRoutine } from '../../shared/choice/choice.ts';
import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { Day } from '../../shared/core/time.ts';

/** The routine of the break that is due or in progress, with the user's changes to it. */
export interface BreakPlan extends PickedRoutine {
  /** Differs from the id of the previous plan. */
  readonly id: number;
  readonly seconds: number;
  /** The id of the programme's routine that it counts as; null: an everyday break. */
  readonly session: string | null;
  /** Exercises that the user replaced. */
  readonly replaced: readonly string[];
  /** Whether "This hurts" was pressed often enough to suggest a clinician. */
  readonly hasHint: boolean;
}

/** The steps of a run that are done, one entry for each side, as the player last reported them. */
export interface ReportedSteps {
  readonly runId: number;
  readonly steps: readonly RoutineStep[];
}

/** A session of the programme that has not been rated yet. */
export interface UnratedSession {
  readonly runId: number;
  /** The programme's routine that it counts as. */
  readonly routineId: string;
  readonly day: Day;
  /** The week of the programme, 1 to 8. */
  readonly week: number;
}

/** What a restart continues with, in addition to the engine's state. */
export interface SavedSession {
  /** The plan of the open opportunity or of the run. */
  readonly plan: BreakPlan | null;
  readonly reported: ReportedSteps | null;
  readonly unrated: UnratedSession | null;
}

/** No break is due or in progress. */
export const emptySession: SavedSession = { plan: null, reported: null, unrated: null };
