import { GAP_MS } from '../../shared/core/activity.ts';
import { calendarAt } from '../../shared/core/calendar.ts';
import type { Rules } from '../../shared/core/rules.ts';
import type { Calendar } from '../../shared/core/state.ts';
import { type Day, type Instant, SECOND } from '../../shared/core/time.ts';
import type { CoverageLog } from '../ports/history.ts';

/** Measures how long the app runs and samples, in all and in tracked hours. */
export interface CoverageMeter {
  /** Takes in the moment of a sample: time since the one before counts, unless a gap lies between. */
  sampled(at: Instant, rules: Rules): void;
  /** Writes what has come since the last time. Throws what the history throws; nothing is then lost. */
  save(): void;
}

interface Covered {
  seconds: number;
  trackedSeconds: number;
}

/** Keeps its measure in memory between two calls of `save`; the end of the process loses that much. */
export function createCoverageMeter(history: CoverageLog): CoverageMeter {
  let calendar: Calendar | null = null;
  let sampledAt: number | null = null;
  const unsaved = new Map<Day, Covered>();

  return {
    sampled({ monoMs, wallMs, zone }, rules) {
      const passedMs = sampledAt === null ? 0 : monoMs - sampledAt;
      // The stretch lies where it began: on the day and in the hours of the sample before.
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
