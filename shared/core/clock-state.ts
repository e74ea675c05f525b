import { IDLE_UNKNOWN_MS, presenceAt } from './activity.ts';
import { easeInEnd, easeInMs, isShortSitting, microMsAt, shortSittingMs } from './break-scheduler.ts';
import { currentDay, currentThresholdMs, easeInFrom, easeInRules, isInBaseline, tallyOf } from './not-due.ts';
import { deskMsAt, type EndedBout } from './sitting-bout.ts';
import type { EngineSnapshot } from './state.ts';
import { type Day, type DaySpan, daySpanAt, MINUTE, SECOND } from './time.ts';

/** What the sitting clock is doing. */
export type ClockState =
  | 'no-bout'
  | 'running'
  | 'undecided'
  | 'away'
  | 'locked'
  | 'standing'
  | 'in-routine'
  | 'untracked';

/** The current day and its limits. */
export function todaySpanOf({ state, now, rules }: EngineSnapshot): DaySpan {
  return state.calendar?.day ?? daySpanAt(now.wallMs, now.zone, rules.dayStartsAt);
}

/** Returns what the sitting clock is doing at a moment. */
export function clockStateOf({ state, now }: EngineSnapshot): ClockState {
  if (state.calendar !== null && !state.calendar.hours.isTracked) return 'untracked';
  if (state.run !== null) return 'in-routine';
  if (state.activity.lockedAt !== null) return 'locked';
  if (state.isStanding) return 'standing';
  if (!state.bout?.isOpen) return 'no-bout';
  const presence = presenceAt(state.activity, now.monoMs);
  return presence === 'at-desk' ? 'running' : presence;
}

/** Desk time of the open bout in seconds. */
export function deskSecondsOf({ state, now }: EngineSnapshot): number {
  return state.bout?.isOpen ? deskMsAt(state.bout, now.monoMs) / SECOND : 0;
}

/** The longest short sitting of the day so far, in seconds of desk time. */
export function shortSittingSecondsOf(snapshot: EngineSnapshot): number {
  const { state, rules } = snapshot;
  const day = todaySpanOf(snapshot).day;
  return shortSittingMs(easeInRules(state, rules), easeInFrom(state, day), day) / SECOND;
}

/** The open bout as far as it has gone. */
export type BoutSoFar = Pick<EndedBout, 'started' | 'ended' | 'day' | 'deskSeconds' | 'isShort'>;

/** The open bout as it would be recorded if it ended now; null if none is open. */
export function boutSoFar({ state, rules, now }: EngineSnapshot): BoutSoFar | null {
  const { bout } = state;
  if (!bout?.isOpen) return null;
  const { wallMs, zone, monoMs } = now;
  const deskMs = deskMsAt(bout, monoMs);
  const { day, started } = bout;
  const today = currentDay(state) ?? day;
  return {
    started,
    ended: { wallMs, zone },
    day,
    deskSeconds: deskMs / SECOND,
    isShort: isShortSitting(easeInRules(state, rules), easeInFrom(state, day), today, deskMs),
  };
}

/** Whether the figures are estimates because this desktop does not report idle time. */
export function isEstimated({ state, now }: EngineSnapshot): boolean {
  const since = state.activity.idleUnknownSince;
  return since !== null && now.monoMs - since > IDLE_UNKNOWN_MS;
}

/** Whether two cards in a row expired today, so that the thresholds are longer. */
export function isLengthened({ state }: EngineSnapshot): boolean {
  return tallyOf(state).isLengthened;
}

/** The longer threshold of the first two weeks. */
export interface EaseIn {
  /** The threshold now, without a day's lengthening. */
  readonly minutes: number;
  /** The threshold as it is set. */
  readonly plainMinutes: number;
  /** The first day with that threshold. */
  readonly plainFrom: Day;
}

/** The ease-in of the day; null if there is none, or no more. */
export function easeInOf({ state, rules }: EngineSnapshot): EaseIn | null {
  const day = currentDay(state);
  if (day === null || isInBaseline(state, rules)) return null;
  const firstDay = easeInFrom(state, day);
  const plainMinutes = rules.sittingThresholdMinutes;
  const minutes = plainMinutes + easeInMs(rules, firstDay, day) / MINUTE;
  return minutes === plainMinutes ? null : { minutes, plainMinutes, plainFrom: easeInEnd(firstDay) };
}

/** The current sitting threshold, in seconds. */
export function thresholdSecondsOf({ state, rules }: EngineSnapshot): number {
  return currentThresholdMs(state, rules) / SECOND;
}

/** Share of the way to the next break, 0 to 1. */
export function progressOf(snapshot: EngineSnapshot): number {
  const { bout } = snapshot.state;
  if (!bout?.isOpen) return 0;
  return Math.min(1, microMsAt(bout, snapshot.now.monoMs) / SECOND / thresholdSecondsOf(snapshot));
}
