import type { TrackedHours } from '../core/rules.ts';
import type { Sliced } from '../history/slices.ts';
import { breaksDueIn, deskTimeIn, type Sitting, sumOf, workdaysOf } from './breaks-due.ts';
import type { ThresholdChoice } from './suggestion.ts';

/** The threshold that suits the workdays on which only the clock ran. */
export interface ThresholdProposal {
  /** The proposed threshold, minutes. */
  readonly minutes: number;
  /** Breaks on the busiest of the workdays with that threshold. */
  readonly most: number;
  /** The threshold as it is set, minutes. */
  readonly now: number;
  /** Breaks on the busiest of the workdays with the threshold as it is set. */
  readonly mostNow: number;
  readonly workdays: number;
}

/** A proposal asks for no more breaks than this on any of the workdays, if a threshold allows that. */
const MOST_BREAKS_A_DAY = 4;
/** With fewer workdays there is no proposal. */
const FEWEST_WORKDAYS = 3;
/** The thresholds that are compared, minutes. */
const thresholds = [20, 25, 30, 35, 40, 45, 50, 55, 60] as const;

/**
 * Finds the lowest threshold, in steps of five minutes, that would have made at most four breaks due on each of the
 * workdays; the highest possible one if none does. If no other threshold can be set, it is the one that is set. Null
 * with fewer than three workdays.
 */
export function* proposedThreshold(
  bouts: readonly Sitting[],
  hours: TrackedHours | null,
  { minutes: now, canBe }: ThresholdChoice,
): Sliced<ThresholdProposal | null> {
  const partsOf = deskTimeIn(hours);
  const days: number[][] = [];
  for (const day of workdaysOf(bouts)) {
    const parts: number[] = [];
    for (const bout of day.bouts) {
      parts.push(...partsOf(bout));
      yield;
    }
    days.push(parts);
  }
  if (days.length < FEWEST_WORKDAYS) return null;
  const most = (minutes: number) =>
    Math.max(...days.map((parts) => sumOf(parts.map((seconds) => breaksDueIn(seconds, minutes)))));
  const possible = thresholds.filter(canBe);
  const minutes = possible.find((each) => most(each) <= MOST_BREAKS_A_DAY) ?? possible.at(-1) ?? now;
  return { minutes, most: most(minutes), now, mostNow: most(now), workdays: days.length };
}
