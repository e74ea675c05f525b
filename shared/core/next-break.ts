import { type Activity, hasJustReturned, presenceAt } from './activity.ts';
import { assertNever } from './assert-never.ts';
import { baselineDaysLeft, likelyLastDay } from './baseline.ts';
import { type BreakKind, breakKind, longMsAt, microMsAt } from './break-scheduler.ts';
import { cardHeldBackBy, type HoldingBack } from './holding-back.ts';
import { currentDay, currentExtraMs, currentThresholdMs, reasonNotDue } from './not-due.ts';
import { type CardPhase, isAnswerable, type Opportunity, snoozesLeft } from './prompt.ts';
import type { Rules } from './rules.ts';
import type { EngineSnapshot, Pause, State } from './state.ts';
import { calendarDateOf, type Day, SECOND } from './time.ts';

/** Why no card is on the screen although a break is due. */
export type WaitReason =
  | HoldingBack
  | 'lull'
  | 'next-call'
  | 'undecided'
  | 'returned'
  | 'locked'
  | 'snoozed'
  | 'withdrawn';

/** The next break. Moments are Unix milliseconds. */
export type NextBreak =
  | { readonly type: 'in'; readonly seconds: number; readonly kind: BreakKind }
  | {
      readonly type: 'due';
      readonly kind: BreakKind;
      readonly wait: WaitReason;
      readonly untilMs: number | null;
    }
  | { readonly type: 'shown'; readonly kind: BreakKind }
  /** `isForCall`: it ends with the call, at `untilMs` at the latest. */
  | { readonly type: 'paused'; readonly untilMs: number | null; readonly isForCall: boolean }
  | { readonly type: 'standing' }
  | { readonly type: 'enough-for-today' }
  /**
   * The first workdays: only the clock runs, for `workdaysLeft` workdays including the current one, and until
   * `lastDay` if the user works from Monday to Friday.
   */
  | { readonly type: 'baseline'; readonly workdaysLeft: number; readonly lastDay: Day }
  | { readonly type: 'untracked' }
  | { readonly type: 'none' };

/** A break that is due and accepts an answer. */
export interface OpenBreak {
  readonly opportunityId: number;
  /** 0 to 2. */
  readonly snoozesLeft: number;
}

/** Returns when the next break comes, or why none does. */
export function nextBreakOf(snapshot: EngineSnapshot): NextBreak {
  const { state, rules, now } = snapshot;
  const reason = reasonNotDue(state, rules, now.monoMs);
  switch (reason) {
    case 'paused':
      return pausedBreak(state.pause);
    case 'break-open':
      return openOrNextBreak(snapshot);
    case 'baseline':
      return baselineBreak(snapshot);
    case 'untracked':
    case 'standing':
    case 'enough-for-today':
      return { type: reason };
    case 'no-bout':
      return { type: 'none' };
    case 'not-at-desk':
      return absentBreak(snapshot);
    case 'in-routine':
    case 'too-soon':
    case null:
      return comingBreak(snapshot);
    default:
      return assertNever(reason);
  }
}

/** Returns the break that can be answered now, whether or not its card is on the screen. */
export function openBreakOf({ opportunity }: State): OpenBreak | null {
  if (opportunity === null || !isAnswerable(opportunity)) return null;
  return { opportunityId: opportunity.id, snoozesLeft: snoozesLeft(opportunity) };
}

function baselineBreak({ state, rules, now }: EngineSnapshot): NextBreak {
  const day = currentDay(state) ?? calendarDateOf(now.wallMs, now.zone);
  const workdaysLeft = baselineDaysLeft(state.baseline, rules, day);
  return { type: 'baseline', workdaysLeft, lastDay: likelyLastDay(day, workdaysLeft) };
}

function pausedBreak(pause: Pause | null): NextBreak {
  const hasEnd = pause !== null && pause.type !== 'until-resumed';
  return {
    type: 'paused',
    untilMs: hasEnd ? pause.until.wallMs : null,
    isForCall: pause?.type === 'call',
  };
}

/** A skipped break is open only for the statistics, so the one after it is next. */
function openOrNextBreak(snapshot: EngineSnapshot): NextBreak {
  const { state } = snapshot;
  const { opportunity } = state;
  return opportunity !== null && isAnswerable(opportunity)
    ? dueBreak(snapshot, opportunity)
    : nextBreakOf({ ...snapshot, state: { ...state, opportunity: null } });
}

/** The next sample ends the bout of a user who is away: no break follows it. */
function absentBreak(snapshot: EngineSnapshot): NextBreak {
  const isAway = presenceAt(snapshot.state.activity, snapshot.now.monoMs) === 'away';
  return isAway ? { type: 'none' } : comingBreak(snapshot);
}

function comingBreak({ state, rules, now }: EngineSnapshot): NextBreak {
  const { bout } = state;
  if (bout === null) return { type: 'none' };
  const leftMs = Math.max(0, currentThresholdMs(state, rules) - microMsAt(bout, now.monoMs));
  const longMs = longMsAt(bout, state.longCarriedMs, now.monoMs) + leftMs;
  return {
    type: 'in',
    seconds: leftMs / SECOND,
    kind: breakKind(rules, currentExtraMs(state, rules), longMs),
  };
}

function dueBreak(snapshot: EngineSnapshot, { phase, kind }: Opportunity): NextBreak {
  const { now } = snapshot;
  switch (phase.type) {
    case 'shown':
      return { type: 'shown', kind };
    case 'snoozed': {
      const untilMs = now.wallMs + Math.max(0, phase.untilAt - now.monoMs);
      return { type: 'due', kind, wait: 'snoozed', untilMs };
    }
    default: {
      const wait = waitReasonOf(snapshot) ?? momentWaitedFor(phase, snapshot.rules);
      return { type: 'due', kind, wait, untilMs: null };
    }
  }
}

/** What the card of a user at the desk waits for. */
function momentWaitedFor(phase: CardPhase, { waitForCallEnd }: Rules): WaitReason {
  if (phase.type === 'withdrawn') return 'withdrawn';
  return waitForCallEnd ? 'next-call' : 'lull';
}

function waitReasonOf({ state, now }: EngineSnapshot): WaitReason | null {
  const heldBackBy = cardHeldBackBy(state);
  if (heldBackBy !== null) return heldBackBy;
  if (state.activity.lockedAt !== null) return 'locked';
  if (presenceAt(state.activity, now.monoMs) !== 'at-desk') return 'undecided';
  return state.opportunity !== null && isHeldAfterReturn(state.opportunity, state.activity, now.monoMs)
    ? 'returned'
    : null;
}

/** The card of a break that the user has postponed still comes. */
function isHeldAfterReturn({ phase }: Opportunity, activity: Activity, t: number): boolean {
  return hasJustReturned(activity, t) && !(phase.type === 'waiting' && phase.isChosen);
}
