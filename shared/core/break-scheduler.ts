import type { Rules } from './rules.ts';
import { type Bout, deskMsAt } from './sitting-bout.ts';
import { addDays, type Day, daysBetween, MINUTE } from './time.ts';

/** A micro-break is short and frequent; a long break follows a long time at the desk. */
export type BreakKind = 'micro' | 'long';

/** A break is long if the long clock is at most this far from its own threshold. */
const LONG_BREAK_LEAD_MS = 10 * MINUTE;
/** Added to the thresholds for the rest of a day on which two cards in a row expired. */
const LENGTHENED_MS = 10 * MINUTE;
/** Desk time above the threshold that still counts as a short sitting bout. */
export const SHORT_SITTING_MARGIN_MS = 15 * MINUTE;
/** At least this long between two bouts resets the long clock. */
export const LONG_CLOCK_RESET_MS = 5 * MINUTE;

/** The counts of one day's prompts. */
export interface DayTally {
  readonly day: Day;
  /** Opportunities of the day that were skipped or expired. */
  readonly notTaken: number;
  /** How many of the last ones expired in a row; excused ones do not interrupt the sequence. */
  readonly expiredInARow: number;
  readonly isLengthened: boolean;
}

/** The tally of a day without prompts so far. */
export function emptyTally(day: Day): DayTally {
  return { day, notTaken: 0, expiredInARow: 0, isLengthened: false };
}

/** Days with longer thresholds at the beginning. */
const EASE_IN_DAYS = 14;

/** The first day without ease-in; `firstDay` is the first day with a bout. */
export function easeInEnd(firstDay: Day): Day {
  return addDays(firstDay, EASE_IN_DAYS);
}

/** Extra threshold of the first two weeks in milliseconds; `firstDay` is the first day with a bout. */
export function easeInMs(rules: Rules, firstDay: Day | null, day: Day): number {
  if (!rules.easeIn) return 0;
  const days = firstDay === null ? 0 : daysBetween(firstDay, day);
  if (days < 7) return 20 * MINUTE;
  return days < EASE_IN_DAYS ? 10 * MINUTE : 0;
}

/** Extra threshold on `day` in milliseconds: ease-in and the day's lengthening. */
export function extraMs(rules: Rules, firstDay: Day | null, day: Day, tally: DayTally): number {
  const lengthened = tally.isLengthened && tally.day === day ? LENGTHENED_MS : 0;
  return easeInMs(rules, firstDay, day) + lengthened;
}

/** Desk time at which a break is due, in milliseconds. */
export function sittingThresholdMs(rules: Rules, extra: number): number {
  return rules.sittingThresholdMinutes * MINUTE + extra;
}

/** The kind of break that falls due when the long clock shows `longMs`. */
export function breakKind(rules: Rules, extra: number, longMs: number): BreakKind {
  if (rules.longBreakDueMinutes === null) return 'micro';
  return longMs >= rules.longBreakDueMinutes * MINUTE + extra - LONG_BREAK_LEAD_MS ? 'long' : 'micro';
}

/** Length of a break in seconds. */
export function breakSeconds(rules: Rules, kind: BreakKind): number {
  return kind === 'long' ? rules.longBreakMinutes * 60 : rules.microBreakSeconds;
}

/** The micro clock at `t` in milliseconds of desk time. */
export function microMsAt(bout: Bout, t: number): number {
  return deskMsAt(bout, t) - bout.microMarkMs;
}

/** The long clock at `t` in milliseconds of desk time; `carriedMs` comes from the bouts before. */
export function longMsAt(bout: Bout, carriedMs: number, t: number): number {
  return carriedMs + deskMsAt(bout, t) - bout.longMarkMs;
}

/** The longest short sitting on a day in milliseconds of desk time. A day's lengthening does not change it. */
export function shortSittingMs(rules: Rules, firstDay: Day | null, day: Day): number {
  return sittingThresholdMs(rules, easeInMs(rules, firstDay, day)) + SHORT_SITTING_MARGIN_MS;
}

/** Whether a bout stayed within the limit of a short sitting. */
export function isShortSitting(rules: Rules, firstDay: Day | null, dayOfEnd: Day, deskMs: number): boolean {
  return deskMs <= shortSittingMs(rules, firstDay, dayOfEnd);
}

/** If two successive days with a bout are further apart than this, one of them came from a wrong clock. Days. */
const MOST_DAYS_BETWEEN = 366;

/** The first day with a bout, and whether a later day has confirmed it. */
export interface FirstDay {
  readonly firstDay: Day | null;
  readonly isFirstDayConfirmed: boolean;
}

/** The first day after a day with a bout. A first day more than a year before the next one came from a wrong clock. */
export function firstDayWith({ firstDay, isFirstDayConfirmed }: FirstDay, day: Day): FirstDay {
  if (firstDay === null || day === firstDay || isFirstDayConfirmed) {
    return { firstDay: firstDay ?? day, isFirstDayConfirmed };
  }
  const days = daysBetween(firstDay, day);
  if (Math.abs(days) > MOST_DAYS_BETWEEN) return { firstDay: day, isFirstDayConfirmed: false };
  return { firstDay: days < 0 ? day : firstDay, isFirstDayConfirmed: true };
}
