import { presenceAt } from './activity.ts';
import {
  breakKind,
  type DayTally,
  emptyTally,
  extraMs,
  longMsAt,
  microMsAt,
  sittingThresholdMs,
} from './break-scheduler.ts';
import { creditOf, type Outcome } from './outcome.ts';
import { type CardPhase, cardPhaseAt, closesAt, type Moment, type Opportunity } from './prompt.ts';
import { deskMsAt } from './sitting-bout.ts';
import { MINUTE } from './time.ts';
import { calendarOf, change, named, type Turn } from './transition.ts';

/** Begins an opportunity at a fresh sample at the desk, when everything allows one. */
export function beginOpportunity(turn: Turn): void {
  const { state, rules, at } = turn;
  const { bout } = state;
  if (state.opportunity !== null || bout === null || !bout.isOpen) return;
  const microMs = microMsAt(bout, at.monoMs);
  if (microMs < rules.sittingThresholdMinutes * MINUTE) return;
  if (state.run !== null || state.pause !== null || state.isStanding) return;
  if (presenceAt(state.activity, at.monoMs) !== 'at-desk') return;
  const { day } = calendarOf(turn).day;
  const tally = state.tally.day === day ? state.tally : emptyTally(day);
  if (tally.notTaken >= rules.promptsPerDay) return;
  const extra = extraMs(rules, state.firstDay ?? bout.day, day, tally);
  if (microMs < sittingThresholdMs(rules, extra)) return;

  const id = state.nextOpportunityId;
  const kind = breakKind(rules, extra, longMsAt(bout, state.longCarriedMs, at.monoMs));
  const began = named(turn, at.monoMs);
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
  };
  change(turn, { opportunity, tally, nextOpportunityId: id + 1 });
  turn.effects.push({ type: 'recordOpportunity', at: began, id, kind, day });
}

/** Closes the open opportunity at a sample that lies at or past its end, when the person is there. */
export function expireOpportunity(turn: Turn): void {
  const { opportunity, activity } = turn.state;
  if (opportunity === null || opportunity.phase.type === 'in-routine') return;
  if (turn.at.monoMs < closesAt(opportunity) || !activity.isFresh) return;
  closeOpportunity(turn, expiredOutcome(opportunity), turn.at.monoMs);
}

function expiredOutcome({ phase, firstShownAt }: Opportunity): Outcome {
  if (phase.type === 'skipped') return 'skipped';
  return firstShownAt === null ? 'excused' : 'expired';
}

/** Gives the open opportunity its outcome, which became certain at `knownAt`. */
export function closeOpportunity(turn: Turn, outcome: Outcome, knownAt: number, partial = 0): void {
  const { opportunity, tally } = turn.state;
  if (opportunity === null) return;
  const closed = named(turn, knownAt);
  if (opportunity.phase.type === 'shown') {
    turn.effects.push({ type: 'closePrompt', at: closed, id: opportunity.id });
  }
  const { id, kind, day, began } = opportunity;
  turn.effects.push({
    type: 'recordOutcome',
    at: closed,
    opportunity: { id, kind, day, began, closed, outcome, credit: creditOf(outcome, partial) },
  });
  const isToday = calendarOf(turn).day.day === day;
  const counted = tally.day === day ? counting(tally, outcome) : tally;
  if (counted.isLengthened && !tally.isLengthened && isToday) {
    turn.effects.push({ type: 'tellLengthened', at: closed, day });
  }
  restartClocks(turn, opportunity, knownAt);
  change(turn, { opportunity: null, tally: counted });
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

/** An outcome starts the micro clock again (a skip did so when it was said), a long one the long clock. */
function restartClocks(turn: Turn, { kind, phase }: Opportunity, t: number): void {
  if (phase.type !== 'skipped') restartMicroClock(turn, t);
  if (kind !== 'long') return;
  const { bout } = turn.state;
  change(turn, { longCarriedMs: 0, bout: bout && { ...bout, longMarkMs: deskMsAt(bout, t) } });
}

/** Sets the micro clock to zero at `t`. */
export function restartMicroClock(turn: Turn, t: number): void {
  const { bout } = turn.state;
  if (bout !== null) change(turn, { bout: { ...bout, microMarkMs: deskMsAt(bout, t) } });
}

/** Shows, hides or withdraws the card by what a sample finds. */
export function moveCard(turn: Turn): void {
  const { opportunity, activity } = turn.state;
  if (opportunity === null) return;
  const phase = cardPhaseAt(opportunity, momentOf(turn), activity.inputAt);
  if (phase !== opportunity.phase) setPhase(turn, opportunity, phase);
}

function momentOf(turn: Turn): Moment {
  const { activity, isStanding } = turn.state;
  const t = turn.at.monoMs;
  const isIdleKnown = activity.idleUnknownSince === null && activity.inputAt !== null;
  return {
    t,
    idleMs: isIdleKnown && activity.inputAt !== null ? t - activity.inputAt : null,
    isAtDesk: presenceAt(activity, t) === 'at-desk',
    isHeldBack: activity.isInCall || activity.quiet !== 'none' || isStanding,
    hasBreakpoint: activity.hasBreakpoint,
  };
}

/** Puts the card into another phase and shows or hides it accordingly. */
export function setPhase(turn: Turn, opportunity: Opportunity, phase: CardPhase): void {
  const at = named(turn, turn.at.monoMs);
  const { id, kind } = opportunity;
  const isShown = phase.type === 'shown';
  const wasShown = opportunity.phase.type === 'shown';
  if (isShown && !wasShown) turn.effects.push({ type: 'openPrompt', at, id, kind });
  if (wasShown && !isShown) turn.effects.push({ type: 'closePrompt', at, id });
  change(turn, {
    opportunity: {
      ...opportunity,
      phase,
      firstShownAt: isShown ? (opportunity.firstShownAt ?? turn.at.monoMs) : opportunity.firstShownAt,
      hasReturned: opportunity.hasReturned || (isShown && opportunity.phase.type === 'withdrawn'),
    },
  });
}

/** Takes back the showing of a card that nobody saw. It waits like one that withdrew, so that it is tried once more. */
export function failCard(turn: Turn, opportunity: Opportunity): void {
  const { id, phase, firstShownAt } = opportunity;
  if (phase.type !== 'shown') return;
  const t = turn.at.monoMs;
  const unseen = { ...opportunity, firstShownAt: firstShownAt === phase.shownAt ? null : firstShownAt };
  setPhase(turn, unseen, { type: 'withdrawn', withdrewAt: t });
  turn.effects.push({ type: 'retractPrompt', at: named(turn, t), id, shown: named(turn, phase.shownAt) });
}
