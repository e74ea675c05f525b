import type { State } from '../../shared/core/state.ts';
import type { Sliced } from '../../shared/history/slices.ts';
import { baselineRange } from '../../shared/report/before-now.ts';
import { proposedThreshold } from '../../shared/report/proposal.ts';
import type { DayRange } from '../../shared/report/rows.ts';
import type { ProposalView } from '../../shared/views/threshold-views.ts';
import type { Snapshot } from '../snapshot.ts';
import { thresholdChoiceOf } from './threshold-choice.ts';
import { dayByDay } from './week-report.ts';

/** The days of the baseline that is over; null during it, or if there was none. */
export function baselineDaysOf({ baseline: { startedDay, endedDay } }: State): DayRange | null {
  return startedDay === null ? null : baselineRange({ startedDay, endedDay });
}

/** The name under which the answer to the proposal is recorded; null without a baseline that is over. */
export function proposalOf({ baseline: { endedDay } }: State): string | null {
  return endedDay === null ? null : `thresholdProposal:${endedDay}`;
}

/** The proposal after the baseline; null before its end, with too few workdays, and once it is answered. */
export function* proposalView({ state, history, settings }: Snapshot): Sliced<ProposalView | null> {
  const range = baselineDaysOf(state);
  const name = proposalOf(state);
  if (range === null || name === null || history.lastDone(name) !== null) return null;
  const bouts = yield* dayByDay(range.from, range.until, history.bouts);
  const proposal = yield* proposedThreshold(bouts, settings.values.trackedHours, thresholdChoiceOf(settings));
  if (proposal === null) return null;
  return {
    ...proposal,
    isLocked: settings.layers.sittingThresholdMinutes === 'mandatory',
    isLimited: settings.limits.sittingThresholdMinutes !== undefined,
  };
}
