import { addDays, type Day } from '../../shared/core/time.ts';
import type { Sliced } from '../../shared/history/slices.ts';
import { reportRange } from '../../shared/report/rows.ts';
import { type SeriesWeek, seriesRange, weekSeries } from '../../shared/report/series.ts';
import { type ReportOptions, type WeekReport, weekReport } from '../../shared/report/week-report.ts';
import type { ReportReader } from '../ports/history.ts';

/** Creates the report of the week from the Monday `options.weekOf`, from the rows of its days and of the weeks before. */
export function* readWeekReport(history: ReportReader, options: ReportOptions): Sliced<WeekReport> {
  const { from, until } = reportRange(options.weekOf);
  // A bout from the evening before the week can extend into its first day.
  const eve = addDays(options.weekOf, -1);
  const rows = {
    bouts: yield* dayByDay(from, until, history.bouts),
    opportunities: yield* dayByDay(from, until, history.opportunities),
    prompts: yield* dayByDay(from, until, history.prompts),
    routines: yield* dayByDay(eve, until, history.routines),
    steps: yield* dayByDay(eve, until, history.steps),
    hurts: yield* dayByDay(options.weekOf, until, history.hurtsOn),
    comfort: history.comfort(eve, until),
    coverage: history.coverage(eve, until),
  };
  yield;
  return weekReport(rows, options);
}

/** Creates the 12 weeks that end with the week from the Monday `weekOf`. */
export function* readWeekSeries(
  history: Pick<ReportReader, 'bouts' | 'opportunities'>,
  weekOf: Day,
): Sliced<readonly SeriesWeek[]> {
  const { from, until } = seriesRange(weekOf);
  const bouts = yield* dayByDay(from, until, history.bouts);
  const opportunities = yield* dayByDay(from, until, history.opportunities);
  yield;
  return weekSeries({ bouts, opportunities }, weekOf);
}

/** Reads the rows of a range of days, with a pause after each day, because an import can have filled them. */
export function* dayByDay<Row>(
  from: Day,
  until: Day,
  read: (from: Day, until: Day) => readonly Row[],
): Sliced<readonly Row[]> {
  const rows: Row[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    for (const row of read(day, day)) rows.push(row);
    yield;
  }
  return rows;
}
