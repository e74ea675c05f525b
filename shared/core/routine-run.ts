import { type Day, MINUTE, SECOND, type WallTime } from './time.ts';

/** At least this share of the planned seconds makes a break completed. */
const COMPLETED_SHARE = 0.8;
/** At least this share makes it partial; less counts as a skip. */
const PARTIAL_SHARE = 0.2;

/** A player whose seconds have not increased for this long is gone: a paused one ends itself sooner. */
export const SILENT_RUN_MS = 10 * MINUTE;

/** A running routine. Moments are milliseconds of the monotonic clock. */
export interface RoutineRun {
  /** Number of the run, unique within a history. */
  readonly id: number;
  /** The opportunity it answers; null for a voluntary break. */
  readonly opportunityId: number | null;
  readonly startedAt: number;
  readonly started: WallTime;
  readonly day: Day;
  readonly plannedSeconds: number;
  /** Seconds done as last reported, never more than have elapsed. */
  readonly doneSeconds: number;
  /** Whether every two-sided exercise that was begun was done on both sides. */
  readonly hasBothSides: boolean;
  /** When the seconds last increased. */
  readonly movedAt: number;
  /** Time during which the clock was stopped (asleep, locked), milliseconds. */
  readonly standstillMs: number;
  /** When it was stopped; null while it is running. */
  readonly stoppedSince: number | null;
}

/** The verdict on a run, by the share of its seconds that was done. */
export type RunVerdict = 'completed' | 'partial' | 'barely';

/** Judges a run by its seconds: "barely" is under 20 %. */
export function verdictOf(run: RoutineRun): RunVerdict {
  const share = run.doneSeconds / run.plannedSeconds;
  if (share >= COMPLETED_SHARE && run.hasBothSides) return 'completed';
  return share >= PARTIAL_SHARE ? 'partial' : 'barely';
}

/**
 * The credit of a partial break: seconds done / seconds planned, 0 to 1. It can exceed 0.8 if a side is missing; the
 * player leaves out the seconds of that side, so it stays under 1.
 */
export function partialCredit(run: RoutineRun): number {
  return Math.min(1, run.doneSeconds / run.plannedSeconds);
}

/** Seconds from the start of a run to `t`, without those in which it was stopped. */
export function elapsedSeconds(run: RoutineRun, t: number): number {
  const until = run.stoppedSince === null ? t : Math.min(t, run.stoppedSince);
  return Math.max(0, until - run.startedAt - run.standstillMs) / SECOND;
}

/** Applies the player's count at `t`, which can neither decrease nor exceed the elapsed time. */
export function withProgress(
  run: RoutineRun,
  t: number,
  doneSeconds: number,
  hasBothSides: boolean,
): RoutineRun {
  const possible = Math.min(doneSeconds, elapsedSeconds(run, t), run.plannedSeconds);
  const done = Math.max(run.doneSeconds, possible);
  return { ...run, doneSeconds: done, hasBothSides, movedAt: done > run.doneSeconds ? t : run.movedAt };
}

/** Stops the run at `t`, or lets it continue. */
export function withRunPaused(run: RoutineRun, t: number, isStopped: boolean): RoutineRun {
  if (isStopped === (run.stoppedSince !== null)) return run;
  if (run.stoppedSince === null) return { ...run, stoppedSince: t };
  return { ...run, stoppedSince: null, standstillMs: run.standstillMs + (t - run.stoppedSince) };
}
