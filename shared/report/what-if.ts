import type { Day } from '../core/time.ts';
import type { Sliced } from '../history/slices.ts';
import { breaksDueIn, type DuePlan, deskTimeIn, type Sitting, sumOf, workdaysOf } from './breaks-due.ts';
import { median } from './median.ts';

/** The breaks that would have come up on some workdays. */
export interface DueFigures {
  readonly total: number;
  /** On the median workday, rounded. */
  readonly usual: number;
  /** On the busiest workday. */
  readonly most: number;
}

/** The breaks that two plans would have made due over the same recorded bouts. */
export interface WhatIf {
  readonly now: DueFigures;
  readonly other: DueFigures;
  /** Each workday, in order. */
  readonly days: readonly { readonly day: Day; readonly now: number; readonly other: number }[];
}

/**
 * Counts the breaks of each workday that the plan of `now` and another one would have made due in the recorded bouts,
 * if every break is taken. The bouts stand as they are: when the user would have left the desk otherwise is not known.
 * The moment at which a card appears, up to 10 minutes after a break falls due, depends on lulls, which are not
 * recorded. Hours in which nothing was recorded have no bouts, so hours beyond the recorded ones add nothing.
 */
export function* whatIf(bouts: readonly Sitting[], now: DuePlan, other: DuePlan): Sliced<WhatIf> {
  const counts = [countBy(now), countBy(other)] as const;
  const days: { day: Day; now: number; other: number }[] = [];
  for (const { day, bouts: own } of workdaysOf(bouts)) {
    const due = { now: 0, other: 0 };
    for (const bout of own) {
      due.now += counts[0](bout);
      due.other += counts[1](bout);
      yield;
    }
    days.push({ day, ...due });
  }
  return {
    now: figuresOf(days.map((each) => each.now)),
    other: figuresOf(days.map((each) => each.other)),
    days,
  };
}

function countBy({ thresholdMinutes, hours }: DuePlan): (bout: Sitting) => number {
  const partsOf = deskTimeIn(hours);
  return (bout) => sumOf(partsOf(bout).map((seconds) => breaksDueIn(seconds, thresholdMinutes)));
}

function figuresOf(due: readonly number[]): DueFigures {
  return { total: sumOf(due), usual: Math.round(median(due)), most: Math.max(0, ...due) };
}
