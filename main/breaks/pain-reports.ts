import { todaySpanOf } from '../../shared/core/clock-state.ts';
import { answerHurt, type Safety } from '../../shared/programme/safety.ts';
import type { NoticeBoard } from '../notifications/notice-board.ts';
import type { PainLog, RecentRoutines } from '../ports/history.ts';
import type { Snapshot } from '../snapshot.ts';

/** Dependencies of a report of pain. */
export interface PainContext {
  readonly history: PainLog & RecentRoutines;
  readonly notices: NoticeBoard;
  snapshot(): Snapshot;
  writeSafety(safety: Safety): void;
  /** Shows the hint in the routine that is in progress. */
  showHint(): void;
}

/**
 * Stores "This hurts" for an exercise of the run in progress. The exercise is hidden for some days. Too many reports
 * limit breaks to standing and walking, and suggest asking a clinician. A second report of the same exercise in one
 * run changes nothing.
 */
export function reportPain(context: PainContext, exerciseId: string): void {
  const { history, notices } = context;
  const snapshot = context.snapshot();
  const runId = snapshot.state.run?.id;
  if (runId === undefined) return;
  const { wallMs, zone } = snapshot.now;
  const { day } = todaySpanOf(snapshot);
  const isKnown = history
    .hurts(0)
    .some((hurt) => hurt.runId === runId && hurt.exerciseId === exerciseId && hurt.day === day);
  if (isKnown) return;
  history.addHurt({ exerciseId, runId, at: { wallMs, zone }, day });
  // The current run is added to the history when it ends.
  const lastRuns = [runId, ...history.recentRoutines(1).map((run) => run.runId)];
  const answer = answerHurt(snapshot.settings.values.safety, history.hurts(0), lastRuns, wallMs);
  if (!answer.hasHint || answer.safety === null) return;
  // The hint comes first, so that it is shown even if the setting cannot be written.
  context.showHint();
  if (!notices.list().some(({ type }) => type === 'clinician-hint')) notices.add({ type: 'clinician-hint' });
  context.writeSafety(answer.safety);
}
