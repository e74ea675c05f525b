import type { StripDay } from '../../../shared/report/strip.ts';

/** The hours that a week's strip shows; minutes count from the start of a day. */
export interface StripScale {
  readonly fromMinute: number;
  readonly untilMinute: number;
  /** Labelled full hours; `isMinor`: left out if there is little room. */
  readonly ticks: readonly { readonly minute: number; readonly hour: number; readonly isMinor: boolean }[];
  /** Days whose hours do not match the labels, because the clocks changed on them. */
  readonly changedDays: readonly StripDay[];
}

/** A day with few hours is not drawn wider than this, minutes. */
const LEAST_SPAN = 8 * 60;
const USUAL_DAY = 24 * 60;
/** More labels than this do not fit side by side. */
const MOST_LABELS = 9;

/** Fits a scale of whole hours to everything on the strip. */
export function stripScale(strip: readonly StripDay[]): StripScale {
  const places = strip.flatMap(({ bouts, opportunities, routines, prompts }) => [
    ...bouts.flatMap(({ fromMinute, untilMinute }) => [fromMinute, untilMinute]),
    ...opportunities.map(({ minute }) => minute),
    ...routines.map(({ minute }) => minute),
    ...prompts.map(({ minute }) => minute),
  ]);
  const axis = strip.find(({ minutes }) => minutes === USUAL_DAY) ?? strip[0];
  const hours = axis?.hours ?? [];
  const length = Math.max(USUAL_DAY, ...strip.map(({ minutes }) => minutes));
  const least = places.length === 0 ? 0 : Math.min(...places);
  const most = places.length === 0 ? length : Math.max(...places);
  const fromMinute = hours.filter(({ minute }) => minute <= least).at(-1)?.minute ?? 0;
  const wanted = Math.min(length, Math.max(most, fromMinute + LEAST_SPAN));
  const untilMinute = hours.find(({ minute }) => minute >= wanted)?.minute ?? length;
  const inside = hours.filter(({ minute }) => minute >= fromMinute && minute <= untilMinute);
  const step = [1, 2, 3, 4, 6].find((each) => inside.length / each <= MOST_LABELS) ?? 6;
  const labelled = inside.filter(({ hour }) => hour % step === 0);
  return {
    fromMinute,
    untilMinute,
    ticks: labelled.map((tick, index) => ({ ...tick, isMinor: index % 2 === 1 })),
    changedDays: strip.filter(({ minutes, bouts }) => minutes !== USUAL_DAY && bouts.length > 0),
  };
}
