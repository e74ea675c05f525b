import type { Day } from '../../shared/core/time.ts';
import type { Session } from '../../shared/programme/programme.ts';

/** A comfortable session of the programme's second week, with these fields. */
export function aSession(day: Day, fields: Partial<Session> = {}): Session {
  return {
    day,
    week: 2,
    routineId: 'rotation',
    isComfortable: true,
    isControlEasy: null,
    effort: null,
    isComfortableNextDay: null,
    ...fields,
  };
}
