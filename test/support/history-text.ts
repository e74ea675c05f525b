import type { HistoryReader } from '../../main/ports/history.ts';
import { formatIso, type WallTime } from '../../shared/core/time.ts';

const first = '2000-01-01';
const last = '2099-12-31';

/** The local time as "HH:MM:SS". */
const clockOf = (at: WallTime) => formatIso(at).slice(11, 19);

/** All recorded bouts, in local time: "from to until: desk seconds, what ended it". */
export function boutsOf(history: HistoryReader): string[] {
  return history
    .bouts(first, last)
    .map(
      ({ started, ended, deskSeconds, endedBy }) =>
        `${clockOf(started)} to ${clockOf(ended)}: ${deskSeconds} ${endedBy}`,
    );
}

/** The outcomes of all recorded opportunities that have one, in order, separated by spaces. */
export function outcomesOf(history: HistoryReader): string {
  return history
    .opportunities(first, last)
    .map(({ outcome }) => outcome)
    .join(' ');
}

/** All recorded desk time, in seconds. */
export function deskSecondsOf(history: HistoryReader): number {
  return history.bouts(first, last).reduce((sum, { deskSeconds }) => sum + deskSeconds, 0);
}

/** The days of all recorded bouts. */
export function daysOf(history: HistoryReader): string[] {
  return history.bouts(first, last).map(({ day }) => day);
}
