import { addDays, type Day } from '../../shared/core/time.ts';
import { reportRange } from '../../shared/report/rows.ts';
import { type SeriesWeek, seriesRange, weekSeries } from '../../shared/report/series.ts';
import { type ReportOptions, type WeekReport, weekReport } from '../../shared/report/week-report.ts';
import type { ReportReader } from '../ports/history.ts';

/** The report of the week from the Monday `options.weekOf`, from the rows of its days and the weeks before. */
export function readWeekReport(history: ReportReader, options: ReportOptions): WeekReport {
  const { from, until } = reportRange(options.weekOf);
  // What the evening before the week left behind may be drawn on its first day.
  const eve = addDays(options.weekOf, -1);
  return weekReport(
    {
      bouts: history.bouts(from, until),
      opportunities: history.opportunities(from, until),
      prompts: history.prompts(eve, until),
      routines: history.routines(eve, until),
      steps: history.steps(eve, until),
      comfort: history.comfort(eve, until),
      coverage: history.coverage(eve, until),
    },
    options,
  );
}

/** The 12 weeks that end with the week from the Monday `weekOf`. */
export function readWeekSeries(
  history: Pick<ReportReader, 'bouts' | 'opportunities'>,
  weekOf: Day,
): readonly SeriesWeek[] {
  const { from, until } = seriesRange(weekOf);
  return weekSeries(
    { bouts: history.bouts(from, until), opportunities: history.opportunities(from, until) },
    weekOf,
  );
}
