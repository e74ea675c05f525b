import { type Day, daysBetween } from '../core/time.ts';
import type { Hurt } from '../history/records.ts';
import { gateOf } from './gates.ts';
import { type Programme, startProgramme } from './programme.ts';
import { LAST_WEEK, WEEK_DAYS } from './weeks.ts';

/** The effect of a new day on the programme. */
export interface WeekChange {
  readonly programme: Programme;
  readonly outcome: 'none' | 'moved-on' | 'repeated' | 'finished';
}

/**
 * Advances by the calendar: at the end of a week the next one begins if the gate is met; otherwise the week is repeated.
 * Call it at the start and on each new day. If a gate is met later, the next week begins at the end of the repeated one.
 */
export function advanceWeek(programme: Programme, today: Day, hurts: readonly Hurt[]): WeekChange {
  const isOver = daysIntoWeek(programme, today) >= WEEK_DAYS;
  if (programme.status.type !== 'running' || !isOver) return { programme, outcome: 'none' };
  if (!gateOf(programme, today, hurts).isMet) {
    return { programme: beginWeek(programme, programme.week, today), outcome: 'repeated' };
  }
  const next = toNextWeek(programme, today);
  return { programme: next, outcome: next.status.type === 'finished' ? 'finished' : 'moved-on' };
}

/** Days of the current week so far, without paused days. */
export function daysIntoWeek({ weekStartedDay, pausedDays }: Programme, today: Day): number {
  return daysBetween(weekStartedDay, today) - pausedDays;
}

function toNextWeek(programme: Programme, today: Day): Programme {
  if (programme.week === LAST_WEEK) return { ...programme, status: { type: 'finished' } };
  return beginWeek(programme, programme.week + 1, today);
}

function beginWeek(programme: Programme, week: number, today: Day): Programme {
  return { ...programme, week, weekStartedDay: today, pausedDays: 0 };
}

/** Skips the rest of the week, whether or not its gate is met. */
export function skipWeek(programme: Programme, today: Day): Programme {
  return programme.status.type === 'running' ? toNextWeek(programme, today) : programme;
}

/** Goes one week back, or to the beginning of the first week. The step back is not recorded. */
export function stepBack(programme: Programme, today: Day): Programme {
  const { status, week } = programme;
  if (status.type === 'paused' || status.type === 'kept') return programme;
  const earlier = status.type === 'finished' ? week : Math.max(1, week - 1);
  return { ...beginWeek(programme, earlier, today), status: { type: 'running' } };
}

/** Pauses the programme from a day on; breaks continue without it. */
export function pauseProgramme(programme: Programme, today: Day): Programme {
  const { status } = programme;
  if (status.type === 'paused') return programme;
  return { ...programme, status: { type: 'paused', sinceDay: today, from: status.type } };
}

/** Continues where the pause began: the week's sessions count, the paused days do not. */
export function resumeProgramme(programme: Programme, today: Day): Programme {
  const { status, pausedDays } = programme;
  if (status.type !== 'paused') return programme;
  const away = Math.max(0, daysBetween(status.sinceDay, today));
  return { ...programme, pausedDays: pausedDays + away, status: { type: status.from } };
}

/** Continues after the eight weeks: as in the last week, from the beginning, or paused. */
export function chooseAfter(
  programme: Programme,
  choice: 'keep' | 'repeat' | 'pause',
  today: Day,
): Programme {
  switch (choice) {
    case 'keep':
      return { ...programme, status: { type: 'kept' } };
    case 'repeat':
      return startProgramme(today);
    case 'pause':
      return pauseProgramme(programme, today);
    default:
      return choice satisfies never;
  }
}
