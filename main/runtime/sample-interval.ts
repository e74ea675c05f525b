import { DESK_IDLE_MS, SAMPLE_INTERVAL_MS } from '../../shared/core/activity.ts';
import { SECOND } from '../../shared/core/time.ts';
import { nextBreakOf } from '../views/next-break.ts';
import type { Scene } from '../views/scene.ts';
import { AHEAD_SECONDS } from './attention.ts';

/** While nothing can fall due: half of what would be a gap, so that a timer that is late makes none. */
export const SLOW_SAMPLE_INTERVAL_MS = 15 * SECOND;

/**
 * Milliseconds to the next sample. A sample is left out only where it would change nothing but `sampledAt`: somebody
 * sits and gives input, and before the next one nothing can begin, end, fall due or be judged by the moment at which it
 * is seen. What the person did since is then in the next reading: the last input, and no pause that stops the clock.
 * `isWatched`: a window shows what the samples find, or a message waits for one.
 */
export function sampleIntervalOf(scene: Scene, isWatched: boolean): number {
  const { now, state } = scene;
  const next = nextBreakOf(scene);
  const { activity, bout, calendar } = state;
  const untilMs = now.monoMs + SLOW_SAMPLE_INTERVAL_MS;
  const isSitting =
    bout?.isOpen === true &&
    activity.sampledAt !== null &&
    activity.inputAt !== null &&
    activity.idleUnknownSince === null &&
    activity.presentAt === activity.inputAt &&
    activity.lockedAt === null &&
    activity.gapAt === null &&
    !activity.isInCall &&
    !activity.hasBreakpoint &&
    // The clock would stop, and the input at which it goes on has to be seen.
    untilMs < activity.inputAt + DESK_IDLE_MS;
  const isNothingDue =
    state.opportunity === null &&
    state.run === null &&
    state.pause === null &&
    // Sensors that cost something are asked from then on.
    (next.type === 'enough-for-today' ||
      (next.type === 'in' && next.seconds * SECOND > AHEAD_SECONDS * SECOND + SLOW_SAMPLE_INTERVAL_MS));
  const wallUntilMs = now.wallMs + SLOW_SAMPLE_INTERVAL_MS;
  const isSameDay =
    calendar !== null && wallUntilMs < calendar.day.untilMs && wallUntilMs < calendar.hours.untilMs;
  return isSitting && isNothingDue && isSameDay && !isWatched ? SLOW_SAMPLE_INTERVAL_MS : SAMPLE_INTERVAL_MS;
}
