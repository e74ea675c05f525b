import { type Adherence, adherenceOf, FEWEST_FOR_A_SHARE } from '../core/adherence.ts';
import { addDays, type Day } from '../core/time.ts';
import { median } from './median.ts';
import { type ReportRows, USUAL_WEEKS, weekRange, within } from './rows.ts';

/** The user's own figures of the preceding weeks: the median of each; shares 0 to 1, null: too few weeks. */
export interface UsualFigures {
  readonly breakAdherence: number | null;
  readonly routineFollowThrough: number | null;
  readonly shortSittingShare: number | null;
  /** How many weeks count, 0 to 4. */
  readonly weeks: number;
}

/** The fewest weeks for a median: a single week does not show a habit. */
const FEWEST_WEEKS = 2;

/** The medians of the four weeks before the week from the Monday `weekOf`. */
export function usualFigures(
  { bouts, opportunities }: Pick<ReportRows, 'bouts' | 'opportunities'>,
  weekOf: Day,
): UsualFigures {
  const figures: Adherence[] = [];
  for (let back = 1; back <= USUAL_WEEKS; back += 1) {
    const range = weekRange(addDays(weekOf, -7 * back));
    const week = adherenceOf(within(opportunities, range), within(bouts, range));
    if (week.rated >= FEWEST_FOR_A_SHARE) figures.push(week);
  }
  return {
    breakAdherence: usual(figures.map((each) => each.breakAdherence)),
    routineFollowThrough: usual(figures.map((each) => each.routineFollowThrough)),
    shortSittingShare: usual(figures.map((each) => each.shortSittingShare)),
    weeks: figures.length,
  };
}

function usual(shares: readonly (number | null)[]): number | null {
  const known = shares.filter((share) => share !== null);
  return known.length < FEWEST_WEEKS ? null : median(known);
}
