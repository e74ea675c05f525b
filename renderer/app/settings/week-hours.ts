import { type HoursRange, type Weekday, type WeekHours, weekdays } from '../../../shared/core/rules.ts';
import { workdays } from '../../../shared/settings/week-hours.ts';

/** The ranges of a day; none if the day is missing. */
export function rangesOf(hours: WeekHours, day: Weekday): readonly HoursRange[] {
  return hours[day] ?? [];
}

/** Whether no day has any hours. */
export function isEmpty(hours: WeekHours): boolean {
  return weekdays.every((day) => rangesOf(hours, day).length === 0);
}

/** Replaces the ranges of a day. A day without ranges is left out. */
export function withRanges(hours: WeekHours, day: Weekday, ranges: readonly HoursRange[]): WeekHours {
  const { [day]: _, ...others } = hours;
  return ranges.length === 0 ? others : { ...others, [day]: ranges };
}

/** Adds a range to a day: after its last one, and two hours long if the day has room for that. */
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

/** Copies Monday's ranges to the other workdays. */
export function withMondayOnWorkdays(hours: WeekHours): WeekHours {
  return workdays.reduce((table, day) => withRanges(table, day, rangesOf(hours, 'mon')), hours);
}

/** Whether a range ends on the day after it starts. */
export function endsNextDay([from, until]: HoursRange): boolean {
  return until !== '24:00' && until <= from;
}
