import { endBout, settleBout } from './bout-flow.ts';
import { breakSeconds } from './break-scheduler.ts';
import type { RequestedPlan } from './event.ts';
import { closeOpportunity, restartMicroClock, setPhase } from './opportunity-flow.ts';
import type { Opportunity } from './prompt.ts';
import { partialCredit, type RoutineRun, verdictOf, withProgress } from './routine-run.ts';
import { hoursSpanAt } from './tracked-hours.ts';
import {
  calendarOf,
  change,
  datedStart,
  pauseClocksWhileAbsent,
  type Transition,
  wallTimeOf,
} from './transition.ts';

/** The opportunity that a run answers, while it is open. */
export function answeredBy(transition: Transition, run: RoutineRun): Opportunity | null {
  const { opportunity } = transition.state;
  return opportunity !== null && opportunity.id === run.opportunityId ? opportunity : null;
}

/**
 * Starts the break of the open opportunity, otherwise a voluntary one. Without a plan it is as long as the break that
 * is due, or a micro-break if none is.
 */
export function startRun(transition: Transition, plan: RequestedPlan | null): void {
  const { opportunity, nextRunId, run } = transition.state;
  if (run !== null) return;
  const t = transition.at.monoMs;
  const planned = plan?.seconds ?? breakSeconds(transition.rules, opportunity?.kind ?? 'micro');
  if (opportunity) setPhase(transition, opportunity, { type: 'in-routine' });
  change(transition, {
    nextRunId: nextRunId + 1,
    run: {
      id: nextRunId,
      opportunityId: opportunity?.id ?? null,
      startedAt: t,
      started: wallTimeOf(transition, t),
      day: calendarOf(transition).day.day,
      plannedSeconds: planned,
      doneSeconds: 0,
      hasBothSides: true,
      movedAt: t,
      standstillMs: 0,
      stoppedSince: null,
    },
  });
  transition.effects.push({
    type: 'openRoutine',
    at: wallTimeOf(transition, t),
    runId: nextRunId,
    planId: plan?.id ?? null,
  });
  pauseClocksWhileAbsent(transition, t);
}

/** Applies the progress of the player. */
export function progressRun(
  transition: Transition,
  runId: number,
  doneSeconds: number,
  hasBothSides: boolean,
): void {
  const { run } = transition.state;
  if (run === null || run.id !== runId) return;
  change(transition, { run: withProgress(run, transition.at.monoMs, doneSeconds, hasBothSides) });
}

/** Ends a run that finished or that the user closed, and judges its opportunity by its seconds. */
export function endRun(transition: Transition): void {
  const { run } = transition.state;
  if (run === null) return;
  const t = transition.at.monoMs;
  const verdict = verdictOf(run);
  const opportunity = answeredBy(transition, run);
  recordRun(transition, run, t, 'player');
  if (verdict === 'completed') completeBreak(transition, run, t);
  else if (opportunity && verdict === 'partial')
    closeOpportunity(transition, 'partial', t, { credit: partialCredit(run) });
  else if (opportunity) skip(transition, opportunity);
  change(transition, { run: null });
  pauseClocksWhileAbsent(transition, t);
  settleBout(transition, run.movedAt);
}

/** Closes the card for good; the opportunity stays open silently and the micro clock restarts. */
export function skip(transition: Transition, opportunity: Opportunity): void {
  setPhase(transition, opportunity, { type: 'skipped' });
  restartMicroClock(transition, transition.at.monoMs);
}

/** Completes a break: sets the outcome and ends the bout at the moment its routine began. */
export function completeBreak(transition: Transition, run: RoutineRun, knownAt: number): void {
  if (answeredBy(transition, run)) closeOpportunity(transition, 'completed', knownAt);
  endBout(transition, { knownAt, endedAt: run.startedAt, by: 'completed' });
}

/** Records what was done, unless it began outside the tracked hours, and closes the player. */
export function recordRun(
  transition: Transition,
  run: RoutineRun,
  knownAt: number,
  endedBy: 'player' | 'absence' | 'edge',
): void {
  const at = wallTimeOf(transition, knownAt);
  const { started, day } = datedStart(transition, run, at, knownAt - run.startedAt);
  if (hoursSpanAt(transition.rules.trackedHours, started.wallMs, started.zone).isTracked) {
    const dated = { ...run, started, day };
    transition.effects.push({ type: 'recordRoutine', at, run: dated, day, verdict: verdictOf(run), endedBy });
  }
  transition.effects.push({ type: 'closeRoutine', at, runId: run.id });
}
