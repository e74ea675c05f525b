import type { Adherence } from '../core/adherence.ts';
import { SHORT_SITTING_MARGIN_MS } from '../core/break-scheduler.ts';
import type { EndedBout } from '../core/sitting-bout.ts';
import { addDays, type Day, SECOND } from '../core/time.ts';
import { sumOf, workdaysOf } from './breaks-due.ts';
import { median } from './median.ts';
import type { DayRange } from './rows.ts';

/** The user's sitting over some workdays. */
export interface SittingFigures {
  readonly workdays: number;
  /** Desk time in short bouts as a share of all desk time, 0 to 1. */
  readonly shortSittingShare: NonNullable<Adherence['shortSittingShare']>;
  /** Desk time of the median bout, seconds. */
  readonly medianBoutSeconds: number;
  /** Bouts that ended with a natural break, per workday. */
  readonly naturalBreaksPerDay: number;
}

/**
 * The workdays before the first card, compared with a week, both with the current threshold. It does not show cause
 * and effect.
 */
export interface BeforeAndNow {
  readonly before: SittingFigures;
  readonly now: SittingFigures;
}

/** The workdays before the first card: from `startedDay` up to, but not including, `endedDay`. */
export interface BaselineDays {
  readonly startedDay: Day;
  readonly endedDay: Day | null;
}

/** With fewer workdays on either side there is no comparison. */
const FEWEST_WORKDAYS = 3;

/** At most this many days before the end of a baseline are compared, whatever the clock said at its start. */
const LONGEST_DAYS = 92;

/** The days of a baseline that is over, at most the last 92; null during it. */
export function baselineRange({ startedDay, endedDay }: BaselineDays): DayRange | null {
  if (endedDay === null) return null;
  const earliest = addDays(endedDay, -LONGEST_DAYS);
  return { from: startedDay < earliest ? earliest : startedDay, until: addDays(endedDay, -1) };
}

/** Compares bouts of the baseline with those of a week; null with fewer than three workdays on either side. */
export function beforeAndNow(
  before: readonly EndedBout[],
  now: readonly EndedBout[],
  thresholdMinutes: number,
): BeforeAndNow | null {
  const figures = [before, now].map((bouts) => sittingFigures(bouts, thresholdMinutes));
  const [first, second] = figures;
  return first == null || second == null ? null : { before: first, now: second };
}

function sittingFigures(all: readonly EndedBout[], thresholdMinutes: number): SittingFigures | null {
  const workdays = workdaysOf(all);
  if (workdays.length < FEWEST_WORKDAYS) return null;
  const bouts = workdays.flatMap((day) => day.bouts);
  const limitSeconds = thresholdMinutes * 60 + SHORT_SITTING_MARGIN_MS / SECOND;
  const short = bouts.filter(({ deskSeconds }) => deskSeconds <= limitSeconds);
  return {
    workdays: workdays.length,
    shortSittingShare: deskSecondsOf(short) / deskSecondsOf(bouts),
    medianBoutSeconds: median(bouts.map(({ deskSeconds }) => deskSeconds)),
    naturalBreaksPerDay: bouts.filter(({ endedBy }) => endedBy === 'natural').length / workdays.length,
  };
}

function deskSecondsOf(bouts: readonly EndedBout[]): number {
  return sumOf(bouts.map(({ deskSeconds }) => deskSeconds));
}
