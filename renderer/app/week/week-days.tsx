import type { WeekDayView, WeekView } from '../../../shared/views.ts';
import { useText } from '../../text.ts';
import { Bars } from '../../ui/bars.tsx';
import { FoldedTable } from '../../ui/table.tsx';
import { takenOf } from '../outcomes.ts';

/** The scale of the bars reaches at least this many seconds: four hours. */
const LEAST_TOP = 4 * 3600;

/** The days of a week as bars and as a table, the longest sitting, and the time in routines. */
export function WeekDays({ view }: { readonly view: WeekView }) {
  const { t, format } = useText();
  const breaks = ({ counts }: WeekDayView) =>
    counts.rated === 0
      ? ''
      : t('week.breaksOf', {
          taken: format.number(takenOf(counts)),
          rated: format.number(counts.rated),
        });
  const longest = view.days.reduce<WeekDayView | null>(
    (most, day) => (day.longestBoutSeconds > (most?.longestBoutSeconds ?? 0) ? day : most),
    null,
  );
  const cells = (name: string, desk: number, longestSeconds: number, counts: WeekDayView['counts']) => [
    name,
    desk === 0 ? '–' : format.duration(desk),
    longestSeconds === 0 ? '–' : format.duration(longestSeconds),
    format.number(takenOf(counts)),
    format.number(counts.rated),
    format.number(counts.skipped + counts.expired),
    format.number(counts.excused),
  ];
  const longestSeconds = longest?.longestBoutSeconds ?? 0;
  return (
    <>
      <Bars
        label={t('week.barLabel')}
        leastTop={LEAST_TOP}
        bars={view.days.map((day) => ({
          id: day.day,
          value: day.deskSeconds,
          label: day.deskSeconds === 0 ? '' : format.roughLength(day.deskSeconds),
          name: format.shortWeekday(day.day),
          note: breaks(day),
          isFaint: !day.isWorkday,
        }))}
      />
      <p className="quiet small">{t('week.barKey')}</p>
      <FoldedTable
        summary={t('week.tableSummary')}
        caption={t('week.table')}
        columns={['Day', 'Desk', 'Longest', 'Taken', 'Due', 'Skipped', 'Excused'].map((name) =>
          t(`week.column${name}`),
        )}
        rows={view.days.map((day) => ({
          id: day.day,
          cells: cells(format.weekday(day.day), day.deskSeconds, day.longestBoutSeconds, day.counts),
        }))}
        foot={cells(t('week.total'), view.figures.deskSeconds, longestSeconds, view.figures)}
      />
      {longest !== null && (
        <p>
          {t('week.longest', { length: format.duration(longestSeconds), day: format.weekday(longest.day) })}
        </p>
      )}
      {view.routineSeconds > 0 && (
        <p>
          {t(view.isThisWeek ? 'week.routineTime' : 'week.routineTimePast', {
            length: format.duration(view.routineSeconds),
          })}
        </p>
      )}
    </>
  );
}
