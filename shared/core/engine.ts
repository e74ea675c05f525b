import { AWAY_IDLE_MS, GAP_MS, observed, type Sample } from './activity.ts';
import { assertNever } from './assert-never.ts';
import { beginBout, endBout, settleBout } from './bout-flow.ts';
import type { Effect } from './effect.ts';
import {
  applyElapsedTime,
  beginGap,
  endGap,
  endTrace,
  followCall,
  pauseUntil,
  setLocked,
  takeNaturalBreak,
} from './elapse.ts';
import type { Event, PauseLength, PromptReply, RequestedPlan } from './event.ts';
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
import { calendarOf, change, pauseClocksWhileAbsent, type Transition } from './transition.ts';

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
  const transition: Transition = { state, effects: [], at: at as Transition['at'], rules };
  apply(transition, event);
  return { state: transition.state, effects: transition.effects };
}

/** What the player reports is about the time up to now, so it is taken in before anything falls due. */
function apply(transition: Transition, event: Event): void {
  switch (event.type) {
    case 'sampled':
      return sampled(transition, event.sample);
    case 'started':
      return restarted(transition);
    case 'stopped':
    case 'suspended':
      return suspended(transition);
    case 'resumed':
      return endGap(transition);
    case 'locked':
      return setLocked(transition, true);
    case 'unlocked':
      return setLocked(transition, false);
    case 'routineProgressed':
      progressRun(transition, event.runId, event.doneSeconds, event.hasBothSides);
      return applyElapsedTime(transition);
    case 'routineEnded':
      progressRun(transition, event.runId, event.doneSeconds, event.hasBothSides);
      applyElapsedTime(transition);
      return transition.state.run?.id === event.runId ? endRun(transition) : undefined;
    default:
      applyElapsedTime(transition);
      return acted(transition, event);
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
function acted(transition: Transition, event: Act): void {
  switch (event.type) {
    case 'promptAnswered':
      return answered(transition, event.opportunityId, event.answer);
    case 'promptFailed':
      return failed(transition, event.opportunityId);
    case 'breakRequested':
      return requestBreak(transition, event.opportunityId, event.plan);
    case 'hurtReported':
      return hurt(transition, event.runId);
    case 'paused':
      return paused(transition, event.length);
    case 'pauseEnded':
      return change(transition, { pause: null });
    case 'awayReported':
      return reportedAway(transition, event.minutesAgo);
    case 'standingSet':
      return setStanding(transition, event.isStanding);
    case 'traceEnded':
      return endTrace(transition);
    default:
      return assertNever(event);
  }
}

function sampled(transition: Transition, sample: Sample): void {
  const t = transition.at.monoMs;
  const { aliveAt, gapAt } = transition.state.activity;
  if (gapAt === null && aliveAt !== null && t - aliveAt > GAP_MS) beginGap(transition, aliveAt);
  endGap(transition);
  if (sample.isLocked.known) setLocked(transition, sample.isLocked.value);
  applyElapsedTime(transition);

  if (transition.state.run !== null && t - transition.state.run.movedAt > SILENT_RUN_MS) endRun(transition);
  const activity = observed(
    transition.state.activity,
    { ...sample, quiet: quietAt(transition, sample) },
    transition.at,
  );
  change(transition, { activity });
  followCall(transition, sample.isInCall);
  if (activity.presentAt !== null) settleBout(transition, activity.presentAt);
  const { bout, run } = transition.state;
  if (bout?.isOpen && run === null && sample.idleMs.known && t - bout.presentAt >= AWAY_IDLE_MS) {
    takeNaturalBreak(transition, t, bout.presentAt);
  }
  if (activity.isFresh && run === null && calendarOf(transition).hours.isTracked) {
    if (!transition.state.bout?.isOpen) beginBout(transition);
    expireOpportunity(transition);
    beginOpportunity(transition);
  }
  if (transition.state.opportunity !== null) moveCard(transition);
  if (activity.breakpoint !== null)
    change(transition, { activity: { ...transition.state.activity, breakpoint: null } });
}

/** The person's own quiet hours hold whatever the desktop says. */
function quietAt({ at, rules }: Transition, { quiet }: Sample): Sample['quiet'] {
  const isQuiet = isQuietHour(rules.quietHours, at.wallMs, at.zone);
  return isQuiet ? { known: true, value: 'quiet-hours' } : quiet;
}

/** Two gaps with no sample between them are one. */
function suspended(transition: Transition): void {
  const t = transition.at.monoMs;
  const { aliveAt, gapAt, lastGap, sampledAt } = transition.state.activity;
  if (gapAt !== null) return;
  const isJoined = lastGap !== null && (sampledAt === null || sampledAt < lastGap.untilMs);
  if (isJoined) return beginGap(transition, lastGap.fromMs);
  applyElapsedTime(transition);
  beginGap(transition, aliveAt !== null && t - aliveAt > GAP_MS ? aliveAt : t);
}

/** The app was not running: a gap. A player that was open is gone, a card is shown anew. */
function restarted(transition: Transition): void {
  const { aliveAt, gapAt } = transition.state.activity;
  if (gapAt === null && aliveAt !== null) beginGap(transition, aliveAt);
  endGap(transition);
  applyElapsedTime(transition);
  if (transition.state.run !== null) endRun(transition);
  const { opportunity } = transition.state;
  if (opportunity?.phase.type === 'shown')
    setPhase(transition, opportunity, { type: 'waiting', isChosen: true });
}

function answered(transition: Transition, id: number, answer: PromptReply): void {
  const { opportunity } = transition.state;
  if (opportunity === null || opportunity.id !== id || !isAnswerable(opportunity)) return;
  switch (answer) {
    case 'skip':
      return skip(transition, opportunity);
    case 'already-moved':
      return alreadyMoved(transition);
    default:
      return snooze(transition, opportunity, answer);
  }
}

/** A click on a card that no longer accepts an answer, such as a double click, is dropped. */
function requestBreak(transition: Transition, answeredId: number | null, plan: RequestedPlan | null): void {
  const { opportunity } = transition.state;
  const isOpen = opportunity !== null && opportunity.id === answeredId && isAnswerable(opportunity);
  if (answeredId === null || isOpen) startRun(transition, plan);
}

function failed(transition: Transition, id: number): void {
  const { opportunity } = transition.state;
  if (opportunity?.id === id) failCard(transition, opportunity);
}

function alreadyMoved(transition: Transition): void {
  const t = transition.at.monoMs;
  closeOpportunity(transition, 'self-reported', t);
  endBout(transition, { knownAt: t, endedAt: t, by: 'self-reported' });
}

function snooze(transition: Transition, opportunity: Opportunity, minutes: SnoozeMinutes): void {
  if (snoozesLeft(opportunity) === 0) return;
  const untilAt = transition.at.monoMs + minutes * MINUTE;
  const snoozed = { ...opportunity, snoozes: opportunity.snoozes + 1, snoozeEndAt: untilAt };
  setPhase(transition, snoozed, { type: 'snoozed', untilAt });
}

function hurt(transition: Transition, runId: number): void {
  const { run } = transition.state;
  if (run?.id === runId && answeredBy(transition, run))
    closeOpportunity(transition, 'excused', transition.at.monoMs, { reason: 'hurt' });
}

function paused(transition: Transition, length: PauseLength): void {
  pauseUntil(transition, length);
  const { opportunity } = transition.state;
  if (opportunity !== null && opportunity.phase.type !== 'in-routine') {
    closeOpportunity(transition, 'excused', transition.at.monoMs, { reason: 'pause' });
  }
}

/** The click is a sign of presence; what was counted since the person left is taken back. */
function reportedAway(transition: Transition, minutesAgo: number): void {
  const t = transition.at.monoMs;
  const { bout } = transition.state;
  if (!bout?.isOpen) return;
  const leftAt = Math.max(bout.startedAt, t - Math.max(0, minutesAgo) * MINUTE);
  settleBout(transition, t);
  takeNaturalBreak(transition, t, leftAt);
}

/** The click is a sign of presence: time up to it is settled as what it was. */
function setStanding(transition: Transition, isStanding: boolean): void {
  settleBout(transition, transition.at.monoMs);
  const { bout } = transition.state;
  change(transition, { isStanding, bout: bout && { ...bout, isStanding } });
  pauseClocksWhileAbsent(transition, transition.at.monoMs);
}
