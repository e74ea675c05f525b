import { endBout, settleBout } from './bout-flow.ts';
import { breakSeconds } from './break-scheduler.ts';
import { closeOpportunity, restartMicroClock, setPhase } from './opportunity-flow.ts';
import type { Opportunity } from './prompt.ts';
import { judged, partialCredit, progressed, type RoutineRun } from './routine-run.ts';
import { hoursSpanAt } from './tracked-hours.ts';
import { calendarOf, change, named, refreeze, type Turn } from './transition.ts';

/** The opportunity that a run answers, while it is open. */
export function answeredBy(turn: Turn, run: RoutineRun): Opportunity | null {
  const { opportunity } = turn.state;
  return opportunity !== null && opportunity.id === run.opportunityId ? opportunity : null;
}

/**
 * Starts the break of the open opportunity, else a voluntary one. `seconds` is the length of a routine that the person
 * chose, by which the break is then judged; null: as long as the break that is due, else a micro-break.
 */
export function startRun(turn: Turn, seconds: number | null): void {
  const { opportunity, nextRunId, run } = turn.state;
  if (run !== null) return;
  const t = turn.at.monoMs;
  const planned = seconds ?? breakSeconds(turn.rules, opportunity?.kind ?? 'micro');
  if (opportunity) setPhase(turn, opportunity, { type: 'in-routine' });
  change(turn, {
    nextRunId: nextRunId + 1,
    run: {
      id: nextRunId,
      opportunityId: opportunity?.id ?? null,
      startedAt: t,
      started: named(turn, t),
      day: calendarOf(turn).day.day,
      plannedSeconds: planned,
      doneSeconds: 0,
      hasBothSides: true,
      movedAt: t,
      standstillMs: 0,
      stoppedSince: null,
    },
  });
  turn.effects.push({ type: 'openRoutine', at: named(turn, t), runId: nextRunId });
  refreeze(turn, t);
}

/** Takes in how far the player is. */
export function progressRun(turn: Turn, runId: number, doneSeconds: number, hasBothSides: boolean): void {
  const { run } = turn.state;
  if (run === null || run.id !== runId) return;
  change(turn, { run: progressed(run, turn.at.monoMs, doneSeconds, hasBothSides) });
}

/** Ends the run by its own end or by the person, and judges its opportunity by its seconds. */
export function endRun(turn: Turn): void {
  const { run } = turn.state;
  if (run === null) return;
  const t = turn.at.monoMs;
  const verdict = judged(run);
  const opportunity = answeredBy(turn, run);
  recordRun(turn, run, t, 'player');
  if (verdict === 'completed') completeBreak(turn, run, t);
  else if (opportunity && verdict === 'partial') closeOpportunity(turn, 'partial', t, partialCredit(run));
  else if (opportunity) skip(turn, opportunity);
  change(turn, { run: null });
  refreeze(turn, t);
  settleBout(turn, run.movedAt);
}

/** Takes the card away for good; the opportunity stays open silently and the micro clock starts again. */
export function skip(turn: Turn, opportunity: Opportunity): void {
  setPhase(turn, opportunity, { type: 'skipped' });
  restartMicroClock(turn, turn.at.monoMs);
}

/** A completed break: the outcome, and the end of the bout at the moment its routine began. */
export function completeBreak(turn: Turn, run: RoutineRun, knownAt: number): void {
  if (answeredBy(turn, run)) closeOpportunity(turn, 'completed', knownAt);
  endBout(turn, { knownAt, endedAt: run.startedAt, by: 'completed' });
}

/** Writes down what was done, unless it began outside the tracked hours, and asks for the player to go. */
export function recordRun(
  turn: Turn,
  run: RoutineRun,
  knownAt: number,
  endedBy: 'player' | 'absence' | 'edge',
): void {
  const at = named(turn, knownAt);
  const { wallMs, zone } = run.started;
  if (hoursSpanAt(turn.rules.trackedHours, wallMs, zone).isTracked) {
    turn.effects.push({ type: 'recordRoutine', at, run, day: run.day, verdict: judged(run), endedBy });
  }
  turn.effects.push({ type: 'closeRoutine', at, runId: run.id });
}
