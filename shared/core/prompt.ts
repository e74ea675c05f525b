import type { Breakpoint } from './activity.ts';
import type { BreakKind } from './break-scheduler.ts';
import type { ExcusedReason } from './outcome.ts';
import { type Day, MINUTE, SECOND, type WallTime } from './time.ts';

/** An opportunity stays open this long... */
export const OPPORTUNITY_MS = 30 * MINUTE;
/** ...but not less than this after its card was first shown or a snooze ended. */
const ANSWER_MS = 10 * MINUTE;
/** A lull of this length in the input is a moment to prompt. */
const LULL_MS = 8 * SECOND;
/** Without such a moment, the card comes after this time. */
const LONGEST_WAIT_MS = 10 * MINUTE;
/** The same if it waits for the end of a call. */
const LONGEST_WAIT_FOR_CALL_MS = 20 * MINUTE;
/** The card withdraws this long after the first input that follows its showing... */
export const WITHDRAW_MS = 60 * SECOND;
/** ...returns once, not sooner than this after it withdrew... */
const RETURN_AFTER_MS = 10 * MINUTE;
/** ...and not later than this after the opportunity began. */
const RETURN_UNTIL_MS = 25 * MINUTE;
/** How often one opportunity can be snoozed. */
const MOST_SNOOZES = 2;
/** Lengths of a snooze in minutes. */
export const snoozeMinutes = [5, 10] as const;
export type SnoozeMinutes = (typeof snoozeMinutes)[number];

/** The phase of an open opportunity's card; moments are milliseconds of the monotonic clock. */
export type CardPhase =
  | { readonly type: 'waiting'; readonly isChosen: boolean }
  | {
      readonly type: 'shown';
      readonly shownAt: number;
      readonly inputAt: number | null;
      readonly reason: ShowReason;
    }
  | { readonly type: 'withdrawn'; readonly withdrewAt: number }
  | { readonly type: 'snoozed'; readonly untilAt: number }
  | { readonly type: 'skipped' }
  | { readonly type: 'in-routine' };

/** A break that fell due and has no outcome yet. */
export interface Opportunity {
  readonly id: number;
  readonly kind: BreakKind;
  readonly beganAt: number;
  readonly began: WallTime;
  readonly day: Day;
  readonly phase: CardPhase;
  readonly firstShownAt: number | null;
  /** When the last snooze ended or will end. */
  readonly snoozeEndAt: number | null;
  readonly snoozes: number;
  readonly hasReturned: boolean;
  /** What last held its card back before the first showing: the excused reason if there is no showing. */
  readonly heldBackBy: ExcusedReason | null;
}

/** The opportunity does not close before this moment. */
export function closesAt({ beganAt, firstShownAt, snoozeEndAt }: Opportunity): number {
  const shown = firstShownAt === null ? beganAt : firstShownAt + ANSWER_MS;
  const snoozed = snoozeEndAt === null ? beganAt : snoozeEndAt + ANSWER_MS;
  return Math.max(beganAt + OPPORTUNITY_MS, shown, snoozed);
}

/** Whether the open opportunity still takes an answer; a click that arrives after a skip is dropped. */
export function isAnswerable({ phase }: Opportunity): boolean {
  return phase.type !== 'in-routine' && phase.type !== 'skipped';
}

/** How often the opportunity can still be snoozed. */
export function snoozesLeft({ snoozes }: Opportunity): number {
  return Math.max(0, MOST_SNOOZES - snoozes);
}

/** What the user and the desktop are doing at a moment when a card could be shown. */
export interface Moment {
  readonly t: number;
  /** Milliseconds since the last input, if known. */
  readonly idleMs: number | null;
  readonly isAtDesk: boolean;
  /** In a call, quiet, standing, locked: no card now. */
  readonly isHeldBack: boolean;
  /** The user has only just returned from an undecided pause: no card, unless a snooze set the moment. */
  readonly hasJustReturned: boolean;
  readonly breakpoint: Breakpoint | null;
  /** The user prefers the end of a call to a lull. */
  readonly waitsForCallEnd: boolean;
}

/**
 * Why a card was shown at its moment. `timeout`: 10 min passed without a better one, or 20 if it waits for the end of a
 * call; `returned`: the second showing.
 */
export const showReasons = ['lull', 'call-ended', 'unlock', 'timeout', 'snooze-ended', 'returned'] as const;
export type ShowReason = (typeof showReasons)[number];

/** Advances the card by one sample: shows, hides, withdraws or returns it. */
export function cardPhaseAt(opportunity: Opportunity, moment: Moment, inputAt: number | null): CardPhase {
  const { phase } = opportunity;
  switch (phase.type) {
    case 'waiting': {
      const reason = reasonToShow(opportunity, phase.isChosen, moment);
      return reason === null ? phase : shownAt(moment.t, reason);
    }
    case 'shown':
      return shownPhase(phase, moment, inputAt);
    case 'withdrawn':
      return mayReturn(opportunity, phase.withdrewAt, moment) ? shownAt(moment.t, 'returned') : phase;
    case 'snoozed': {
      if (moment.t < phase.untilAt) return phase;
      const reason = reasonToShow(opportunity, true, moment);
      return reason === null ? { type: 'waiting', isChosen: true } : shownAt(moment.t, reason);
    }
    case 'skipped':
    case 'in-routine':
      return phase;
  }
}

function shownAt(t: number, reason: ShowReason): CardPhase {
  return { type: 'shown', shownAt: t, inputAt: null, reason };
}

function shownPhase(phase: CardPhase & { type: 'shown' }, moment: Moment, inputAt: number | null): CardPhase {
  if (moment.isHeldBack) return { type: 'waiting', isChosen: false };
  const firstInputAt = phase.inputAt ?? (inputAt !== null && inputAt > phase.shownAt ? inputAt : null);
  if (firstInputAt === null) return phase;
  const withdrewAt = firstInputAt + WITHDRAW_MS;
  if (moment.t >= withdrewAt) return { type: 'withdrawn', withdrewAt };
  return phase.inputAt === null ? { ...phase, inputAt: firstInputAt } : phase;
}

/** Why the card is shown at this moment; null if it is not. After a snooze the card does not wait for a lull. */
function reasonToShow({ beganAt }: Opportunity, isChosen: boolean, moment: Moment): ShowReason | null {
  if (!moment.isAtDesk || moment.isHeldBack) return null;
  if (isChosen) return 'snooze-ended';
  if (moment.hasJustReturned) return null;
  if (moment.breakpoint !== null) return moment.breakpoint;
  if (isLull(moment) && !moment.waitsForCallEnd) return 'lull';
  const longestMs = moment.waitsForCallEnd ? LONGEST_WAIT_FOR_CALL_MS : LONGEST_WAIT_MS;
  return moment.t - beganAt >= longestMs ? 'timeout' : null;
}

function mayReturn({ beganAt, hasReturned }: Opportunity, withdrewAt: number, moment: Moment): boolean {
  if (hasReturned || !moment.isAtDesk || moment.isHeldBack || moment.hasJustReturned) return false;
  return isLull(moment) && moment.t - withdrewAt >= RETURN_AFTER_MS && moment.t - beganAt <= RETURN_UNTIL_MS;
}

function isLull({ idleMs }: Moment): boolean {
  return idleMs !== null && idleMs >= LULL_MS;
}
