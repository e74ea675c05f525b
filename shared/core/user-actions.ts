import { assertNever } from './assert-never.ts';
import { endBaseline, startBaseline } from './baseline-flow.ts';
import { endBout, settleBout } from './bout-flow.ts';
import { endTrace, pauseUntil, takeNaturalBreak } from './elapse.ts';
import type { Event, PauseLength, PromptReply, RequestedPlan } from './event.ts';
import { closeOpportunity, failCard, setPhase } from './opportunity-flow.ts';
import { isAnswerable, type Opportunity, type SnoozeMinutes, snoozesLeft } from './prompt.ts';
import { answeredBy, skip, startRun } from './routine-flow.ts';
import { MINUTE } from './time.ts';
import { change, pauseClocksWhileAbsent, type Transition } from './transition.ts';

/** An event that the user causes. */
export type Act = Extract<
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
      | 'baselineStarted'
      | 'baselineEnded'
      | 'traceEnded';
  }
>;

/** Applies an action of the user. */
export function acted(transition: Transition, event: Act): void {
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
    case 'baselineStarted':
      return startBaseline(transition);
    case 'baselineEnded':
      return endBaseline(transition);
    case 'traceEnded':
      return endTrace(transition);
    default:
      return assertNever(event);
  }
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

/** The click is a sign of presence; time counted since the user left is taken back. */
function reportedAway(transition: Transition, minutesAgo: number): void {
  const t = transition.at.monoMs;
  const { bout } = transition.state;
  if (!bout?.isOpen) return;
  const leftAt = Math.max(bout.startedAt, t - Math.max(0, minutesAgo) * MINUTE);
  settleBout(transition, t);
  takeNaturalBreak(transition, t, leftAt);
}

/** The click is a sign of presence: time up to it is settled as sitting or standing, as set until now. */
function setStanding(transition: Transition, isStanding: boolean): void {
  settleBout(transition, transition.at.monoMs);
  const { bout } = transition.state;
  change(transition, { isStanding, bout: bout && { ...bout, isStanding } });
  pauseClocksWhileAbsent(transition, transition.at.monoMs);
}
