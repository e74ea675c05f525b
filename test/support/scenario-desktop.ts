import type { Quiet, Reading, Sample } from '../../shared/core/activity.ts';
import { HOUR } from '../../shared/core/time.ts';

/** The readings of a scenario's sensors; null: unknown. */
export class ScenarioDesktop {
  /** The last input, in milliseconds of the script. */
  lastInput = -24 * HOUR;
  isLocked: boolean | null = false;
  isInCall: boolean | null = false;
  quiet: Quiet | null = 'none';
  /** Idle time is not reported. */
  isBlind = false;
  /** The reading of the idle counter, whatever the user did; null: the true one. */
  misreadIdle: number | null = null;

  /** A sample at a moment of the script, in milliseconds. */
  sampleAt(t: number): Sample {
    return {
      idleMs: known(this.isBlind ? null : (this.misreadIdle ?? t - this.lastInput)),
      isLocked: known(this.isLocked),
      isInCall: known(this.isInCall),
      quiet: known(this.quiet),
    };
  }
}

function known<T>(value: T | null): Reading<T> {
  return value === null ? { known: false, reason: 'the test hides it' } : { known: true, value };
}
