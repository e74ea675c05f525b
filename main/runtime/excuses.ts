import type { Happening } from '../../shared/core/event.ts';
import type { State } from '../../shared/core/state.ts';
import type { Excuse } from '../../shared/history/records.ts';

/** Remembers what kept a card back, so that an excused opportunity can say why. */
export interface Excuses {
  /** Looks at the state after each event. */
  watch(state: State): void;
  /** Why an opportunity was excused by `happening`, which found the state `before`; null: not known. */
  excuseOf(opportunityId: number, happening: Happening, before: State, after: State): Excuse | null;
}

/** A restart of the program forgets what it had seen: the excuse is then not known. */
export function createExcuses(): Excuses {
  let last: { readonly id: number; readonly excuse: Excuse } | null = null;

  return {
    watch(state) {
      const { opportunity } = state;
      const excuse = opportunity?.phase.type === 'waiting' ? heldBackBy(state) : null;
      if (opportunity && excuse) last = { id: opportunity.id, excuse };
    },
    excuseOf(opportunityId, happening, before, after) {
      if (happening.type === 'paused') return 'pause';
      if (happening.type === 'hurtReported') return 'hurt';
      if (hasLeftHours(before, after)) return 'hours';
      return heldBackBy(after) ?? (last?.id === opportunityId ? last.excuse : null);
    },
  };
}

function heldBackBy({ activity, isStanding }: State): Excuse | null {
  if (activity.isInCall) return 'call';
  if (activity.quiet !== 'none') return 'quiet';
  return isStanding ? 'standing' : null;
}

/** Tracked hours were left on the way, though they may have begun again since. */
function hasLeftHours({ calendar }: State, after: State): boolean {
  if (calendar === null || !calendar.hours.isTracked) return false;
  return calendar !== after.calendar && (after.nowWallMs ?? 0) >= calendar.hours.untilMs;
}
