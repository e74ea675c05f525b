import { AWAY_IDLE_MS, DESK_IDLE_MS } from '../../shared/core/activity.ts';
import type { NextBreak } from '../../shared/core/next-break.ts';
import type { State } from '../../shared/core/state.ts';
import { SECOND } from '../../shared/core/time.ts';
import type { Attention } from '../../shared/views/sensors.ts';

/** The costly sensors are asked from this long before a break can fall due, so that an answer is there. */
export const AHEAD_SECONDS = 60;
/** ...and this long before the clock would stop for want of input: in a call it goes on. */
const BEFORE_UNDECIDED_MS = 30 * SECOND;

/**
 * How sharply calls and quiet time must be seen at `t`, milliseconds of the monotonic clock. A call matters when a
 * card waits or is about to, when somebody sits without input, and until it ends; nobody there, it matters to nothing,
 * also not the call of a microphone that is held all night: it stands in for input only so long.
 */
export function attentionOf(state: State, next: NextBreak, t: number): Attention {
  const { activity, bout, pause, run } = state;
  if (activity.gapAt !== null) return 'rest';
  // A card that a call holds back must not come with the unlock because nobody looked: it ends after 2 min of lock.
  const isHeld = activity.isInCall || activity.quiet !== 'none';
  if (activity.lockedAt !== null) return isHeld && next.type === 'due' ? 'sharp' : 'rest';
  const quietMs = activity.presentAt === null ? 0 : t - activity.presentAt;
  if (quietMs >= AWAY_IDLE_MS) return 'rest';
  if (activity.isInCall || pause?.type === 'call') return 'sharp';
  if (!bout?.isOpen || run !== null) return 'rest';
  if (quietMs >= DESK_IDLE_MS - BEFORE_UNDECIDED_MS) return 'sharp';
  if (next.type === 'in') return next.seconds <= AHEAD_SECONDS ? 'sharp' : 'rest';
  return next.type === 'due' || next.type === 'shown' ? 'sharp' : 'rest';
}
