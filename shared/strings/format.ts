import type { Day } from '../core/time.ts';
import { commaOf } from './languages.ts';

/** Looks up a message in the catalogue and fills in its values. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** Formats durations, times and days for a locale. */
export interface Format {
  /** "42 min" from seconds, rounded down to whole minutes. */
  minutes(seconds: number): string;
  /** "60 s" up to a minute, then "2 min" or "3 min 25 s". */
  routineLength(seconds: number): string;
  /** "60 seconds" up to a minute, then "2 minutes" or "3 minutes 25 seconds". */
  spokenLength(seconds: number): string;
  /** "45 s", "42 min", "5 h 10 min": the length of a stretch of time, from seconds. */
  duration(seconds: number): string;
  /** "5 h", or "24 min" below an hour: rounded, for narrow places, from seconds. */
  roughLength(seconds: number): string;
  /** "14:05" or "2:05 PM", from Unix milliseconds. */
  time(atMs: number, zone: string): string;
  /** "09:00" in the locale's format. */
  clockTime(time: string): string;
  /** "14:00" or "2 PM": a full hour, 0 to 23, for narrow places. */
  hour(hour: number): string;
  /** "Monday 16 November", from a calendar day. */
  longDay(day: Day): string;
  /** "16 November". */
  dayOfMonth(day: Day): string;
  /** "16 November 2026". */
  fullDay(day: Day): string;
  /** "16 Nov". */
  shortDay(day: Day): string;
  /** "Mon". */
  shortWeekday(day: Day): string;
  /** "M". */
  narrowWeekday(day: Day): string;
  /** "Monday". */
  weekday(day: Day): string;
  /** "70 %" from 0.7. */
  percent(share: number): string;
  /** "a wall, a band". */
  list(entries: readonly string[]): string;
  /** "19.5": at most one decimal. */
  number(value: number): string;
}

const MINUTE = 60;
const HOUR = 3600;

/** The formats of a locale (BCP 47 tag); the locale decides between 12 and 24 hours. */
export function formatOf(locale: string, t: Translate): Format {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: Day) => format.format(Date.parse(`${day}T12:00:00Z`));
  };
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const inZone = new Map<string, Intl.DateTimeFormat>();
  const minutes = (seconds: number) => t('length.minutes', { count: Math.floor(seconds / MINUTE) });
  return {
    minutes,
    routineLength(seconds) {
      const length = lengthOf(seconds);
      if (length.minutes === 0) return t('length.seconds', { count: length.seconds });
      return length.seconds === 0
        ? t('length.minutes', { count: length.minutes })
        : t('length.minutesSeconds', { ...length });
    },
    spokenLength(seconds) {
      const length = lengthOf(seconds);
      const spokenSeconds = t('length.secondsSpoken', { count: length.seconds });
      if (length.minutes === 0) return spokenSeconds;
      const spokenMinutes = t('length.minutesSpoken', { count: length.minutes });
      if (length.seconds === 0) return spokenMinutes;
      return t('length.minutesSecondsSpoken', { minutes: spokenMinutes, seconds: spokenSeconds });
    },
    duration(seconds) {
      if (seconds < MINUTE) return t('length.seconds', { count: Math.floor(seconds) });
      if (seconds < HOUR) return minutes(seconds);
      const hours = number.format(Math.floor(seconds / HOUR));
      const rest = Math.floor((seconds % HOUR) / MINUTE);
      return rest === 0 ? t('length.hours', { hours }) : t('length.hoursMinutes', { hours, minutes: rest });
    },
    roughLength: (seconds) =>
      seconds < HOUR
        ? minutes(seconds)
        : t('length.hours', { hours: number.format(Math.round(seconds / HOUR)) }),
    time(atMs, zone) {
      const known = inZone.get(zone);
      if (known !== undefined) return known.format(atMs);
      const made = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone });
      inZone.set(zone, made);
      return made.format(atMs);
    },
    clockTime(time) {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      return clock.format((hour * HOUR + minute * MINUTE) * 1000);
    },
    hour(hour) {
      const parts = clock.formatToParts(hour * HOUR * 1000);
      const period = parts.find(({ type }) => type === 'dayPeriod')?.value;
      const short = parts.find(({ type }) => type === 'hour')?.value ?? '';
      return period === undefined ? clock.format(hour * HOUR * 1000) : `${short} ${period}`;
    },
    longDay: date({ weekday: 'long', day: 'numeric', month: 'long' }),
    dayOfMonth: date({ day: 'numeric', month: 'long' }),
    fullDay: date({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: date({ day: 'numeric', month: 'short' }),
    shortWeekday: date({ weekday: 'short' }),
    narrowWeekday: date({ weekday: 'narrow' }),
    weekday: date({ weekday: 'long' }),
    percent: (share) => percent.format(share),
    list: (entries) => entries.join(commaOf(locale)),
    number: (value) => number.format(value),
  };
}

/** Whole minutes and the seconds left over; a length of up to a minute is given in seconds alone. */
function lengthOf(length: number): { readonly minutes: number; readonly seconds: number } {
  const seconds = Math.round(length);
  if (seconds <= MINUTE) return { minutes: 0, seconds };
  return { minutes: Math.floor(seconds / MINUTE), seconds: seconds % MINUTE };
}
