import { creditOf, type Outcome } from '../../shared/core/outcome.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import type { Day } from '../../shared/core/time.ts';
import type { StoredOpportunity } from '../../shared/history/records.ts';
import type { ReportRows } from '../../shared/report/rows.ts';
import { aBout, anOpportunity, at } from './recorded-effects.ts';

export const noRows: ReportRows = {
  bouts: [],
  opportunities: [],
  prompts: [],
  routines: [],
  steps: [],
  comfort: [],
  coverage: [],
};

/** Opportunities of a day with these outcomes ("CCKX"), all at one time of the day; partial ones have half. */
export function opportunitiesOn(day: Day, outcomes: string, time = '09:30'): StoredOpportunity[] {
  return [...outcomes].map((letter, index) => {
    const outcome = letter as Outcome;
    const began = at(day, time);
    return {
      ...anOpportunity(index + 1, day, outcome),
      began,
      closed: began,
      credit: creditOf(outcome, 0.5),
    };
  });
}

/** A bout of so many minutes of desk time; long ones are not short sitting. */
export function boutOf(day: Day, minutes: number, isShort = true): EndedBout {
  return aBout(day, { deskSeconds: minutes * 60, isShort });
}
