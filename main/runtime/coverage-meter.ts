import { GAP_MS } from '../../shared/core/activity.ts';
import { calendarAt } from '../../shared/core/calendar.ts';
import type { Rules } from '../../shared/core/rules.ts';
import type { Calendar } from '../../shared/core/state.ts';
import { type Day, type Instant, SECOND } from '../../shared/core/time.ts';
import type { CoverageLog } from '../ports/history.ts';

/** Measures how long the app runs and samples, in total and in tracked hours. */
export interface CoverageMeter {
  /** Records the moment of a sample: the time since the previous one counts, unless there was a gap. */
  sampled(at: Instant, rules: Rules): void;
  /** Writes the time measured since the last call. Throws the history's errors; nothing is lost then. */
  save(): void;
}

interface Covered {
  seconds: number;
  trackedSeconds: number;
}

/** Keeps the measured time in memory between two calls of `save`; it is lost if the process ends in between. */
export function createCoverageMeter(history: CoverageLog): CoverageMeter {
  let calendar: Calendar | null = null;
  let sampledAt: number | null = null;
  const unsaved = new Map<Day, Covered>();

  return {
    sampled({ monoMs, wallMs, zone }, rules) {
      const passedMs = sampledAt === null ? 0 : monoMs - sampledAt;
      // The time counts for the day and hours in which it began: those of the previous sample.
      const before = calendar;
      sampledAt = monoMs;
      calendar = calendarAt(calendar, wallMs, zone, rules);
      if (before === null || passedMs <= 0 || passedMs > GAP_MS) return;
      const { day } = before.day;
      const covered = unsaved.get(day) ?? { seconds: 0, trackedSeconds: 0 };
      unsaved.set(day, covered);
      covered.seconds += passedMs / SECOND;
      if (before.hours.isTracked) covered.trackedSeconds += passedMs / SECOND;
    },
    save() {
      for (const [day, { seconds, trackedSeconds }] of [...unsaved]) {
        history.addCoverage(day, seconds, trackedSeconds);
        unsaved.delete(day);
      }
    },
  };
}
