import {
  CalendarDateTime,
  fromAbsolute,
  parseDate,
  parseTime,
  startOfWeek,
  toCalendarDate,
  toZoned,
} from '@internationalized/date';

/** Length of a second, a minute and an hour in milliseconds. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/**
 * A moment as the machine knows it. `monoMs` is the time since boot in milliseconds: nobody can set it and it
 * goes on in sleep, so every length is measured on it. `wallMs` (Unix milliseconds) and `zone` (IANA name)
 * only name the moment.
 */
export interface Instant {
  readonly wallMs: number;
  readonly monoMs: number;
  readonly zone: string;
}

/** The name of a moment: Unix milliseconds and the IANA time zone that held then. */
export interface WallTime {
  readonly wallMs: number;
  readonly zone: string;
}

/** A stretch of time, half open, in milliseconds of one clock. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A calendar day as `YYYY-MM-DD`; it runs from the day's start to the next day's start. */
export type Day = string;

/** A day with the wall-clock stretch it covers. */
export interface DaySpan extends Span {
  readonly day: Day;
}

/** Names the moment `monoMs` from what the clocks showed at `at`. */
export function wallAt(at: Instant, monoMs: number): WallTime {
  return { wallMs: at.wallMs - (at.monoMs - monoMs), zone: at.zone };
}

/** The day that holds `wallMs` in `zone`, when days start at `dayStartsAt` ("HH:MM"). */
export function daySpanAt(wallMs: number, zone: string, dayStartsAt: string): DaySpan {
  const today = toCalendarDate(fromAbsolute(wallMs, zone));
  const start = (date: typeof today) =>
    toZoned(dateTimeOf(date.toString(), dayStartsAt), zone).toDate().getTime();
  let first = today;
  if (start(first) > wallMs) first = first.subtract({ days: 1 });
  return { day: first.toString(), fromMs: start(first), untilMs: start(first.add({ days: 1 })) };
}

/** The Unix milliseconds of a calendar day at a local time ("HH:MM", "24:00" allowed) in a zone. */
export function instantOf(day: Day, time: string, zone: string): number {
  return toZoned(dateTimeOf(day, time), zone).toDate().getTime();
}

function dateTimeOf(day: Day, time: string) {
  const date = parseDate(day);
  const [calendarDay, clock] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
  const { hour, minute } = parseTime(clock);
  return new CalendarDateTime(calendarDay.year, calendarDay.month, calendarDay.day, hour, minute);
}

/** The calendar date on which `wallMs` falls in `zone`, whatever the day's start. */
export function calendarDateOf(wallMs: number, zone: string): Day {
  return toCalendarDate(fromAbsolute(wallMs, zone)).toString();
}

/** The Monday of the week that holds `day`. */
export function mondayOf(day: Day): Day {
  return startOfWeek(parseDate(day), 'en-US', 'mon').toString();
}

/** `day` moved by a number of days. */
export function addDays(day: Day, days: number): Day {
  return parseDate(day).add({ days }).toString();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return julianDay(to) - julianDay(from);
}

function julianDay(day: Day): number {
  const date = parseDate(day);
  return date.calendar.toJulianDay(date);
}

/** ISO 8601 with offset and milliseconds, as `2026-11-21T09:30:00.000+01:00`. */
export function formatIso({ wallMs, zone }: WallTime): string {
  const zoned = fromAbsolute(wallMs, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  const offset = Math.round(zoned.offset / MINUTE);
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset);
  const clock = `${two(zoned.hour)}:${two(zoned.minute)}:${two(zoned.second)}.${String(zoned.millisecond).padStart(3, '0')}`;
  const date = toCalendarDate(zoned).toString();
  return `${date}T${clock}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
