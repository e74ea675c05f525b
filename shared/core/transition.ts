import { calendarAt } from './calendar.ts';
import type { Effect } from './effect.ts';
import { stoppedFrom } from './routine-run.ts';
import type { Rules } from './rules.ts';
import { frozenFrom } from './sitting-bout.ts';
import type { Calendar, State } from './state.ts';
import { type Day, daySpanAt, type Instant, type WallTime, wallAt } from './time.ts';

/** One event being worked in: the state as it becomes, and what is asked of the world. */
export interface Turn {
  state: State;
  readonly effects: Effect[];
  readonly at: Instant;
  readonly rules: Rules;
}

/** Changes parts of the state. */
export function change(turn: Turn, parts: Partial<State>): void {
  turn.state = { ...turn.state, ...parts };
}

/** Names a moment of the monotonic clock. */
export function named(turn: Turn, monoMs: number): WallTime {
  return wallAt(turn.at, monoMs);
}

/** The calendar of the turn's moment. */
export function calendarOf(turn: Turn): Calendar {
  return calendarAt(turn.state.calendar, turn.at.wallMs, turn.at.zone, turn.rules);
}

/** The day that holds a moment. */
export function dayOf(turn: Turn, { wallMs, zone }: WallTime): Day {
  const { day, zone: known } = calendarOf(turn);
  if (known === zone && wallMs >= day.fromMs && wallMs < day.untilMs) return day.day;
  return daySpanAt(wallMs, zone, turn.rules.dayStartsAt).day;
}

/** Stops the bout's clock and the routine's at `t`, or lets them go on, by what holds now. */
export function refreeze(turn: Turn, t: number): void {
  const { activity, bout, run } = turn.state;
  const isAbsent = activity.lockedAt !== null || activity.gapAt !== null;
  change(turn, {
    bout: bout && frozenFrom(bout, t, isAbsent || run !== null),
    run: run && stoppedFrom(run, t, isAbsent),
  });
}
