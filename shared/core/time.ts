import {
  CalendarDateTime,
  fromAbsolute,
  parseDate,
  parseTime,
  startOfWeek,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date';

/** Length of a second, a minute and an hour in milliseconds. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/**
 * A moment on the machine's clocks. `monoMs` is the time since boot in milliseconds: it cannot be set and continues
 * during sleep, so every length is measured on it. `wallMs` (Unix milliseconds) and `zone` (IANA name) only name the
 * moment.
 */
export interface Instant {
  readonly wallMs: number;
  readonly monoMs: number;
  readonly zone: string;
  /**
   * Milliseconds of a clock that stops while the machine sleeps. A system without such a clock repeats `monoMs` or a
   * similar clock; a recorded trace omits it.
   */
  readonly awakeMs?: number;
}

/** The name of a moment: Unix milliseconds and the IANA time zone in effect then. */
export interface WallTime {
  readonly wallMs: number;
  readonly zone: string;
}

/** A half-open stretch of time, in milliseconds of one clock. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Milliseconds by which a stretch overlaps the one from `fromMs` to `untilMs`. */
export function overlapMs(span: Span, fromMs: number, untilMs: number): number {
  return Math.max(0, Math.min(span.untilMs, untilMs) - Math.max(span.fromMs, fromMs));
}

/** The parts of a stretch outside others, which are in order and do not overlap. */
export function without(span: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let { fromMs } = span;
  for (const other of others) {
    if (other.fromMs > fromMs) left.push({ fromMs, untilMs: Math.min(other.fromMs, span.untilMs) });
    fromMs = Math.max(fromMs, other.untilMs);
  }
  if (fromMs < span.untilMs) left.push({ fromMs, untilMs: span.untilMs });
  return left;
}

/** Adds later stretches to a list; one that begins where the last ends extends it. */
export function joinedWith(spans: readonly Span[], later: readonly Span[]): readonly Span[] {
  if (later.length === 0) return spans;
  const result = [...spans];
  for (const span of later) {
    const last = result.at(-1);
    if (last?.untilMs === span.fromMs) {
      result[result.length - 1] = { fromMs: last.fromMs, untilMs: span.untilMs };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** A calendar day as `YYYY-MM-DD`; it runs from the day's start to the next day's start. */
export type Day = string;

/** A day with the stretch of wall-clock time that it covers. */
export interface DaySpan extends Span {
  readonly day: Day;
}

/** Names the moment `monoMs`, from the clocks at `at`. */
export function wallAt(at: Instant, monoMs: number): WallTime {
  return { wallMs: at.wallMs - (at.monoMs - monoMs), zone: at.zone };
}

/** The day that contains `wallMs` in `zone`, when days start at `dayStartsAt` ("HH:MM"). */
export function daySpanAt(wallMs: number, zone: string, dayStartsAt: string): DaySpan {
  const today = toCalendarDate(fromAbsolute(wallMs, zone));
  const start = (date: typeof today) => instantOf(date.toString(), dayStartsAt, zone);
  let first = today;
  if (start(first) > wallMs) first = first.subtract({ days: 1 });
  // A clock that is set back past midnight shows the end of a day although the next day has started.
  else if (start(first.add({ days: 1 })) <= wallMs) first = first.add({ days: 1 });
  return { day: first.toString(), fromMs: start(first), untilMs: start(first.add({ days: 1 })) };
}

/**
 * The Unix milliseconds at which the clock of a zone first shows a local time ("HH:MM", "24:00" allowed) of a
 * calendar day; a time that a clock change skips gives the moment of the change.
 */
export function instantOf(day: Day, time: string, zone: string): number {
  const local = dateTimeOf(day, time);
  const zoned = toZoned(local, zone);
  const isSkipped = toCalendarDateTime(zoned).compare(local) !== 0;
  return isSkipped ? changeBefore(zoned, toZoned(local, zone, 'earlier')) : zoned.toDate().getTime();
}

/** The same, but the last moment for a local time that occurs twice. */
export function lastInstantOf(day: Day, time: string, zone: string): number {
  const local = dateTimeOf(day, time);
  const later = toZoned(local, zone, 'later');
  const isSkipped = toCalendarDateTime(later).compare(local) !== 0;
  return isSkipped ? instantOf(day, time, zone) : later.toDate().getTime();
}

/** The moment between two at which the offset of their zone changes to that of the later one. */
function changeBefore(later: ZonedDateTime, earlier: ZonedDateTime): number {
  let after = later.toDate().getTime();
  let before = earlier.toDate().getTime();
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (fromAbsolute(middle, later.timeZone).offset === later.offset) after = middle;
    else before = middle;
  }
  return after;
}

function dateTimeOf(day: Day, time: string) {
  const date = parseDate(day);
  const [calendarDay, clock] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
  const { hour, minute } = parseTime(clock);
  return new CalendarDateTime(calendarDay.year, calendarDay.month, calendarDay.day, hour, minute);
}

/** The first moment after `wallMs` at which the clock of a zone shows a local time ("HH:MM"). */
export function nextTimeAfter(wallMs: number, time: string, zone: string): number {
  const today = calendarDateOf(wallMs, zone);
  const first = instantOf(today, time, zone);
  return first > wallMs ? first : instantOf(addDays(today, 1), time, zone);
}

/** The calendar date of `wallMs` in `zone`, regardless of the day's start. */
export function calendarDateOf(wallMs: number, zone: string): Day {
  return toCalendarDate(fromAbsolute(wallMs, zone)).toString();
}

/** The Monday of the week that contains `day`. */
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

/** ISO 8601 with offset and milliseconds, such as `2026-11-21T09:30:00.000+01:00`. */
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

/** Whether this machine knows a time zone by this name (IANA, "Europe/Berlin"). */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
