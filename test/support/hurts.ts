import type { Day } from '../../shared/core/time.ts';
import type { Hurt, SelfCheck } from '../../shared/history/records.ts';

/** "This hurts", at noon UTC of a day. */
export function aHurt(day: Day, fields: Partial<Hurt> = {}): Hurt {
  return { day, at: noonOf(day), exerciseId: 'hug', runId: null, ...fields };
}

/** One side of a self-check, at noon UTC of a day. */
export function aCheck(day: Day, fields: Partial<SelfCheck> = {}): SelfCheck {
  return {
    day,
    at: noonOf(day),
    programmeWeek: 1,
    test: 'turn',
    side: 'left',
    scale: 'landmark',
    reach: 5,
    feel: 'easy',
    ...fields,
  };
}

function noonOf(day: Day) {
  return { wallMs: Date.parse(`${day}T12:00:00Z`), zone: 'UTC' };
}
