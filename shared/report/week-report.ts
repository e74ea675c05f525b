import type { Plane } from '../content/exercise-schema.ts';
import { type Adherence, adherenceOf, FEWEST_FOR_A_SHARE, WORKDAY_DESK_SECONDS } from '../core/adherence.ts';
import type { BoutSoFar } from '../core/clock-state.ts';
import { addDays, type Day } from '../core/time.ts';
import type { Settings } from '../settings/settings.ts';
import { type CoverageFigures, coverageFigures } from './coverage.ts';
import { type ExcusedFigures, excusedFigures } from './excused.ts';
import { type ExerciseFigures, exerciseFigures } from './exercises.ts';
import { bestHours, type HourFigures, hourFigures } from './hours.ts';
import { type MomentFigures, momentFigures } from './moments.ts';
import { type MovementFigures, movementFigures } from './movement.ts';
import { type ReportRows, reportRange, weekRange, within } from './rows.ts';
import { type ReportSentence, reportSentence } from './sentence.ts';
import { type StripDay, weekStrip } from './strip.ts';
import { type Suggestion, suggestionOf, type ThresholdChoice } from './suggestion.ts';
import { type UsualFigures, usualFigures } from './usual.ts';
import { voluntaryBreaks } from './voluntary.ts';

/** The report of one week, as plain data: texts are message keys with their values. */
export interface WeekReport {
  /** The Monday. */
  readonly weekOf: Day;
  readonly figures: Adherence;
  /** Desk time of the week, seconds, the open bout included. */
  readonly deskSeconds: number;
  /** Breaks that the user started without one being due. */
  readonly voluntary: number;
  readonly usual: UsualFigures;
  readonly sentence: ReportSentence;
  readonly suggestion: Suggestion | null;
  /** Monday to Sunday. */
  readonly days: readonly ReportDay[];
  readonly strip: readonly StripDay[];
  /** The bout with the most desk time, the open one included; null in a week without one. */
  readonly longestBout: BoutSoFar | null;
  /** Every hour with a rated opportunity, in the order of the day. */
  readonly hours: readonly HourFigures[];
  readonly bestHours: readonly HourFigures[];
  /**
   * How cards were answered, by the reason for showing them, over this week and the preceding ones; empty below 20
   * answers.
   */
  readonly moments: readonly MomentFigures[];
  readonly movement: MovementFigures;
  readonly exercises: ExerciseFigures;
  readonly excused: ExcusedFigures;
  readonly coverage: CoverageFigures;
}

/** One day in figures. */
export interface ReportDay {
  readonly day: Day;
  /** At least an hour of desk time; other days stay blank. */
  readonly isWorkday: boolean;
  readonly figures: Adherence;
  /** Desk time of the day, seconds, the open bout included. */
  readonly deskSeconds: number;
  /** Breaks that the user started without one being due. */
  readonly voluntary: number;
  readonly longestBoutSeconds: number;
  readonly routineSeconds: number;
  /** How the day felt, 0 to 10; null if not stated. */
  readonly comfort: number | null;
}

/** Input of a report in addition to the rows. */
export interface ReportOptions {
  /** The Monday. */
  readonly weekOf: Day;
  /** The user's current time zone, for days without rows. */
  readonly zone: string;
  readonly settings: Pick<Settings, 'dayStartsAt' | 'trackedHours'>;
  /** The current threshold, to suggest another; null: suggest none. */
  readonly threshold: ThresholdChoice | null;
  /** Whether to suggest that cards wait for the end of a call. */
  readonly canWaitForCalls: boolean;
  /** The open bout, which is desk time but counts in no figure until it ends; null if none is open. */
  readonly openBout: BoutSoFar | null;
  /** The planes of an exercise; none if it is unknown. */
  planesOf(exerciseId: string): readonly Plane[];
}

/** Computes the report of a week from the rows of `reportRange(weekOf)`. */
export function weekReport(rows: ReportRows, options: ReportOptions): WeekReport {
  const { weekOf, settings, zone } = options;
  const week = weekRange(weekOf);
  const bouts = within(rows.bouts, week);
  const opportunities = within(rows.opportunities, week);
  const routines = within(rows.routines, week);
  const figures = adherenceOf(opportunities, bouts);
  const openBouts = within(options.openBout === null ? [] : [options.openBout], week);
  const usual = usualFigures(rows, weekOf);
  const steps = within(rows.steps, week);
  const movement = movementFigures(routines, steps, options.planesOf);
  const hours = hourFigures(opportunities);
  const recent = reportRange(weekOf);
  const moments = momentFigures(within(rows.opportunities, recent), rows.prompts);
  return {
    weekOf,
    figures,
    deskSeconds: deskSecondsOf([...bouts, ...openBouts]),
    voluntary: voluntaryBreaks(routines).length,
    usual,
    sentence: reportSentence(figures, usual, movement.routineSeconds),
    suggestion: suggestionOf({
      bouts: within(rows.bouts, recent),
      opportunities: within(rows.opportunities, recent),
      figures,
      usual,
      before: [14, 7].map((days) => adherenceShare(rows, addDays(weekOf, -days))),
      threshold: options.threshold,
      moments,
      canWaitForCalls: options.canWaitForCalls,
    }),
    days: [0, 1, 2, 3, 4, 5, 6].map((offset) =>
      reportDay(addDays(weekOf, offset), { ...rows, bouts, opportunities, routines }, openBouts),
    ),
    strip: weekStrip({ ...rows, bouts: [...rows.bouts, ...openBouts] }, weekOf, {
      dayStartsAt: settings.dayStartsAt,
      zone,
    }),
    longestBout: longest([...bouts, ...openBouts]),
    hours,
    bestHours: bestHours(hours),
    moments,
    movement,
    exercises: exerciseFigures(steps, within(rows.hurts, week)),
    excused: excusedFigures(opportunities),
    coverage: coverageFigures(within(rows.coverage, week), weekOf, { ...settings, zone }),
  };
}

/** The break adherence of a week; null if there were few breaks. */
function adherenceShare(rows: ReportRows, weekOf: Day): number | null {
  const week = weekRange(weekOf);
  const figures = adherenceOf(within(rows.opportunities, week), within(rows.bouts, week));
  return figures.rated < FEWEST_FOR_A_SHARE ? null : figures.breakAdherence;
}

function reportDay(day: Day, rows: ReportRows, openBouts: readonly BoutSoFar[]): ReportDay {
  const only = { from: day, until: day };
  const bouts = within(rows.bouts, only);
  const figures = adherenceOf(within(rows.opportunities, only), bouts);
  const sittings = [...bouts, ...within(openBouts, only)];
  const deskSeconds = deskSecondsOf(sittings);
  const routines = within(rows.routines, only);
  return {
    day,
    isWorkday: deskSeconds >= WORKDAY_DESK_SECONDS,
    figures,
    deskSeconds,
    voluntary: voluntaryBreaks(routines).length,
    longestBoutSeconds: longest(sittings)?.deskSeconds ?? 0,
    routineSeconds: routines.reduce((sum, { doneSeconds }) => sum + doneSeconds, 0),
    comfort: rows.comfort.find((each) => each.day === day)?.value ?? null,
  };
}

/** Of two bouts of equal length, the one recorded first. */
function longest(bouts: readonly BoutSoFar[]): BoutSoFar | null {
  return bouts.reduce<BoutSoFar | null>(
    (best, bout) => (best === null || bout.deskSeconds > best.deskSeconds ? bout : best),
    null,
  );
}

function deskSecondsOf(bouts: readonly BoutSoFar[]): number {
  return bouts.reduce((sum, { deskSeconds }) => sum + deskSeconds, 0);
}
