import { addDays, type Day } from '../../shared/core/time.ts';
import {
  addSession,
  type Programme,
  type Session,
  startProgramme,
} from '../../shared/programme/programme.ts';
import { aSession } from './a-session.ts';

/** The first day of the programmes here. */
export const START = '2026-01-05';

/** The day that comes `count` days after the first one. */
export const day = (count: number): Day => addDays(START, count);

/** A session of a shipped routine on a day, with these fields. */
export const session = (on: Day, fields: Partial<Session> = {}): Session =>
  aSession(on, { routineId: 'desk-reset', ...fields });

/** A programme on the first day of a week. */
export const inWeek = (week: number): Programme => ({ ...startProgramme(START), week });

/** The programme after one session a day, from the first day on. */
export const withSessions = (programme: Programme, ...all: readonly Partial<Session>[]): Programme =>
  all.reduce<Programme>((state, fields, index) => addSession(state, session(day(index), fields)), programme);
