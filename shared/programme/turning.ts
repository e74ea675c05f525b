import { type Day, daysBetween } from '../core/time.ts';
import type { Hurt } from '../history/records.ts';
import { gateOf } from './gates.ts';
import { type Programme, startProgramme } from './programme.ts';
import { LAST_WEEK, WEEK_DAYS } from './weeks.ts';

/** What a new day did to the programme. */
export interface Turn {
  readonly programme: Programme;
  readonly outcome: 'none' | 'moved-on' | 'repeated' | 'finished';
}

/**
 * Goes by the calendar: when a week is over, the next begins if its gate is met, else the same week again. Call it
 * at the start and at each new day. A gate that is met only later moves on at the end of the repeated week.
 */
export function turnWeek(programme: Programme, today: Day, hurts: readonly Hurt[]): Turn {
  const isOver = daysIntoWeek(programme, today) >= WEEK_DAYS;
  if (programme.status.type !== 'running' || !isOver) return { programme, outcome: 'none' };
  if (!gateOf(programme, today, hurts).isMet) {
    return { programme: beginWeek(programme, programme.week, today), outcome: 'repeated' };
  }
  const next = toNextWeek(programme, today);
  return { programme: next, outcome: next.status.type === 'finished' ? 'finished' : 'moved-on' };
}

/** Days of the present week so far; those of a pause do not count. */
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

/** Leaves the rest of a week out, whatever its gate says. */
export function skipWeek(programme: Programme, today: Day): Programme {
  return programme.status.type === 'running' ? toNextWeek(programme, today) : programme;
}

/** Goes one week back, or to the beginning of the first. Nothing remembers it. */
export function stepBack(programme: Programme, today: Day): Programme {
  const { status, week } = programme;
  if (status.type === 'paused' || status.type === 'kept') return programme;
  const earlier = status.type === 'finished' ? week : Math.max(1, week - 1);
  return { ...beginWeek(programme, earlier, today), status: { type: 'running' } };
}

/** Rests the programme from a day on; breaks go on without it. */
export function pauseProgramme(programme: Programme, today: Day): Programme {
  const { status } = programme;
  if (status.type === 'paused') return programme;
  return { ...programme, status: { type: 'paused', sinceDay: today, from: status.type } };
}

/** Goes on where the pause began: the week's sessions still count, the days of the pause do not. */
export function resumeProgramme(programme: Programme, today: Day): Programme {
  const { status, pausedDays } = programme;
  if (status.type !== 'paused') return programme;
  const away = Math.max(0, daysBetween(status.sinceDay, today));
  return { ...programme, pausedDays: pausedDays + away, status: { type: status.from } };
}

/** What to do after the eight weeks: go on as in the last one, begin again, or rest. */
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
