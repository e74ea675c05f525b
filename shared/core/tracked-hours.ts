import { rangesOn, spanOf } from './hours-range.ts';
import type { TrackedHours } from './rules.ts';
import { addDays, calendarDateOf, type Day, instantOf, type Span } from './time.ts';

/** Whether a moment is recorded, and the stretch of wall-clock time for which that answer is valid. */
export interface HoursSpan extends Span {
  readonly isTracked: boolean;
}

/** Later than any date, but finite so that it survives JSON. */
const FOREVER_MS = 8.64e15;

const always: HoursSpan = { isTracked: true, fromMs: -FOREVER_MS, untilMs: FOREVER_MS };

/** Days examined on each side of a moment, so that they include a whole week of hours. */
const HORIZON_DAYS = 8;

/** Whether `wallMs` is in the tracked hours, and the stretch for which that is so (at most 8 days ahead). */
export function hoursSpanAt(hours: TrackedHours | null, wallMs: number, zone: string): HoursSpan {
  if (hours === null) return always;
  const today = calendarDateOf(wallMs, zone);
  let fromMs = instantOf(addDays(today, -HORIZON_DAYS), '00:00', zone);
  for (const span of joined(spansAround(hours, today, zone))) {
    if (wallMs < span.fromMs) return { isTracked: false, fromMs, untilMs: span.fromMs };
    if (wallMs < span.untilMs) return { isTracked: true, ...span };
    fromMs = span.untilMs;
  }
  return { isTracked: false, fromMs, untilMs: instantOf(addDays(today, HORIZON_DAYS), '00:00', zone) };
}

function spansAround(hours: TrackedHours, today: Day, zone: string): Span[] {
  const spans: Span[] = [];
  for (let offset = -HORIZON_DAYS; offset < HORIZON_DAYS; offset += 1) {
    const day = addDays(today, offset);
    for (const range of rangesOn(hours, day)) spans.push(spanOf(range, day, zone));
  }
  return spans.filter((span) => span.untilMs > span.fromMs).sort((a, b) => a.fromMs - b.fromMs);
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.fromMs <= last.untilMs) {
      result[result.length - 1] = { fromMs: last.fromMs, untilMs: Math.max(last.untilMs, span.untilMs) };
    } else {
      result.push(span);
    }
  }
  return result;
}
