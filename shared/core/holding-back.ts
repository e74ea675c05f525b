import type { Quiet } from './activity.ts';
import type { ExcusedReason } from './outcome.ts';
import type { State } from './state.ts';

/** What keeps a card away while the user is at the desk. */
export type HoldingBack = 'call' | Exclude<Quiet, 'none'> | 'standing';

/** What keeps a card away now; null: nothing. */
export function cardHeldBackBy({ activity, isStanding }: State): HoldingBack | null {
  if (activity.isInCall) return 'call';
  if (activity.quiet !== 'none') return activity.quiet;
  return isStanding ? 'standing' : null;
}

/** Converts it to the reason for which an opportunity is excused. */
export function excusedReasonOf(heldBackBy: HoldingBack | null): ExcusedReason | null {
  if (heldBackBy === null || heldBackBy === 'call' || heldBackBy === 'standing') return heldBackBy;
  return 'quiet';
}
