import type { Day, WallTime } from '../../shared/core/time.ts';
import { answerHurt, type Safety } from '../../shared/programme/safety.ts';
import type { NoticeBoard } from '../notifications/notice-board.ts';
import type { PainLog, RecentRoutines } from '../ports/history.ts';

/** "This hurts": what was being done, and when. */
export interface HurtReport {
  readonly exerciseId: string;
  readonly runId: number;
  readonly at: WallTime;
  readonly day: Day;
}

/** What taking a report in needs. */
export interface HurtContext {
  readonly history: PainLog & RecentRoutines;
  readonly notices: NoticeBoard;
  /** What holds now. */
  safety(): Safety | null;
  writeSafety(safety: Safety): void;
  /** The routine that runs is to show the hint. */
  showHint(): void;
}

/**
 * Keeps a report and does what follows from it: the exercise is hidden for some days, and when it was said too often
 * only standing and walking is offered from now on, with the suggestion to ask somebody. The same exercise of one run
 * is kept once.
 */
export function takeHurt({ exerciseId, runId, at, day }: HurtReport, context: HurtContext): void {
  const { history, notices } = context;
  const isKnown = history
    .hurts(0)
    .some((hurt) => hurt.runId === runId && hurt.exerciseId === exerciseId && hurt.day === day);
  if (isKnown) return;
  history.addHurt({ exerciseId, runId, at, day });
  // This run comes into the history when it is over.
  const lastRuns = [runId, ...history.recentRoutines(1).map((run) => run.runId)];
  const answer = answerHurt(context.safety(), history.hurts(0), lastRuns, at.wallMs);
  if (!answer.hasHint || answer.safety === null) return;
  // The hint first: it is shown even when the setting cannot be written.
  context.showHint();
  if (!notices.list().some(({ type }) => type === 'clinician-hint')) notices.add({ type: 'clinician-hint' });
  context.writeSafety(answer.safety);
}
