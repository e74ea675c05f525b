import type { RequestInput } from '../../shared/contract/contract.ts';
import { type TrackedHours, weekdays } from '../../shared/core/rules.ts';
import { mondayOf } from '../../shared/core/time.ts';
import type { Sliced } from '../../shared/history/slices.ts';
import { reportRange } from '../../shared/report/rows.ts';
import { whatIf } from '../../shared/report/what-if.ts';
import type { WhatIfView } from '../../shared/views/threshold-views.ts';
import type { Snapshot } from '../snapshot.ts';
import { thresholdChoiceOf } from './threshold-choice.ts';
import { dayByDay } from './week-report.ts';

/** The breaks of another threshold or of other hours, over the bouts of the report. */
export function* whatIfView(
  { history, settings }: Snapshot,
  { weekOf, thresholdMinutes, hours }: RequestInput<'what-if:get'>,
): Sliced<WhatIfView> {
  const { from, until } = reportRange(mondayOf(weekOf));
  const bouts = yield* dayByDay(from, until, history.bouts);
  const { trackedHours } = settings.values;
  const choice = thresholdChoiceOf(settings);
  const figures = yield* whatIf(
    bouts,
    { thresholdMinutes: choice.minutes, hours: trackedHours },
    { thresholdMinutes, hours: hours === null ? trackedHours : everyDay(hours) },
  );
  return {
    ...figures,
    minutesNow: choice.minutes,
    canTake: thresholdMinutes !== choice.minutes && choice.canBe(thresholdMinutes),
  };
}

function everyDay({ from, until }: { readonly from: string; readonly until: string }): TrackedHours {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, [[from, until]]])) as TrackedHours;
}
