import { baselineDaysLeft, newBaseline } from './baseline.ts';
import { calendarOf, change, type Transition } from './transition.ts';

/** Records the first day of the baseline, and its end. */
export function followBaseline(transition: Transition): void {
  const { baseline } = transition.state;
  if (baseline.isOver) return;
  const { day } = calendarOf(transition).day;
  const isRunning = baselineDaysLeft(baseline, transition.rules, day) > 0;
  if (isRunning && baseline.startedDay === null) {
    change(transition, { baseline: { ...baseline, startedDay: day } });
  }
  if (!isRunning && baseline.startedDay !== null) endBaseline(transition);
}

/** Begins the baseline with its full number of days. */
export function startBaseline(transition: Transition): void {
  change(transition, { baseline: newBaseline });
  followBaseline(transition);
}

/** Ends the baseline today. */
export function endBaseline(transition: Transition): void {
  const { baseline } = transition.state;
  if (baseline.isOver) return;
  const { day } = calendarOf(transition).day;
  const endedDay = baseline.startedDay === null ? null : day;
  change(transition, { baseline: { ...baseline, isOver: true, endedDay } });
}
