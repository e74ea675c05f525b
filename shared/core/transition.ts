import { calendarAt } from './calendar.ts';
import type { Effect } from './effect.ts';
import { withRunPaused } from './routine-run.ts';
import type { Rules } from './rules.ts';
import { withClockPaused } from './sitting-bout.ts';
import type { Calendar, State } from './state.ts';
import { type Day, daySpanAt, type Instant, type WallTime, wallAt } from './time.ts';

/** One event being worked in: the state as it becomes, and what is asked of the world. */
export interface Transition {
  state: State;
  readonly effects: Effect[];
  readonly at: Instant;
  readonly rules: Rules;
}

/** Changes parts of the state. */
export function change(transition: Transition, parts: Partial<State>): void {
  transition.state = { ...transition.state, ...parts };
}

/** Names a moment of the monotonic clock. */
export function wallTimeOf(transition: Transition, monoMs: number): WallTime {
  return wallAt(transition.at, monoMs);
}

/** The calendar of the event's moment. */
export function calendarOf(transition: Transition): Calendar {
  return calendarAt(transition.state.calendar, transition.at.wallMs, transition.at.zone, transition.rules);
}

/** The day that holds a moment. */
export function dayOf(transition: Transition, { wallMs, zone }: WallTime): Day {
  const { day, zone: known } = calendarOf(transition);
  if (known === zone && wallMs >= day.fromMs && wallMs < day.untilMs) return day.day;
  return daySpanAt(wallMs, zone, transition.rules.dayStartsAt).day;
}

/** Stops the bout's clock and the routine's at `t`, or lets them go on, by what holds now. */
export function pauseClocksWhileAbsent(transition: Transition, t: number): void {
  const { activity, bout, run } = transition.state;
  const isAbsent = activity.lockedAt !== null || activity.gapAt !== null;
  change(transition, {
    bout: bout && withClockPaused(bout, t, isAbsent || run !== null),
    run: run && withRunPaused(run, t, isAbsent),
  });
}
