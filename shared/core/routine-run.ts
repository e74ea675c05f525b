import { type Day, MINUTE, SECOND, type WallTime } from './time.ts';

/** At least this share of the planned seconds makes a break completed. */
const COMPLETED_SHARE = 0.8;
/** At least this share makes it partial; less counts as a skip. */
const PARTIAL_SHARE = 0.2;

/** A player whose seconds have not grown for this long is gone: one that is paused ends itself sooner. */
export const SILENT_RUN_MS = 10 * MINUTE;

/** A routine that runs. Moments are in milliseconds of the monotonic clock. */
export interface RoutineRun {
  /** Number of the run, unique in a history. */
  readonly id: number;
  /** The opportunity it answers; null for a voluntary break. */
  readonly opportunityId: number | null;
  readonly startedAt: number;
  readonly started: WallTime;
  readonly day: Day;
  readonly plannedSeconds: number;
  /** Seconds done as last told, never more than elapsed. */
  readonly doneSeconds: number;
  /** Whether every two-sided exercise that was begun had both its sides. */
  readonly hasBothSides: boolean;
  /** When the seconds last grew. */
  readonly movedAt: number;
  /** Time in it in which the clock stood still (asleep, locked), in milliseconds. */
  readonly standstillMs: number;
  /** Since when it stands still; null while it goes on. */
  readonly stoppedSince: number | null;
}

/** What a run is worth, by the share of its seconds that was done. */
export type RunVerdict = 'completed' | 'partial' | 'barely';

/** What a run is worth by its seconds: "barely" is under 20 %. */
export function judged(run: RoutineRun): RunVerdict {
  const share = run.doneSeconds / run.plannedSeconds;
  if (share >= COMPLETED_SHARE && run.hasBothSides) return 'completed';
  return share >= PARTIAL_SHARE ? 'partial' : 'barely';
}

/**
 * The credit of a partial break: seconds done / seconds planned, 0 to 1. It may lie above 0.8 where a side is missing;
 * the player leaves the seconds of that side out, so that it stays under 1.
 */
export function partialCredit(run: RoutineRun): number {
  return Math.min(1, run.doneSeconds / run.plannedSeconds);
}

/** Seconds from the start of a run to `t`, less those in which it stood still. */
export function elapsedSeconds(run: RoutineRun, t: number): number {
  const until = run.stoppedSince === null ? t : Math.min(t, run.stoppedSince);
  return Math.max(0, until - run.startedAt - run.standstillMs) / SECOND;
}

/** Takes in the player's count at `t`; it can neither shrink nor outrun the time that has passed. */
export function progressed(
  run: RoutineRun,
  t: number,
  doneSeconds: number,
  hasBothSides: boolean,
): RoutineRun {
  const possible = Math.min(doneSeconds, elapsedSeconds(run, t), run.plannedSeconds);
  const done = Math.max(run.doneSeconds, possible);
  return { ...run, doneSeconds: done, hasBothSides, movedAt: done > run.doneSeconds ? t : run.movedAt };
}

/** Stops the run at `t` or lets it go on. */
export function withRunPaused(run: RoutineRun, t: number, isStopped: boolean): RoutineRun {
  if (isStopped === (run.stoppedSince !== null)) return run;
  if (run.stoppedSince === null) return { ...run, stoppedSince: t };
  return { ...run, stoppedSince: null, standstillMs: run.standstillMs + (t - run.stoppedSince) };
}
