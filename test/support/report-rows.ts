import { creditOf } from '../../shared/core/outcome.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import type { Day } from '../../shared/core/time.ts';
import { outcomeOf } from '../../shared/history/outcome-letters.ts';
import type { StoredOpportunity } from '../../shared/history/records.ts';
import type { ReportRows } from '../../shared/report/rows.ts';
import { aBout, anOpportunity, at } from './recorded-effects.ts';

export const noRows: ReportRows = {
  bouts: [],
  opportunities: [],
  prompts: [],
  routines: [],
  steps: [],
  hurts: [],
  comfort: [],
  coverage: [],
};

/**
 * One opportunity for each letter ("CCKX"; see outcome-letters.ts), all at the same time of one day. A partial one
 * has a credit of 0.5.
 */
export function opportunitiesOn(day: Day, letters: string, time = '09:30'): StoredOpportunity[] {
  return [...letters].map((letter, index) => {
    const outcome = outcomeOf(letter);
    const began = at(day, time);
    return {
      ...anOpportunity(index + 1, day, outcome),
      began,
      closed: began,
      credit: creditOf(outcome, 0.5),
    };
  });
}

/** A bout with this many minutes of desk time. */
export function boutOf(day: Day, minutes: number, isShort = true): EndedBout {
  return aBout(day, { deskSeconds: minutes * 60, isShort });
}
