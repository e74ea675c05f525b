import { type HoursRange, type Weekday, type WeekHours, weekdays } from '../../../shared/core/rules.ts';

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const satisfies readonly Weekday[];

const onWorkdays = (ranges: readonly HoursRange[]): WeekHours =>
  Object.fromEntries(workdays.map((day) => [day, ranges]));

/** What the editors begin with: the office day, and its middle hour. */
export const usualHours = {
  trackedHours: onWorkdays([['09:00', '17:00']]),
  quietHours: onWorkdays([['12:00', '13:00']]),
} as const;

/** The ranges of a day; none where it is not named. */
export function rangesOf(hours: WeekHours, day: Weekday): readonly HoursRange[] {
  return hours[day] ?? [];
}

/** Whether no day has any hours. */
export function isEmpty(hours: WeekHours): boolean {
  return weekdays.every((day) => rangesOf(hours, day).length === 0);
}

/** The table with other ranges for a day; a day without ranges is not named. */
export function withRanges(hours: WeekHours, day: Weekday, ranges: readonly HoursRange[]): WeekHours {
  const { [day]: _, ...others } = hours;
  return ranges.length === 0 ? others : { ...others, [day]: ranges };
}

/** The table with one more range on a day: after its last one, two hours long where the day has room. */
export function withOneMore(hours: WeekHours, day: Weekday): WeekHours {
  const ranges = rangesOf(hours, day);
  const last = ranges.at(-1);
  return withRanges(hours, day, [...ranges, last === undefined ? ['09:00', '17:00'] : rangeAfter(last)]);
}

function rangeAfter([, until]: HoursRange): HoursRange {
  const from = Math.min(22, Number(until.slice(0, 2)) + 1);
  const written = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  return [written(from), written(Math.min(23, from + 2))];
}

/** The table with Monday's ranges from Tuesday to Friday too. */
export function withMondayOnWorkdays(hours: WeekHours): WeekHours {
  return workdays.reduce((table, day) => withRanges(table, day, rangesOf(hours, 'mon')), hours);
}

/** Whether a range ends on the day after it starts. */
export function endsNextDay([from, until]: HoursRange): boolean {
  return until !== '24:00' && until <= from;
}
