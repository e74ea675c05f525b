import { fromAbsolute } from '@internationalized/date';
import { isWholeBreak, type Outcome } from '../core/outcome.ts';
import type { WallTime } from '../core/time.ts';

/** The rated opportunities that fell due within one hour of the day, by the local time in effect then. */
export interface HourFigures {
  /** 0 to 23: from `hour`:00 to `hour`:59. */
  readonly hour: number;
  readonly rated: number;
  /** Whole breaks that were taken. */
  readonly taken: number;
  /** Sum of the credits. */
  readonly credit: number;
  /** Credit / rated, 0 to 1. */
  readonly share: number;
}

/** An hour with fewer rated opportunities is not judged. */
const FEWEST_IN_AN_HOUR = 3;

/** How many of the best hours are named. */
const BEST_HOURS = 3;

type Rated = { readonly began: WallTime; readonly outcome: Outcome; readonly credit: number | null };

/** Every hour with a rated opportunity, in the order of the day. */
export function hourFigures(opportunities: readonly Rated[]): readonly HourFigures[] {
  const hours = new Map<number, { rated: number; taken: number; credit: number }>();
  for (const { began, outcome, credit } of opportunities) {
    if (outcome === 'excused') continue;
    const hour = localHour(began);
    const figures = hours.get(hour) ?? { rated: 0, taken: 0, credit: 0 };
    hours.set(hour, figures);
    figures.rated += 1;
    figures.credit += credit ?? 0;
    if (isWholeBreak(outcome)) figures.taken += 1;
  }
  return [...hours]
    .map(([hour, { rated, taken, credit }]) => ({ hour, rated, taken, credit, share: credit / rated }))
    .sort((one, other) => one.hour - other.hour);
}

/** The hours with the highest share taken, best first, of those with at least 3 rated opportunities and some credit. */
export function bestHours(hours: readonly HourFigures[]): readonly HourFigures[] {
  return hours
    .filter(({ rated, credit }) => rated >= FEWEST_IN_AN_HOUR && credit > 0)
    .sort((one, other) => other.share - one.share || other.rated - one.rated || one.hour - other.hour)
    .slice(0, BEST_HOURS);
}

/** The hour of the local time, 0 to 23. */
export function localHour({ wallMs, zone }: WallTime): number {
  return fromAbsolute(wallMs, zone).hour;
}
