import { type HoursRange, type Weekday, type WeekHours, weekdays } from './rules.ts';
import {
  addDays,
  calendarDateOf,
  type Day,
  daysBetween,
  instantOf,
  lastInstantOf,
  mondayOf,
} from './time.ts';

/** Whether `wallMs` lies in the quiet hours. Those of the previous day may extend past midnight. */
export function isQuietHour(hours: WeekHours | null, wallMs: number, zone: string): boolean {
  if (hours === null) return false;
  const today = calendarDateOf(wallMs, zone);
  return [addDays(today, -1), today].some((day) =>
    (hours[weekdayOf(day)] ?? []).some((range) => holds(range, day, { wallMs, zone })),
  );
}

function holds(
  [from, until]: HoursRange,
  day: Day,
  { wallMs, zone }: { readonly wallMs: number; readonly zone: string },
): boolean {
  const lastDay = until <= from ? addDays(day, 1) : day;
  return wallMs >= instantOf(day, from, zone) && wallMs < lastInstantOf(lastDay, until, zone);
}

function weekdayOf(day: Day): Weekday {
  return weekdays[daysBetween(mondayOf(day), day)] ?? 'mon';
}
