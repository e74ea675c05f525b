import { type Activity, noActivity } from './activity.ts';
import { type Baseline, newBaseline, noBaseline } from './baseline.ts';
import { type DayTally, emptyTally } from './break-scheduler.ts';
import { type Doubts, noDoubts } from './plausible.ts';
import type { Opportunity } from './prompt.ts';
import type { RoutineRun } from './routine-run.ts';
import type { Rules, TrackedHours } from './rules.ts';
import type { Bout } from './sitting-bout.ts';
import type { Day, DaySpan, Instant, WallTime } from './time.ts';
import type { HoursSpan } from './tracked-hours.ts';

/** A pause ends at a moment of the monotonic clock, at a wall time, or when the user ends it. */
export type Pause =
  | { readonly type: 'for'; readonly untilAt: number; readonly until: WallTime }
  | { readonly type: 'until'; readonly until: WallTime }
  | { readonly type: 'until-resumed' }
  /** Ends with the call that began during it, or at its latest moment. */
  | {
      readonly type: 'call';
      readonly untilAt: number;
      readonly until: WallTime;
      readonly hasBegun: boolean;
    };

/** The day and the tracked hours around now, stored so that they are not computed at every sample. */
export interface Calendar {
  readonly zone: string;
  readonly dayStartsAt: string;
  readonly day: DaySpan;
  readonly hours: HoursSpan;
  /** The table that they were computed from. */
  readonly trackedHours: TrackedHours | null;
}

/** Everything that the engine knows: plain data that survives JSON. */
export interface State {
  /** The newest moment seen, in milliseconds of the monotonic clock; null before the first event. */
  readonly now: number | null;
  /** The wall clock at that moment, Unix milliseconds. */
  readonly nowWallMs: number | null;
  readonly calendar: Calendar | null;
  readonly activity: Activity;
  readonly doubts: Doubts;
  /** The open bout, or the candidate for one. */
  readonly bout: Bout | null;
  /** When the last bout ended, as dated in the history; null before the first. */
  readonly lastBoutEndAt: number | null;
  /**
   * When the end of the last bout became known: the sample of that moment does not begin a new one. Null for an end
   * in a gap.
   */
  readonly boutEndKnownAt: number | null;
  /** Desk time on the long clock from ended bouts, milliseconds. */
  readonly longCarriedMs: number;
  readonly isStanding: boolean;
  readonly pause: Pause | null;
  readonly opportunity: Opportunity | null;
  readonly run: RoutineRun | null;
  readonly tally: DayTally;
  /** The first day with a bout: ease-in counts from it. */
  readonly firstDay: Day | null;
  /** Whether a later day with a bout has confirmed the first one: until then it may come from a wrong clock. */
  readonly isFirstDayConfirmed: boolean;
  readonly baseline: Baseline;
  readonly nextOpportunityId: number;
  readonly nextRunId: number;
}

/** The engine's state at a moment, for code that reads it without changing it. */
export interface EngineSnapshot {
  readonly state: State;
  readonly rules: Rules;
  readonly now: Instant;
}

/** The state before the first event. */
export function initialState(
  known: Partial<Pick<State, 'firstDay' | 'nextOpportunityId' | 'nextRunId'>> = {},
): State {
  return {
    now: null,
    nowWallMs: null,
    calendar: null,
    activity: noActivity,
    doubts: noDoubts,
    bout: null,
    lastBoutEndAt: null,
    boutEndKnownAt: null,
    longCarriedMs: 0,
    isStanding: false,
    pause: null,
    opportunity: null,
    run: null,
    tally: emptyTally(''),
    firstDay: known.firstDay ?? null,
    isFirstDayConfirmed: known.firstDay != null,
    // If there are earlier days but no saved state, this is not a first start.
    baseline: known.firstDay == null ? newBaseline : noBaseline,
    nextOpportunityId: known.nextOpportunityId ?? 1,
    nextRunId: known.nextRunId ?? 1,
  };
}
