import type { DayStrip, TodayView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Strip } from '../../ui/strip.tsx';
import { FoldedTable } from '../../ui/table.tsx';
import { outcomeShapes } from '../outcomes.ts';
import { hourAxis, hourIn, hourTicks } from './hour-ticks.ts';

/** With less desk time than this, seconds, there is nothing to show yet. */
const LEAST_SECONDS = 5 * 60;

/** The day from the first use to the last, as a drawing and as a table. */
export function DayStripView({ view }: { readonly view: TodayView }) {
  const { t, format } = useText();
  const { strip, zone } = view;
  if (strip === null || view.dayDeskSeconds < LEAST_SECONDS)
    return <p className="quiet">{t('today.stripEmpty')}</p>;

  const time = (ms: number) => format.time(ms, zone);
  const axis = hourAxis(strip.fromMs, strip.untilMs, zone);
  const place = (ms: number) => (ms - axis.fromMs) / (axis.untilMs - axis.fromMs);
  const name = (mark: DayStrip['marks'][number]) =>
    t(`today.rowBreak-${mark.kind}`, { outcome: t(`outcome.name-${mark.outcome}`) });
  const range = { from: time(strip.fromMs), until: time(strip.untilMs) };
  const rows = [
    ...strip.bouts.map(({ fromMs, untilMs, deskSeconds }) => ({
      atMs: fromMs,
      id: `bout-${fromMs}`,
      cells: [time(fromMs), time(untilMs), t('today.rowDesk', { length: format.duration(deskSeconds) })],
    })),
    ...strip.marks.map((mark) => ({
      atMs: mark.atMs,
      id: `mark-${mark.atMs}`,
      cells: [time(mark.atMs), '', name(mark)],
    })),
  ].sort((a, b) => a.atMs - b.atMs);

  return (
    <>
      <p className="quiet">
        {t('today.daySummary', { desk: format.duration(view.dayDeskSeconds), ...range })}
      </p>
      <Strip
        label={t('today.stripLabel', { count: strip.bouts.length, ...range })}
        spans={strip.bouts.map(({ fromMs, untilMs }) => ({
          id: String(fromMs),
          from: place(fromMs),
          until: place(untilMs),
        }))}
        marks={strip.marks.map((mark) => ({
          id: String(mark.atMs),
          at: place(mark.atMs),
          shape: outcomeShapes[mark.outcome],
          title: `${time(mark.atMs)} ${name(mark)}`,
        }))}
        ticks={hourTicks(axis.fromMs, axis.untilMs, zone).map((ms) => ({
          id: String(ms),
          at: place(ms),
          label: format.hour(hourIn(ms, zone)),
        }))}
      />
      <FoldedTable
        summary={t('today.tableSummary')}
        caption={t('today.table')}
        columns={[t('today.columnFrom'), t('today.columnUntil'), t('today.columnWhat')]}
        rows={rows}
      />
    </>
  );
}
