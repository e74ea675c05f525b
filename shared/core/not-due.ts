import { presenceAt } from './activity.ts';
import { baselineDaysLeft } from './baseline.ts';
import {
  type DayTally,
  emptyTally,
  extraMs,
  firstDayWith,
  microMsAt,
  sittingThresholdMs,
} from './break-scheduler.ts';
import type { Rules } from './rules.ts';
import type { State } from './state.ts';
import { type Day, MINUTE } from './time.ts';

/** Why no break falls due at a moment. */
export type NotDueReason =
  | 'paused'
  | 'untracked'
  /** An earlier opportunity has no outcome yet. */
  | 'break-open'
  /** The first workdays, on which only the clock runs. */
  | 'baseline'
  | 'standing'
  | 'enough-for-today'
  | 'no-bout'
  | 'in-routine'
  | 'not-at-desk'
  /** The sitting threshold is not reached. */
  | 'too-soon';

/**
 * Why no break falls due at `t`, milliseconds of the monotonic clock; null if one does. The engine uses it to begin
 * an opportunity, the views use it to explain the next break.
 */
export function reasonNotDue(state: State, rules: Rules, t: number): NotDueReason | null {
  const { bout, calendar } = state;
  if (state.pause !== null) return 'paused';
  if (calendar !== null && !calendar.hours.isTracked) return 'untracked';
  if (state.opportunity !== null) return 'break-open';
  if (isInBaseline(state, rules)) return 'baseline';
  if (state.isStanding) return 'standing';
  if (tallyOf(state).notTaken >= rules.promptsPerDay) return 'enough-for-today';
  if (!bout?.isOpen) return 'no-bout';
  if (state.run !== null) return 'in-routine';
  if (presenceAt(state.activity, t) !== 'at-desk') return 'not-at-desk';
  const microMs = microMsAt(bout, t);
  // The longer thresholds need calendar arithmetic, so the plain one is compared first.
  const isTooSoon =
    microMs < rules.sittingThresholdMinutes * MINUTE || microMs < currentThresholdMs(state, rules);
  return isTooSoon ? 'too-soon' : null;
}

/** The current day; null before the first event. */
export function currentDay({ calendar }: State): Day | null {
  return calendar?.day.day ?? null;
}

/** Whether this is one of the first workdays, on which only the clock runs. */
export function isInBaseline(state: State, rules: Rules): boolean {
  return baselineDaysLeft(state.baseline, rules, currentDay(state)) > 0;
}

/** The rules for the thresholds: ease-in starts after the baseline. */
export function easeInRules(state: State, rules: Rules): Rules {
  return isInBaseline(state, rules) ? { ...rules, easeIn: false } : rules;
}

/** The counts of the current day's prompts. */
export function tallyOf(state: State): DayTally {
  const day = currentDay(state) ?? '';
  return state.tally.day === day ? state.tally : emptyTally(day);
}

/** Extra threshold that applies now, in milliseconds: ease-in and the day's lengthening. */
export function currentExtraMs(state: State, rules: Rules): number {
  const day = currentDay(state);
  if (day === null) return 0;
  return extraMs(easeInRules(state, rules), easeInFrom(state, day), day, tallyOf(state));
}

/** The day from which ease-in counts on `day`: the end of the baseline, or the first day with a bout. */
export function easeInFrom(state: State, day: Day): Day {
  return state.baseline.endedDay ?? firstDayWith(state, state.bout?.day ?? day).firstDay ?? day;
}

/** Desk time at which a break is due now, in milliseconds. */
export function currentThresholdMs(state: State, rules: Rules): number {
  return sittingThresholdMs(rules, currentExtraMs(state, rules));
}
