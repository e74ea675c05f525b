import { calendarAt } from './calendar.ts';
import type { Effect } from './effect.ts';
import { withRunPaused } from './routine-run.ts';
import type { Rules } from './rules.ts';
import { withClockPaused } from './sitting-bout.ts';
import type { Calendar, State } from './state.ts';
import { type Day, daySpanAt, HOUR, type Instant, type WallTime, wallAt } from './time.ts';

const DAY_MS = 24 * HOUR;

/** The application of one event: the state so far and the effects so far. */
export interface Transition {
  state: State;
  readonly effects: Effect[];
  readonly at: Instant;
  readonly rules: Rules;
}

export function change(transition: Transition, parts: Partial<State>): void {
  transition.state = { ...transition.state, ...parts };
}

/** Converts a moment of the monotonic clock to wall time. */
export function wallTimeOf(transition: Transition, monoMs: number): WallTime {
  return wallAt(transition.at, monoMs);
}

/** The calendar of the event's moment. */
export function calendarOf(transition: Transition): Calendar {
  return calendarAt(transition.state.calendar, transition.at.wallMs, transition.at.zone, transition.rules);
}

/** The day that contains a moment. */
export function dayOf(transition: Transition, { wallMs, zone }: WallTime): Day {
  const { day, zone: known } = calendarOf(transition);
  if (known === zone && wallMs >= day.fromMs && wallMs < day.untilMs) return day.day;
  return daySpanAt(wallMs, zone, transition.rules.dayStartsAt).day;
}

/** Stops the clocks of the bout and the routine at `t` if the user is absent, otherwise lets them continue. */
export function pauseClocksWhileAbsent(transition: Transition, t: number): void {
  const { activity, bout, run } = transition.state;
  const isAbsent = activity.lockedAt !== null || activity.gapAt !== null;
  change(transition, {
    bout: bout && withClockPaused(bout, t, isAbsent || run !== null),
    run: run && withRunPaused(run, t, isAbsent),
  });
}

/** Something with a start and an end; the start was dated by the clock of that moment. */
interface Dated {
  readonly started: WallTime;
  readonly day: Day;
}

/**
 * The start of something that has ended, and its day. If the clock was changed by more than a day in between, the
 * start is the end minus the length.
 */
export function datedStart(
  transition: Transition,
  { started, day }: Dated,
  ended: WallTime,
  lengthMs: number,
): Dated {
  if (Math.abs(ended.wallMs - started.wallMs - lengthMs) <= DAY_MS) return { started, day };
  const dated = { wallMs: ended.wallMs - lengthMs, zone: ended.zone };
  return { started: dated, day: dayOf(transition, dated) };
}
