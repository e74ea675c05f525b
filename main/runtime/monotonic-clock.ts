import type { State } from '../../shared/core/state.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Clock } from '../ports/clock.ts';

/**
 * A clock whose monotonic time goes on from a stored state, also over a restart of the machine, where the time
 * since boot begins again. The time between is the longer of what the two clocks say: a restart is seen by wall
 * time only, a wall clock that was set back by the time since boot only.
 */
export function continueClock(clock: Clock, state: State | null): () => Instant {
  if (state === null || state.now === null) return () => clock.now();
  const now = clock.now();
  const passedByBoot = now.monoMs - state.now;
  const passedByWall = now.wallMs - (state.nowWallMs ?? now.wallMs);
  const passedMs = Math.max(0, passedByBoot, passedByWall);
  const offset = state.now + passedMs - now.monoMs;
  return () => {
    const instant = clock.now();
    return { ...instant, monoMs: instant.monoMs + offset };
  };
}
