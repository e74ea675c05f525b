import { fromAbsolute, toCalendarDateTime, toZoned } from '@internationalized/date';

/** The possible steps between two labelled hours. */
const steps = [1, 2, 3, 4, 6] as const;
/** More labels than this are too close together in a narrow window. */
const MOST_TICKS = 6;

/** A day's drawing spans at least this many hours, so that the first minutes aren't stretched over its whole width. */
const LEAST_HOURS = 4;

/** The span of an axis of whole hours around two moments (Unix milliseconds), in a zone. */
export function hourAxis(fromMs: number, untilMs: number, zone: string): { fromMs: number; untilMs: number } {
  const begin = toZoned(hourOf(fromMs, zone), zone).toDate().getTime();
  const least = begin + LEAST_HOURS * 3_600_000;
  const lastHour = toZoned(hourOf(untilMs, zone), zone).toDate().getTime();
  const end = lastHour < untilMs ? lastHour + 3_600_000 : lastHour;
  return { fromMs: begin, untilMs: Math.max(least, end) };
}

function hourOf(ms: number, zone: string) {
  return toCalendarDateTime(fromAbsolute(ms, zone)).set({ minute: 0, second: 0, millisecond: 0 });
}

/** The hour that the clock of a zone shows at a moment (Unix milliseconds), 0 to 23. */
export function hourIn(ms: number, zone: string): number {
  return fromAbsolute(ms, zone).hour;
}

/** The whole hours to label between two moments (Unix milliseconds), in a zone: few enough to read. */
export function hourTicks(fromMs: number, untilMs: number, zone: string): readonly number[] {
  const step = steps.find((hours) => (untilMs - fromMs) / (hours * 3_600_000) <= MOST_TICKS) ?? 6;
  const ticks: number[] = [];
  let hour = hourOf(fromMs, zone);
  hour = hour.set({ hour: hour.hour - (hour.hour % step) });
  for (let at = 0; at <= untilMs; hour = hour.add({ hours: step })) {
    at = toZoned(hour, zone).toDate().getTime();
    if (at >= fromMs && at <= untilMs) ticks.push(at);
  }
  return ticks;
}
