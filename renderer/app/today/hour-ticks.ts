import { fromAbsolute, toCalendarDateTime, toZoned } from '@internationalized/date';

/** Steps between two labelled hours. */
const steps = [1, 2, 3, 4, 6] as const;
/** More labels than this stand too close in a narrow window. */
const MOST_TICKS = 6;

/** The whole hours to label between two moments (Unix milliseconds), in a zone: few enough to read. */
export function hourTicks(fromMs: number, untilMs: number, zone: string): readonly number[] {
  const step = steps.find((hours) => (untilMs - fromMs) / (hours * 3_600_000) <= MOST_TICKS) ?? 6;
  const ticks: number[] = [];
  let hour = toCalendarDateTime(fromAbsolute(fromMs, zone)).set({ minute: 0, second: 0, millisecond: 0 });
  hour = hour.set({ hour: hour.hour - (hour.hour % step) });
  for (let at = 0; at <= untilMs; hour = hour.add({ hours: step })) {
    at = toZoned(hour, zone).toDate().getTime();
    if (at >= fromMs && at <= untilMs) ticks.push(at);
  }
  return ticks;
}
