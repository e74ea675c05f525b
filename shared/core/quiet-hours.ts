import { rangesOn, spanOf } from './hours-range.ts';
import type { WeekHours } from './rules.ts';
import { addDays, calendarDateOf } from './time.ts';

/** Whether `wallMs` is in the quiet hours. Those of the previous day may extend past midnight. */
export function isQuietHour(hours: WeekHours | null, wallMs: number, zone: string): boolean {
  if (hours === null) return false;
  const today = calendarDateOf(wallMs, zone);
  return [addDays(today, -1), today].some((day) =>
    rangesOn(hours, day).some((range) => {
      const { fromMs, untilMs } = spanOf(range, day, zone);
      return wallMs >= fromMs && wallMs < untilMs;
    }),
  );
}
