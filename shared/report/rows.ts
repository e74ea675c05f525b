import type { EndedBout } from '../core/sitting-bout.ts';
import { addDays, type Day } from '../core/time.ts';
import type {
  Comfort,
  Coverage,
  Hurt,
  StoredOpportunity,
  StoredPrompt,
  StoredRoutine,
  StoredStep,
} from '../history/records.ts';

/** The history rows that a weekly report is computed from. */
export interface ReportRows {
  readonly bouts: readonly EndedBout[];
  readonly opportunities: readonly StoredOpportunity[];
  readonly prompts: readonly StoredPrompt[];
  readonly routines: readonly StoredRoutine[];
  readonly steps: readonly StoredStep[];
  readonly hurts: readonly Hurt[];
  readonly comfort: readonly Comfort[];
  readonly coverage: readonly Coverage[];
}

/** How many weeks before a week determine what is usual for the user. */
export const USUAL_WEEKS = 4;

/** The days from `from` to `until`, inclusive. */
export interface DayRange {
  readonly from: Day;
  readonly until: Day;
}

/** Monday to Sunday of the week from the Monday `weekOf`. */
export function weekRange(weekOf: Day): DayRange {
  return { from: weekOf, until: addDays(weekOf, 6) };
}

/** The days whose rows the report of a week needs: its own and those of the preceding weeks. */
export function reportRange(weekOf: Day): DayRange {
  return { from: addDays(weekOf, -7 * USUAL_WEEKS), until: addDays(weekOf, 6) };
}

/** The rows whose day is in a range. */
export function within<Row extends { readonly day: Day }>(rows: readonly Row[], range: DayRange): Row[] {
  return rows.filter(({ day }) => day >= range.from && day <= range.until);
}
