import type { TrackedHours } from '../core/rules.ts';
import { addDays, type Day, instantOf, SECOND } from '../core/time.ts';
import { hoursSpanAt } from '../core/tracked-hours.ts';
import type { Coverage } from '../history/records.ts';

/** How much of the week the statistics are based on, seconds. */
export interface CoverageFigures {
  /** Time in tracked hours during which the app was running and sampling. */
  readonly trackedSeconds: number;
  /** The tracked hours of the whole week, as currently set; null if all hours are tracked. */
  readonly hoursSeconds: number | null;
}

/** The hours as currently set; earlier values are not stored. */
export interface CoverageSettings {
  readonly trackedHours: TrackedHours | null;
  readonly dayStartsAt: string;
  readonly zone: string;
}

/** The coverage of the week from the Monday `weekOf`; `coverage` holds its days only. */
export function coverageFigures(
  coverage: readonly Coverage[],
  weekOf: Day,
  settings: CoverageSettings,
): CoverageFigures {
  return {
    trackedSeconds: coverage.reduce((sum, { trackedSeconds }) => sum + trackedSeconds, 0),
    hoursSeconds: settings.trackedHours === null ? null : hoursOfWeek(weekOf, settings),
  };
}

function hoursOfWeek(weekOf: Day, { trackedHours, dayStartsAt, zone }: CoverageSettings): number {
  const endMs = instantOf(addDays(weekOf, 7), dayStartsAt, zone);
  let trackedMs = 0;
  for (let t = instantOf(weekOf, dayStartsAt, zone); t < endMs; ) {
    const { isTracked, untilMs } = hoursSpanAt(trackedHours, t, zone);
    if (isTracked) trackedMs += Math.min(untilMs, endMs) - t;
    t = untilMs;
  }
  return trackedMs / SECOND;
}
