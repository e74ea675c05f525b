import { type Activity, noActivity } from './activity.ts';
import { type Baseline, newBaseline, noBaseline } from './baseline.ts';
import { type DayTally, emptyTally } from './break-scheduler.ts';
import type { Opportunity } from './prompt.ts';
import type { RoutineRun } from './routine-run.ts';
import type { Rules, TrackedHours } from './rules.ts';
import type { Bout } from './sitting-bout.ts';
import type { Day, DaySpan, Instant, WallTime } from './time.ts';
import type { HoursSpan } from './tracked-hours.ts';

/** A pause ends at a moment of the monotonic clock, at a wall time, or when it is ended. */
export type Pause =
  | { readonly type: 'for'; readonly untilAt: number; readonly until: WallTime }
  | { readonly type: 'until'; readonly until: WallTime }
  | { readonly type: 'until-resumed' }
  /** Ends with the call that has begun in it, or at its latest moment. */
  | {
      readonly type: 'call';
      readonly untilAt: number;
      readonly until: WallTime;
      readonly hasBegun: boolean;
    };

/** The day and the tracked hours around now, kept so that they are not reckoned at every sample. */
export interface Calendar {
  readonly zone: string;
  readonly dayStartsAt: string;
  readonly day: DaySpan;
  readonly hours: HoursSpan;
  /** The table they were reckoned from. */
  readonly trackedHours: TrackedHours | null;
}

/** All that the engine knows. It is plain data and survives JSON. */
export interface State {
  /** The newest moment seen, in milliseconds of the monotonic clock; null before the first event. */
  readonly now: number | null;
  /** What the wall clock showed at that moment, Unix milliseconds. */
  readonly nowWallMs: number | null;
  readonly calendar: Calendar | null;
  readonly activity: Activity;
  /** The open bout, or the candidate for one. */
  readonly bout: Bout | null;
  /** When the last bout ended, as dated; null before the first. */
  readonly lastBoutEndAt: number | null;
  /** When the end of the last bout was told: the sample of that moment begins no new one. Null for an end in a gap. */
  readonly boutEndKnownAt: number | null;
  /** Desk time on the long clock from bouts that have ended, in milliseconds. */
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

/** What the engine knows at a moment, for those who read its state without changing it. */
export interface EngineSnapshot {
  readonly state: State;
  readonly rules: Rules;
  readonly now: Instant;
}

/** The state before anything has happened. */
export function initialState(
  known: Partial<Pick<State, 'firstDay' | 'nextOpportunityId' | 'nextRunId'>> = {},
): State {
  return {
    now: null,
    nowWallMs: null,
    calendar: null,
    activity: noActivity,
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
    // Earlier days without a state of their own are no beginning.
    baseline: known.firstDay == null ? newBaseline : noBaseline,
    nextOpportunityId: known.nextOpportunityId ?? 1,
    nextRunId: known.nextRunId ?? 1,
  };
}
