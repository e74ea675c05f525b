import { AWAY_IDLE_MS, GAP_MS, observed, type Sample } from './activity.ts';
import { assertNever } from './assert-never.ts';
import { beginBout, endBout, settleBout } from './bout-flow.ts';
import type { Effect } from './effect.ts';
import { beginGap, endGap, endTrace, followCall, leave, pass, pauseUntil, setLocked } from './elapse.ts';
import type { Event, PauseLength, PromptAnswer } from './event.ts';
import {
  beginOpportunity,
  closeOpportunity,
  expireOpportunity,
  failCard,
  moveCard,
  setPhase,
} from './opportunity-flow.ts';
import { isAnswerable, type Opportunity, type SnoozeMinutes, snoozesLeft } from './prompt.ts';
import { isQuietHour } from './quiet-hours.ts';
import { answeredBy, endRun, progressRun, skip, startRun } from './routine-flow.ts';
import { SILENT_RUN_MS } from './routine-run.ts';
import type { Rules } from './rules.ts';
import type { State } from './state.ts';
import { MINUTE } from './time.ts';
import { calendarOf, change, refreeze, type Turn } from './transition.ts';

/** The state after an event, and what the event asks of the world, in order of time. */
export interface Advance {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/**
 * Works one event into the state. Pure: time comes in with the event. A monotonic clock that runs backwards is
 * taken to stand still.
 */
export function advance(state: State, event: Event, rules: Rules): Advance {
  const isBackwards = state.now !== null && event.at.monoMs < state.now;
  const at = isBackwards ? { ...event.at, monoMs: state.now } : event.at;
  const turn: Turn = { state, effects: [], at: at as Turn['at'], rules };
  apply(turn, event);
  return { state: turn.state, effects: turn.effects };
}

/** What the player reports is about the time up to now, so it is taken in before anything falls due. */
function apply(turn: Turn, event: Event): void {
  switch (event.type) {
    case 'sampled':
      return sampled(turn, event.sample);
    case 'started':
      return restarted(turn);
    case 'stopped':
    case 'suspended':
      return suspended(turn);
    case 'resumed':
      return endGap(turn);
    case 'locked':
      return setLocked(turn, true);
    case 'unlocked':
      return setLocked(turn, false);
    case 'routineProgressed':
      progressRun(turn, event.runId, event.doneSeconds, event.hasBothSides);
      return pass(turn);
    case 'routineEnded':
      progressRun(turn, event.runId, event.doneSeconds, event.hasBothSides);
      pass(turn);
      return turn.state.run?.id === event.runId ? endRun(turn) : undefined;
    default:
      pass(turn);
      return acted(turn, event);
  }
}

type Act = Extract<
  Event,
  {
    type:
      | 'promptAnswered'
      | 'promptFailed'
      | 'breakRequested'
      | 'hurtReported'
      | 'paused'
      | 'pauseEnded'
      | 'awayReported'
      | 'standingSet'
      | 'traceEnded';
  }
>;

/** What the person did. */
function acted(turn: Turn, event: Act): void {
  switch (event.type) {
    case 'promptAnswered':
      return answered(turn, event.opportunityId, event.answer);
    case 'promptFailed':
      return failed(turn, event.opportunityId);
    case 'breakRequested':
      return startRun(turn, event.seconds);
    case 'hurtReported':
      return hurt(turn, event.runId);
    case 'paused':
      return paused(turn, event.length);
    case 'pauseEnded':
      return change(turn, { pause: null });
    case 'awayReported':
      return reportedAway(turn, event.minutesAgo);
    case 'standingSet':
      return setStanding(turn, event.isStanding);
    case 'traceEnded':
      return endTrace(turn);
    default:
      return assertNever(event);
  }
}

function sampled(turn: Turn, sample: Sample): void {
  const t = turn.at.monoMs;
  const { aliveAt, gapAt } = turn.state.activity;
  if (gapAt === null && aliveAt !== null && t - aliveAt > GAP_MS) beginGap(turn, aliveAt);
  endGap(turn);
  if (sample.isLocked.known) setLocked(turn, sample.isLocked.value);
  pass(turn);

  if (turn.state.run !== null && t - turn.state.run.movedAt > SILENT_RUN_MS) endRun(turn);
  const activity = observed(turn.state.activity, { ...sample, quiet: quietAt(turn, sample) }, turn.at);
  change(turn, { activity });
  followCall(turn, sample.isInCall);
  if (activity.presentAt !== null) settleBout(turn, activity.presentAt);
  const { bout, run } = turn.state;
  if (bout?.isOpen && run === null && sample.idleMs.known && t - bout.presentAt >= AWAY_IDLE_MS) {
    leave(turn, t, bout.presentAt);
  }
  if (activity.isFresh && run === null && calendarOf(turn).hours.isTracked) {
    if (!turn.state.bout?.isOpen) beginBout(turn);
    expireOpportunity(turn);
    beginOpportunity(turn);
  }
  if (turn.state.opportunity !== null) moveCard(turn);
  if (activity.hasBreakpoint) change(turn, { activity: { ...turn.state.activity, hasBreakpoint: false } });
}

/** The person's own quiet hours hold whatever the desktop says. */
function quietAt({ at, rules }: Turn, { quiet }: Sample): Sample['quiet'] {
  const isQuiet = isQuietHour(rules.quietHours, at.wallMs, at.zone);
  return isQuiet ? { known: true, value: 'quiet-hours' } : quiet;
}

/** Two gaps with no sample between them are one. */
function suspended(turn: Turn): void {
  const t = turn.at.monoMs;
  const { aliveAt, gapAt, lastGap, sampledAt } = turn.state.activity;
  if (gapAt !== null) return;
  const isJoined = lastGap !== null && (sampledAt === null || sampledAt < lastGap.untilMs);
  if (isJoined) return beginGap(turn, lastGap.fromMs);
  pass(turn);
  beginGap(turn, aliveAt !== null && t - aliveAt > GAP_MS ? aliveAt : t);
}

/** The app was not running: a gap. A player that was open is gone, a card is shown anew. */
function restarted(turn: Turn): void {
  const { aliveAt, gapAt } = turn.state.activity;
  if (gapAt === null && aliveAt !== null) beginGap(turn, aliveAt);
  endGap(turn);
  pass(turn);
  if (turn.state.run !== null) endRun(turn);
  const { opportunity } = turn.state;
  if (opportunity?.phase.type === 'shown') setPhase(turn, opportunity, { type: 'waiting', isChosen: true });
}

function answered(turn: Turn, id: number, answer: PromptAnswer): void {
  const { opportunity } = turn.state;
  if (opportunity === null || opportunity.id !== id || !isAnswerable(opportunity)) return;
  switch (answer) {
    case 'start':
      return startRun(turn, null);
    case 'skip':
      return skip(turn, opportunity);
    case 'already-moved':
      return alreadyMoved(turn);
    default:
      return snooze(turn, opportunity, answer);
  }
}

function failed(turn: Turn, id: number): void {
  const { opportunity } = turn.state;
  if (opportunity?.id === id) failCard(turn, opportunity);
}

function alreadyMoved(turn: Turn): void {
  const t = turn.at.monoMs;
  closeOpportunity(turn, 'self-reported', t);
  endBout(turn, { knownAt: t, endedAt: t, by: 'self-reported' });
}

function snooze(turn: Turn, opportunity: Opportunity, minutes: SnoozeMinutes): void {
  if (snoozesLeft(opportunity) === 0) return;
  const untilAt = turn.at.monoMs + minutes * MINUTE;
  const snoozed = { ...opportunity, snoozes: opportunity.snoozes + 1, snoozeEndAt: untilAt };
  setPhase(turn, snoozed, { type: 'snoozed', untilAt });
}

function hurt(turn: Turn, runId: number): void {
  const { run } = turn.state;
  if (run?.id === runId && answeredBy(turn, run)) closeOpportunity(turn, 'excused', turn.at.monoMs);
}

function paused(turn: Turn, length: PauseLength): void {
  pauseUntil(turn, length);
  const { opportunity } = turn.state;
  if (opportunity !== null && opportunity.phase.type !== 'in-routine') {
    closeOpportunity(turn, 'excused', turn.at.monoMs);
  }
}

/** The click is a sign of presence; what was counted since the person left is taken back. */
function reportedAway(turn: Turn, minutesAgo: number): void {
  const t = turn.at.monoMs;
  const { bout } = turn.state;
  if (!bout?.isOpen) return;
  const leftAt = Math.max(bout.startedAt, t - Math.max(0, minutesAgo) * MINUTE);
  settleBout(turn, t);
  leave(turn, t, leftAt);
}

/** The click is a sign of presence: time up to it is settled as what it was. */
function setStanding(turn: Turn, isStanding: boolean): void {
  settleBout(turn, turn.at.monoMs);
  const { bout } = turn.state;
  change(turn, { isStanding, bout: bout && { ...bout, isStanding } });
  refreeze(turn, turn.at.monoMs);
}
