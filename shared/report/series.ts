import { type Adherence, adherenceOf } from '../core/adherence.ts';
import { addDays, type Day } from '../core/time.ts';
import { type DayRange, type ReportRows, weekRange } from './rows.ts';

/** One week of the 12-week view; a week without rows has counts of zero and null shares. */
export interface SeriesWeek {
  readonly weekOf: Day;
  readonly figures: Adherence;
}

/** Number of weeks in the view. */
const SERIES_WEEKS = 12;

/** The days whose bouts and opportunities the 12-week view needs. */
export function seriesRange(weekOf: Day): DayRange {
  return { from: addDays(weekOf, -7 * (SERIES_WEEKS - 1)), until: addDays(weekOf, 6) };
}

/** The figures of the 12 weeks that end with the week from the Monday `weekOf`, oldest first. */
export function weekSeries(
  { bouts, opportunities }: Pick<ReportRows, 'bouts' | 'opportunities'>,
  weekOf: Day,
): readonly SeriesWeek[] {
  const { from } = seriesRange(weekOf);
  const mondays = Array.from({ length: SERIES_WEEKS }, (_, index) => addDays(from, 7 * index));
  const boutsBy = grouped(bouts, mondays);
  const opportunitiesBy = grouped(opportunities, mondays);
  return mondays.map((monday) => ({
    weekOf: monday,
    figures: adherenceOf(opportunitiesBy.get(monday) ?? [], boutsBy.get(monday) ?? []),
  }));
}

function grouped<Row extends { readonly day: Day }>(
  rows: readonly Row[],
  mondays: readonly Day[],
): ReadonlyMap<Day, readonly Row[]> {
  const mondayOfDay = new Map<Day, Day | null>();
  const groups = new Map<Day, Row[]>(mondays.map((monday) => [monday, []]));
  const ranges = mondays.map(weekRange);
  for (const row of rows) {
    const known = mondayOfDay.get(row.day);
    const monday =
      known === undefined
        ? (ranges.find(({ from, until }) => row.day >= from && row.day <= until)?.from ?? null)
        : known;
    mondayOfDay.set(row.day, monday);
    if (monday !== null) groups.get(monday)?.push(row);
  }
  return groups;
}
