import type { Rules } from './rules.ts';
import type { Calendar } from './state.ts';
import { daySpanAt, type Span } from './time.ts';
import { hoursSpanAt } from './tracked-hours.ts';

/** The day and the tracked hours around `wallMs`; recomputed only if they may have changed. */
export function calendarAt(known: Calendar | null, wallMs: number, zone: string, rules: Rules): Calendar {
  if (known !== null && isStillTrue(known, wallMs, zone, rules)) return known;
  return {
    zone,
    dayStartsAt: rules.dayStartsAt,
    day: daySpanAt(wallMs, zone, rules.dayStartsAt),
    hours: hoursSpanAt(rules.trackedHours, wallMs, zone),
    trackedHours: rules.trackedHours,
  };
}

function isStillTrue(known: Calendar, wallMs: number, zone: string, rules: Rules): boolean {
  return (
    holds(known.day, wallMs) &&
    holds(known.hours, wallMs) &&
    known.zone === zone &&
    known.dayStartsAt === rules.dayStartsAt &&
    known.trackedHours === rules.trackedHours
  );
}

function holds(span: Span, wallMs: number): boolean {
  return wallMs >= span.fromMs && wallMs < span.untilMs;
}

/**
 * The wall time at which the tracked hours ended between `before` and `after`; null if they did not. `wallMs` is the
 * time of `after`.
 */
export function edgeBetween(before: Calendar | null, after: Calendar, wallMs: number): number | null {
  if (before === null || before === after || !before.hours.isTracked) return null;
  if (after.hours.isTracked && after.hours.fromMs <= before.hours.untilMs) return null;
  return Math.min(before.hours.untilMs, wallMs);
}
