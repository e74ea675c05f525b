import type { DayMark, DayStrip, VoluntaryBreak } from '../../../shared/views/day-strip.ts';
import type { TodayView } from '../../../shared/views/views.ts';
import { type Text, useText } from '../../bridge/text.ts';
import { Strip, type StripMark } from '../../ui/strip.tsx';
import { FoldedTable } from '../../ui/table.tsx';
import { outcomeShapes, voluntaryShape } from '../outcomes.ts';
import { hourAxis, hourIn, hourTicks } from './hour-ticks.ts';
import { TodayOutcomes } from './today-outcomes.tsx';

/** With less desk time than this, seconds, there is nothing to show yet. */
const LEAST_SECONDS = 5 * 60;

/** The day from the first use to the last, as a drawing and as a table. */
export function DayStripView({ view }: { readonly view: TodayView }) {
  const text = useText();
  const { t, format } = text;
  const { strip, zone } = view;
  if (strip === null || view.dayDeskSeconds < LEAST_SECONDS)
    return (
      <>
        <p className="quiet">{t('today.stripEmpty')}</p>
        <TodayOutcomes view={view} hasStrip={false} />
      </>
    );

  const axis = hourAxis(strip.fromMs, strip.untilMs, zone);
  const place = (ms: number) => (ms - axis.fromMs) / (axis.untilMs - axis.fromMs);
  const range = { from: format.time(strip.fromMs, zone), until: format.time(strip.untilMs, zone) };
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
        marks={marksOf(text, strip, view, place)}
        ticks={hourTicks(axis.fromMs, axis.untilMs, zone).map((ms) => ({
          id: String(ms),
          at: place(ms),
          label: format.hour(hourIn(ms, zone)),
        }))}
      />
      <TodayOutcomes view={view} hasStrip />
      <FoldedTable
        summary={t('today.tableSummary')}
        caption={t('today.table')}
        columns={[t('today.columnFrom'), t('today.columnUntil'), t('today.columnWhat')]}
        rows={rowsOf(text, strip, view)}
      />
    </>
  );
}

type Day = Pick<TodayView, 'voluntary' | 'zone'>;

/** The outcomes of breaks, and the breaks that the user started, in the order of their places from 0 to 1. */
function marksOf(
  text: Text,
  { marks }: DayStrip,
  { voluntary, zone }: Day,
  place: (ms: number) => number,
): readonly StripMark[] {
  const { format } = text;
  return [
    ...marks.map((mark) => ({
      id: String(mark.atMs),
      at: place(mark.atMs),
      shape: outcomeShapes[mark.outcome],
      title: `${format.time(mark.atMs, zone)} ${breakWords(text, mark)}`,
    })),
    ...voluntary.map((own) => ({
      id: `own-${own.startedMs}`,
      at: place(own.startedMs),
      shape: voluntaryShape(own),
      title: `${format.time(own.startedMs, zone)} ${ownWords(text, own)}`,
    })),
  ].sort((a, b) => a.at - b.at);
}

/** Everything on the strip, in the order of the day. */
function rowsOf(text: Text, { bouts, marks }: DayStrip, { voluntary, zone }: Day) {
  const { t, format } = text;
  const time = (ms: number) => format.time(ms, zone);
  return [
    ...bouts.map(({ fromMs, untilMs, deskSeconds, isOpen }) => ({
      atMs: fromMs,
      id: `bout-${fromMs}`,
      cells: [
        time(fromMs),
        isOpen ? '' : time(untilMs),
        t(isOpen ? 'today.rowDeskNow' : 'today.rowDesk', { length: format.duration(deskSeconds) }),
      ],
    })),
    ...marks.map((mark) => ({
      atMs: mark.atMs,
      id: `mark-${mark.atMs}`,
      cells: [time(mark.atMs), '', breakWords(text, mark)],
    })),
    ...voluntary.map((own) => ({
      atMs: own.startedMs,
      id: `own-${own.startedMs}`,
      cells: [time(own.startedMs), time(own.startedMs + own.doneSeconds * 1000), ownWords(text, own)],
    })),
  ].sort((a, b) => a.atMs - b.atMs);
}

function breakWords({ t }: Text, { kind, outcome }: DayMark): string {
  return t(`today.rowBreak-${kind}`, { outcome: t(`outcome.name-${outcome}`) });
}

function ownWords({ t, format }: Text, { doneSeconds }: VoluntaryBreak): string {
  return t('week.strip.rowVoluntary', { length: format.duration(doneSeconds) });
}
