import { thresholdSecondsOf } from '../../shared/core/clock-state.ts';
import { nextBreakOf } from '../../shared/core/next-break.ts';
import { SECOND } from '../../shared/core/time.ts';
import type { AfterRoutineView } from '../../shared/views/views.ts';
import type { Snapshot } from '../snapshot.ts';

/** The part of the player's last page about the next break. */
export function afterRoutineView(snapshot: Snapshot): AfterRoutineView {
  const { now } = snapshot;
  return { nextBreakMs: nextBreakMsOf(snapshot), zone: now.zone };
}

/** When the next break is likely; Unix milliseconds, null: none can be named. */
function nextBreakMsOf(snapshot: Snapshot): number | null {
  const next = nextBreakOf(snapshot);
  const { wallMs } = snapshot.now;
  if (next.type === 'in') return wallMs + next.seconds * SECOND;
  // The routine has ended the sitting: the next one begins with the next input.
  return next.type === 'none' ? wallMs + thresholdSecondsOf(snapshot) * SECOND : null;
}
