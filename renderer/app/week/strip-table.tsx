import { type StripDay, shownRoutines } from '../../../shared/report/strip.ts';
import { useText } from '../../bridge/text.ts';
import { FoldedTable } from '../../ui/table.tsx';

/** Everything on the strip in order of time, as rows. */
export function StripTable({ strip }: { readonly strip: readonly StripDay[] }) {
  const { t, format } = useText();
  const rows = strip.flatMap((day) => {
    const time = (minute: number) => format.clockTime(clockOf(day, minute));
    const entries = [
      ...day.bouts.map(({ fromMinute, untilMinute, isShort, endedBy, deskSeconds }) => ({
        minute: fromMinute,
        until: endedBy === null ? '' : time(untilMinute),
        what: t(rowOf(isShort, endedBy === null), {
          length: format.duration(deskSeconds),
        }),
      })),
      ...day.prompts.map(({ minute }) => ({ minute, until: '', what: t('week.strip.rowPrompt') })),
      ...shownRoutines(day).map(({ minute, doneSeconds, isVoluntary }) => ({
        minute,
        until: time(minute + doneSeconds / 60),
        what: t(isVoluntary ? 'week.strip.rowVoluntary' : 'week.strip.rowRoutine', {
          length: format.duration(doneSeconds),
        }),
      })),
      ...day.opportunities.map(({ minute, closedMinute, kind, outcome }) => ({
        minute,
        until: time(closedMinute),
        what: t(`today.rowBreak-${kind}`, { outcome: t(`outcome.name-${outcome}`) }),
      })),
    ];
    return entries
      .sort((one, other) => one.minute - other.minute)
      .map(({ minute, until, what }, index) => ({
        id: `${day.day}-${index}`,
        cells: [format.weekday(day.day), time(minute), until, what],
      }));
  });
  return (
    <FoldedTable
      summary={t('week.tableSummary')}
      caption={t('week.strip.table')}
      columns={['Day', 'From', 'Until', 'What'].map((name) => t(`week.strip.column${name}`))}
      rows={rows}
    />
  );
}

function rowOf(isShort: boolean, isOpen: boolean): string {
  if (isOpen) return 'today.rowDeskNow';
  return isShort ? 'week.strip.rowShort' : 'week.strip.rowLong';
}

/** The local time, such as "9:05", derived from the full hour before it, so it is right even if the clocks changed. */
function clockOf({ hours, minutes }: StripDay, minute: number): string {
  const inDay = ((minute % minutes) + minutes) % minutes;
  const before = hours.filter((tick) => tick.minute <= inDay).at(-1);
  const first = hours[0];
  if (before !== undefined) return asTime(before.hour * 60 + inDay - before.minute);
  return first === undefined ? '0:00' : asTime(first.hour * 60 - (first.minute - inDay));
}

function asTime(minutes: number): string {
  const whole = (Math.floor(minutes) + 1440) % 1440;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
