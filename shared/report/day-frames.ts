import { fromAbsolute } from '@internationalized/date';
import {
  addDays,
  type Day,
  type DaySpan,
  daySpanAt,
  HOUR,
  instantOf,
  MINUTE,
  type WallTime,
} from '../core/time.ts';

/** The days in each time zone, each computed only once. */
export interface DayFrames {
  /** The day that holds a moment in its own zone. */
  at(moment: WallTime): DaySpan;
  /** A day in a zone. */
  of(day: Day, zone: string): DaySpan;
}

/** Creates the frames for days that start at `dayStartsAt` ("HH:MM"). */
export function createDayFrames(dayStartsAt: string): DayFrames {
  const known = new Map<string, DaySpan[]>();

  function remember(zone: string, span: DaySpan): DaySpan {
    known.set(zone, [...(known.get(zone) ?? []), span]);
    return span;
  }

  return {
    at({ wallMs, zone }) {
      const found = known.get(zone)?.find(({ fromMs, untilMs }) => wallMs >= fromMs && wallMs < untilMs);
      return found ?? remember(zone, daySpanAt(wallMs, zone, dayStartsAt));
    },
    of(day, zone) {
      const found = known.get(zone)?.find((span) => span.day === day);
      if (found) return found;
      const fromMs = instantOf(day, dayStartsAt, zone);
      return remember(zone, { day, fromMs, untilMs: instantOf(addDays(day, 1), dayStartsAt, zone) });
    },
  };
}

/** Elapsed minutes from the start of a day to a moment, unaffected by clock changes. */
export function minuteOf({ fromMs }: DaySpan, wallMs: number): number {
  return (wallMs - fromMs) / MINUTE;
}

/** A full hour on the clock of a day; when daylight saving changes, one can occur twice or not at all. */
export interface HourTick {
  readonly minute: number;
  readonly hour: number;
}

/** The full hours of a day, in order. */
export function hourTicks(span: DaySpan, zone: string): readonly HourTick[] {
  const { hour: firstHour, minute: firstMinute } = fromAbsolute(span.fromMs, zone);
  // The clock does not change on a day of 24 hours, so one look at it is enough for all hours.
  if (span.untilMs - span.fromMs === 24 * HOUR) {
    const offset = firstMinute === 0 ? 0 : 1;
    return Array.from({ length: 24 }, (_, index) => ({
      minute: (index + offset) * 60 - firstMinute,
      hour: (firstHour + index + offset) % 24,
    }));
  }
  const ticks: HourTick[] = [];
  for (let t = span.fromMs; t < span.untilMs; ) {
    const { hour, minute } = fromAbsolute(t, zone);
    if (minute === 0) ticks.push({ minute: minuteOf(span, t), hour });
    t += (60 - minute) * MINUTE;
  }
  return ticks;
}
