import { hasJustReturned, presenceAt } from './activity.ts';
import { breakKind, type DayTally, longMsAt } from './break-scheduler.ts';
import { cardHeldBackBy, excusedReasonOf } from './holding-back.ts';
import { currentExtraMs, reasonNotDue, tallyOf } from './not-due.ts';
import { creditOf, type ExcusedReason, type Outcome } from './outcome.ts';
import { type CardPhase, cardPhaseAt, closesAt, type Moment, type Opportunity } from './prompt.ts';
import { deskMsAt } from './sitting-bout.ts';
import type { State } from './state.ts';
import { calendarOf, change, datedStart, type Transition, wallTimeOf } from './transition.ts';

/** Begins an opportunity at a fresh sample if a break is due. */
export function beginOpportunity(transition: Transition): void {
  const { state, rules, at } = transition;
  const { bout } = state;
  if (bout === null || reasonNotDue(state, rules, at.monoMs) !== null) return;

  const id = state.nextOpportunityId;
  const longMs = longMsAt(bout, state.longCarriedMs, at.monoMs);
  const kind = breakKind(rules, currentExtraMs(state, rules), longMs);
  const began = wallTimeOf(transition, at.monoMs);
  const { day } = calendarOf(transition).day;
  const opportunity: Opportunity = {
    id,
    kind,
    beganAt: at.monoMs,
    began,
    day,
    phase: { type: 'waiting', isChosen: false },
    firstShownAt: null,
    snoozeEndAt: null,
    snoozes: 0,
    hasReturned: false,
    heldBackBy: null,
  };
  change(transition, { opportunity, tally: tallyOf(state), nextOpportunityId: id + 1 });
  transition.effects.push({ type: 'recordOpportunity', at: began, id, kind, day });
}

/** Closes the open opportunity at a sample at or after its end, if the user is present. */
export function expireOpportunity(transition: Transition): void {
  const { opportunity, activity } = transition.state;
  if (opportunity === null || opportunity.phase.type === 'in-routine') return;
  if (transition.at.monoMs < closesAt(opportunity) || !activity.isFresh) return;
  closeOpportunity(transition, expiredOutcome(opportunity), transition.at.monoMs);
}

function expiredOutcome({ phase, firstShownAt }: Opportunity): Outcome {
  if (phase.type === 'skipped') return 'skipped';
  return firstShownAt === null ? 'excused' : 'expired';
}

/** Details that only some outcomes have. */
interface OutcomeDetails {
  /** Credit of a partial break, 0 to 1. */
  readonly credit?: number;
  /** Why the opportunity is excused; if missing, what last held its card back. */
  readonly reason?: ExcusedReason;
}

/** Gives the open opportunity its outcome, which became certain at `knownAt`. */
export function closeOpportunity(
  transition: Transition,
  outcome: Outcome,
  knownAt: number,
  { credit = 0, reason }: OutcomeDetails = {},
): void {
  const { opportunity, tally } = transition.state;
  if (opportunity === null) return;
  const closed = wallTimeOf(transition, knownAt);
  if (opportunity.phase.type === 'shown') {
    transition.effects.push({ type: 'closePrompt', at: closed, id: opportunity.id });
  }
  const { id, kind } = opportunity;
  const { started: began, day } = datedStart(
    transition,
    { started: opportunity.began, day: opportunity.day },
    closed,
    knownAt - opportunity.beganAt,
  );
  transition.effects.push({
    type: 'recordOutcome',
    at: closed,
    opportunity: { id, kind, day, began, closed, outcome, credit: creditOf(outcome, credit) },
    excusedReason: outcome === 'excused' ? (reason ?? lastHeldBackBy(transition.state, opportunity)) : null,
  });
  const isToday = calendarOf(transition).day.day === opportunity.day;
  const counted = tally.day === opportunity.day ? counting(tally, outcome) : tally;
  if (counted.isLengthened && !tally.isLengthened && isToday) {
    transition.effects.push({ type: 'tellLengthened', at: closed, day });
  }
  restartClocks(transition, opportunity, knownAt);
  change(transition, { opportunity: null, tally: counted });
}

function lastHeldBackBy(state: State, { heldBackBy }: Opportunity): ExcusedReason | null {
  return excusedReasonOf(cardHeldBackBy(state)) ?? heldBackBy;
}

function counting(tally: DayTally, outcome: Outcome): DayTally {
  if (outcome === 'excused') return tally;
  const expiredInARow = outcome === 'expired' ? tally.expiredInARow + 1 : 0;
  return {
    day: tally.day,
    notTaken: tally.notTaken + (outcome === 'skipped' || outcome === 'expired' ? 1 : 0),
    expiredInARow,
    isLengthened: tally.isLengthened || expiredInARow >= 2,
  };
}

/**
 * Every outcome restarts the micro clock (a skip did so when the user skipped); a long break also restarts the long
 * clock.
 */
function restartClocks(transition: Transition, { kind, phase }: Opportunity, t: number): void {
  if (phase.type !== 'skipped') restartMicroClock(transition, t);
  if (kind !== 'long') return;
  const { bout } = transition.state;
  change(transition, { longCarriedMs: 0, bout: bout && { ...bout, longMarkMs: deskMsAt(bout, t) } });
}

/** Resets the micro clock at `t`. */
export function restartMicroClock(transition: Transition, t: number): void {
  const { bout } = transition.state;
  if (bout !== null) change(transition, { bout: { ...bout, microMarkMs: deskMsAt(bout, t) } });
}

/** Shows, hides or withdraws the card, depending on the sample. */
export function moveCard(transition: Transition): void {
  const { opportunity, activity } = transition.state;
  if (opportunity === null) return;
  const phase = cardPhaseAt(opportunity, momentOf(transition), activity.inputAt);
  if (phase !== opportunity.phase) setPhase(transition, opportunity, phase);
  rememberHoldingBack(transition);
}

/** Records what holds a waiting card back, so that its opportunity can later say why it was excused. */
function rememberHoldingBack(transition: Transition): void {
  const { opportunity } = transition.state;
  if (opportunity?.phase.type !== 'waiting') return;
  const heldBackBy = lastHeldBackBy(transition.state, opportunity);
  if (heldBackBy !== opportunity.heldBackBy)
    change(transition, { opportunity: { ...opportunity, heldBackBy } });
}

function momentOf(transition: Transition): Moment {
  const { activity } = transition.state;
  const t = transition.at.monoMs;
  const isIdleKnown = activity.idleUnknownSince === null && activity.inputAt !== null;
  return {
    t,
    idleMs: isIdleKnown && activity.inputAt !== null ? t - activity.inputAt : null,
    isAtDesk: presenceAt(activity, t) === 'at-desk',
    isHeldBack: cardHeldBackBy(transition.state) !== null,
    hasJustReturned: hasJustReturned(activity, t),
    breakpoint: activity.breakpoint,
    waitsForCallEnd: transition.rules.waitForCallEnd,
  };
}

/** Puts the card into another phase and shows or hides it accordingly. */
export function setPhase(transition: Transition, opportunity: Opportunity, phase: CardPhase): void {
  const at = wallTimeOf(transition, transition.at.monoMs);
  const { id, kind } = opportunity;
  const isShown = phase.type === 'shown';
  const wasShown = opportunity.phase.type === 'shown';
  if (phase.type === 'shown' && !wasShown) {
    transition.effects.push({ type: 'openPrompt', at, id, kind, reason: phase.reason });
  }
  if (wasShown && !isShown) transition.effects.push({ type: 'closePrompt', at, id });
  change(transition, {
    opportunity: {
      ...opportunity,
      phase,
      firstShownAt: isShown ? (opportunity.firstShownAt ?? transition.at.monoMs) : opportunity.firstShownAt,
      hasReturned: opportunity.hasReturned || (isShown && opportunity.phase.type === 'withdrawn'),
    },
  });
}

/**
 * Takes back the showing of a card that never appeared. It then waits like a withdrawn card, so that it is tried once
 * more.
 */
export function failCard(transition: Transition, opportunity: Opportunity): void {
  const { id, phase, firstShownAt } = opportunity;
  if (phase.type !== 'shown') return;
  const t = transition.at.monoMs;
  const unseen = { ...opportunity, firstShownAt: firstShownAt === phase.shownAt ? null : firstShownAt };
  setPhase(transition, unseen, { type: 'withdrawn', withdrewAt: t });
  transition.effects.push({
    type: 'retractPrompt',
    at: wallTimeOf(transition, t),
    id,
    shown: wallTimeOf(transition, phase.shownAt),
  });
}
