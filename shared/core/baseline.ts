import { WORKDAY_DESK_SECONDS } from './adherence.ts';
import type { Rules } from './rules.ts';
import { addDays, type Day, daysBetween, mondayOf, SECOND } from './time.ts';

/**
 * The first workdays, on which the clock runs but no card is shown. If the rules set no baseline, the workdays are
 * only counted.
 */
export interface Baseline {
  readonly isOver: boolean;
  /** Workdays before `day` since it began. */
  readonly workdays: number;
  /** The last day with a bout, and its desk time in milliseconds. */
  readonly day: Day | null;
  readonly deskMs: number;
  /** The first day without cards; null if there was none. */
  readonly startedDay: Day | null;
  /** The first day after it, from which ease-in counts; null during the baseline, or if there was none. */
  readonly endedDay: Day | null;
}

/** The baseline at the first start. */
export const newBaseline: Baseline = {
  isOver: false,
  workdays: 0,
  day: null,
  deskMs: 0,
  startedDay: null,
  endedDay: null,
};

/** The baseline of a user who had none. */
export const noBaseline: Baseline = { ...newBaseline, isOver: true };

/** Remaining workdays of the baseline on `day`, that day included; 0 if it is over. */
export function baselineDaysLeft(baseline: Baseline, { baselineDays }: Rules, day: Day | null): number {
  if (baseline.isOver || baselineDays === 0) return 0;
  const isDone = baseline.day !== null && baseline.day !== day && isWorkday(baseline.deskMs);
  return Math.max(0, baselineDays - baseline.workdays - (isDone ? 1 : 0));
}

/** The day on which `left` more workdays (1 or more) end if the user works from Monday to Friday, `day` included. */
export function likelyLastDay(day: Day, left: number): Day {
  let last = day;
  for (let workdays = isWeekday(last) ? 1 : 0; workdays < left; workdays += isWeekday(last) ? 1 : 0) {
    last = addDays(last, 1);
  }
  return last;
}

function isWeekday(day: Day): boolean {
  return daysBetween(mondayOf(day), day) < 5;
}

/** Counts the desk time of a bout that has ended. */
export function withBout(baseline: Baseline, day: Day, deskMs: number): Baseline {
  if (baseline.isOver) return baseline;
  if (baseline.day === day) return { ...baseline, deskMs: baseline.deskMs + deskMs };
  const workdays = baseline.workdays + (isWorkday(baseline.deskMs) ? 1 : 0);
  return { ...baseline, workdays, day, deskMs };
}

function isWorkday(deskMs: number): boolean {
  return deskMs >= WORKDAY_DESK_SECONDS * SECOND;
}
