import { AWAY_IDLE_MS, DESK_IDLE_MS, SAMPLE_INTERVAL_MS } from './activity.ts';
import { type NextBreak, nextBreakOf } from './next-break.ts';
import type { EngineSnapshot, State } from './state.ts';
import { SECOND } from './time.ts';

/** The interval while nothing can fall due: half the length of a gap, so that a late timer does not cause one. */
export const SLOW_SAMPLE_INTERVAL_MS = 15 * SECOND;
/** The costly sensors are needed from this long before a break can fall due, so that readings are available. */
export const AHEAD_MS = 60 * SECOND;
/** ...and from this long before the clock would stop for lack of input, because in a call it continues. */
const BEFORE_UNDECIDED_MS = 30 * SECOND;

/**
 * Whether readings are needed. `needed`: a decision may depend on them. `idle`: nothing can fall due and no window
 * shows the readings; a costly sensor may stop measuring and read as unknown until it is needed again.
 */
export type SensorDemand = 'needed' | 'idle';

/**
 * Whether calls and quiet time must be measured now. A call matters while a card waits or soon will, while the user
 * sits without input, and until it ends. While the user is away it does not matter, not even if a microphone stays
 * open all night, because a call replaces input only for a limited time.
 */
export function sensorDemandOf(snapshot: EngineSnapshot): SensorDemand {
  const { state, now } = snapshot;
  const { activity, bout, pause, run } = state;
  if (activity.gapAt !== null) return 'idle';
  const next = nextBreakOf(snapshot);
  // Unlocking must not show a card that a call holds back; the opportunity ends after 2 min of being locked.
  const isHeld = activity.isInCall || activity.quiet !== 'none';
  if (activity.lockedAt !== null) return isHeld && next.type === 'due' ? 'needed' : 'idle';
  const quietMs = activity.presentAt === null ? 0 : now.monoMs - activity.presentAt;
  if (quietMs >= AWAY_IDLE_MS) return 'idle';
  if (activity.isInCall || pause?.type === 'call') return 'needed';
  if (!bout?.isOpen || run !== null) return 'idle';
  if (quietMs >= DESK_IDLE_MS - BEFORE_UNDECIDED_MS) return 'needed';
  if (next.type === 'in') return next.seconds * SECOND <= AHEAD_MS ? 'needed' : 'idle';
  return next.type === 'due' || next.type === 'shown' ? 'needed' : 'idle';
}

/**
 * Milliseconds to the next sample. A sample is left out only if it would change only `sampledAt`: the user sits and
 * gives input, and until the next sample nothing can begin, end, fall due or depend on when it is observed. The next
 * reading then covers the time since: the last input, and no pause that stops the clock. `isWatched`: a window shows
 * the readings, or a message waits for one.
 */
export function sampleIntervalOf(snapshot: EngineSnapshot, isWatched: boolean): number {
  const { state, now } = snapshot;
  const untilMs = now.monoMs + SLOW_SAMPLE_INTERVAL_MS;
  const mayWait =
    !isWatched &&
    isSittingUntil(state, untilMs) &&
    state.opportunity === null &&
    state.run === null &&
    state.pause === null &&
    isSameDayUntil(state, now.wallMs + SLOW_SAMPLE_INTERVAL_MS) &&
    isFarOff(nextBreakOf(snapshot));
  return mayWait ? SLOW_SAMPLE_INTERVAL_MS : SAMPLE_INTERVAL_MS;
}

/** Whether the user sits and gives input, and the clock cannot stop before `untilMs`. */
function isSittingUntil({ activity, bout }: State, untilMs: number): boolean {
  return (
    bout?.isOpen === true &&
    activity.sampledAt !== null &&
    activity.inputAt !== null &&
    activity.idleUnknownSince === null &&
    activity.presentAt === activity.inputAt &&
    activity.lockedAt === null &&
    activity.gapAt === null &&
    !activity.isInCall &&
    activity.breakpoint === null &&
    untilMs < activity.inputAt + DESK_IDLE_MS
  );
}

/** Whether neither the day nor the tracked hours change before `wallUntilMs`. */
function isSameDayUntil({ calendar }: State, wallUntilMs: number): boolean {
  return calendar !== null && wallUntilMs < calendar.day.untilMs && wallUntilMs < calendar.hours.untilMs;
}

/** Whether the costly sensors are not needed before the next sample either. */
function isFarOff(next: NextBreak): boolean {
  if (next.type === 'enough-for-today' || next.type === 'baseline') return true;
  return next.type === 'in' && next.seconds * SECOND > AHEAD_MS + SLOW_SAMPLE_INTERVAL_MS;
}
