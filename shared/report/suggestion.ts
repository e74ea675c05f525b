import type { Adherence } from '../core/adherence.ts';
import { type Weekday, weekdays } from '../core/rules.ts';
import { type Day, daysBetween, mondayOf } from '../core/time.ts';
import { localHour } from './hours.ts';
import type { MomentFigures } from './moments.ts';
import type { ReportRows } from './rows.ts';
import type { UsualFigures } from './usual.ts';

/** The one suggestion of a week, as a message key with the values of its reason. Shares are in percent. */
export type Suggestion =
  /** `count` of the `of` cards that were passed over came at `hour` or later. */
  | { readonly key: 'passed-over-late'; readonly count: number; readonly of: number; readonly hour: number }
  /** Breaks are taken more often before `hour`. */
  | {
      readonly key: 'taken-early';
      readonly early: number;
      readonly later: number;
      readonly hour: number;
    }
  /** Cards are answered with a routine more often after a call than in a lull. */
  | {
      readonly key: 'after-calls';
      readonly taken: number;
      readonly of: number;
      readonly lullTaken: number;
      readonly lullOf: number;
    }
  /** Most of the long sitting falls on one day of the week. */
  | { readonly key: 'long-weekday'; readonly weekday: Weekday; readonly percent: number }
  /** Few breaks are taken: the threshold could be higher. */
  | { readonly key: 'threshold-higher'; readonly minutes: number; readonly now: number }
  /** Nearly all were taken three weeks in a row: the threshold could be lower. */
  | { readonly key: 'threshold-lower'; readonly minutes: number; readonly now: number };

/** The current threshold, and the others that the user can set. */
export interface ThresholdChoice {
  readonly minutes: number;
  canBe(minutes: number): boolean;
}

/** The input of the rules: rows of the week and the four before it. */
export interface SuggestionFacts extends Pick<ReportRows, 'bouts' | 'opportunities'> {
  readonly figures: Adherence;
  readonly usual: UsualFigures;
  /** Break adherence of the two weeks before, 0 to 1; null for a week with few breaks. */
  readonly before: readonly (number | null)[];
  /** Null for a past week, whose threshold is not known. */
  readonly threshold: ThresholdChoice | null;
  readonly moments: readonly MomentFigures[];
  /** Whether the user can let cards wait for the end of a call, and does not do so yet. */
  readonly canWaitForCalls: boolean;
}

const LATE_HOUR = 16;
const EARLY_HOUR = 11;
const FEWEST_PASSED_OVER = 5;
const FEWEST_RATED = 5;
/** Answers at a moment, from which on its share means something. */
const FEWEST_AT_A_MOMENT = 5;
/** A difference between shares that is worth acting on. */
const CLEAR_DIFFERENCE = 0.2;
const FEWEST_FOR_A_CHANGE = 10;
/** A smaller loss against the usual is probably chance. */
const LEAST_LOSS = 0.05;
/** From this share on, nearly all breaks are taken. */
const NEARLY_ALL = 0.95;
const LEAST_LONG_SECONDS = 3 * 3600;

/**
 * Returns the suggestion of the first rule that applies; null if none does. A drop below the usual comes first;
 * suggesting more breaks comes last, and only after three weeks in which nearly all were taken.
 */
export function suggestionOf(facts: SuggestionFacts): Suggestion | null {
  const { figures, usual } = facts;
  const sitting = [longWeekday];
  const breaks = [afterCalls, passedOverLate, takenEarly];
  const sittingLoss = loss(figures.shortSittingShare, usual.shortSittingShare);
  const breaksLoss = loss(figures.breakAdherence, usual.breakAdherence);
  const rules =
    sittingLoss > Math.max(breaksLoss, LEAST_LOSS) ? [...sitting, ...breaks] : [...breaks, ...sitting];
  for (const rule of [...rules, thresholdHigher, thresholdLower]) {
    const suggestion = rule(facts);
    if (suggestion !== null) return suggestion;
  }
  return null;
}

/** How far a share lies below the usual one, 0 to 1; 0 if either is unknown. */
function loss(share: number | null, usual: number | null): number {
  return share === null || usual === null ? 0 : Math.max(0, usual - share);
}

function passedOverLate({ opportunities }: SuggestionFacts): Suggestion | null {
  const passedOver = opportunities.filter(({ outcome }) => outcome === 'skipped' || outcome === 'expired');
  const count = passedOver.filter(({ began }) => localHour(began) >= LATE_HOUR).length;
  const of = passedOver.length;
  if (of < FEWEST_PASSED_OVER || count * 2 <= of) return null;
  return { key: 'passed-over-late', count, of, hour: LATE_HOUR };
}

function takenEarly({ opportunities }: SuggestionFacts): Suggestion | null {
  const rated = opportunities.filter(({ outcome }) => outcome !== 'excused');
  const early = rated.filter(({ began }) => localHour(began) < EARLY_HOUR);
  const later = rated.filter(({ began }) => localHour(began) >= EARLY_HOUR);
  if (early.length < FEWEST_RATED || later.length < FEWEST_RATED) return null;
  const earlyShare = creditShare(early);
  const laterShare = creditShare(later);
  if (earlyShare - laterShare < CLEAR_DIFFERENCE) return null;
  return {
    key: 'taken-early',
    early: Math.round(earlyShare * 100),
    later: Math.round(laterShare * 100),
    hour: EARLY_HOUR,
  };
}

function afterCalls({ moments, canWaitForCalls }: SuggestionFacts): Suggestion | null {
  const afterCall = moments.find(({ reason }) => reason === 'call-ended');
  const inLull = moments.find(({ reason }) => reason === 'lull');
  if (!canWaitForCalls || afterCall === undefined || inLull === undefined) return null;
  if (Math.min(afterCall.shown, inLull.shown) < FEWEST_AT_A_MOMENT) return null;
  if (afterCall.taken / afterCall.shown - inLull.taken / inLull.shown < CLEAR_DIFFERENCE) return null;
  return {
    key: 'after-calls',
    taken: afterCall.taken,
    of: afterCall.shown,
    lullTaken: inLull.taken,
    lullOf: inLull.shown,
  };
}

function creditShare(rated: readonly { readonly credit: number | null }[]): number {
  return rated.reduce((sum, { credit }) => sum + (credit ?? 0), 0) / rated.length;
}

/** Applies if half of all long sitting, and at least three hours, fall on one weekday that occurs at least twice. */
function longWeekday({ bouts }: SuggestionFacts): Suggestion | null {
  const longSeconds = new Map<Day, number>();
  for (const { day, deskSeconds, isShort } of bouts) {
    if (!isShort) longSeconds.set(day, (longSeconds.get(day) ?? 0) + deskSeconds);
  }
  const all = [...longSeconds.values()].reduce((sum, seconds) => sum + seconds, 0);
  if (all < LEAST_LONG_SECONDS) return null;
  const onWeekdays = [...longSeconds].map(([day, each]) => ({
    index: daysBetween(mondayOf(day), day),
    seconds: each,
  }));
  for (const [index, weekday] of weekdays.entries()) {
    const own = onWeekdays.filter((each) => each.index === index);
    const seconds = own.reduce((sum, each) => sum + each.seconds, 0);
    if (own.length >= 2 && seconds * 2 > all) {
      return { key: 'long-weekday', weekday, percent: Math.round((seconds / all) * 100) };
    }
  }
  return null;
}

function thresholdHigher({ figures, threshold }: SuggestionFacts): Suggestion | null {
  const { rated, breakAdherence } = figures;
  if (rated < FEWEST_FOR_A_CHANGE || breakAdherence === null || breakAdherence >= 0.3) return null;
  if (threshold === null || !threshold.canBe(threshold.minutes + 10)) return null;
  return { key: 'threshold-higher', minutes: threshold.minutes + 10, now: threshold.minutes };
}

function thresholdLower({ figures, before, threshold }: SuggestionFacts): Suggestion | null {
  const { rated, breakAdherence } = figures;
  const isNearlyAll = (share: number | null) => share !== null && share >= NEARLY_ALL;
  if (rated < FEWEST_FOR_A_CHANGE || !isNearlyAll(breakAdherence)) return null;
  if (before.length < 2 || !before.every(isNearlyAll)) return null;
  if (threshold === null || !threshold.canBe(threshold.minutes - 5)) return null;
  return { key: 'threshold-lower', minutes: threshold.minutes - 5, now: threshold.minutes };
}
