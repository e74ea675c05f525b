import { z } from 'zod';
import { LONGEST_ROUTINE_ID } from '../content/routine-id.ts';
import type { Day } from '../core/time.ts';
import { LAST_WEEK } from './weeks.ts';

/** The user's rating of one session. */
const sessionSchema = z.strictObject({
  day: z.iso.date(),
  week: z.int().min(1).max(LAST_WEEK),
  routineId: z.string().max(LONGEST_ROUTINE_ID),
  isComfortable: z.boolean(),
  /** Whether the movement felt under control; null: not asked. */
  isControlEasy: z.boolean().nullable(),
  /** 0 (none) to 10 (all I have); null: not asked. */
  effort: z.int().min(0).max(10).nullable(),
  /** How the day after felt; null: not asked or not answered yet. */
  isComfortableNextDay: z.boolean().nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

/** The number of sessions that are stored; no gate looks back further. */
const SESSIONS_KEPT = 60;

/** The programme, stored as one setting; null if the user does not follow it. */
export const programmeSchema = z.strictObject({
  version: z.literal(1),
  /** The first day of this round of eight weeks. */
  startedDay: z.iso.date(),
  week: z.int().min(1).max(LAST_WEEK),
  /** The day on which the week began, or began again. */
  weekStartedDay: z.iso.date(),
  /** Days since then on which the programme was paused: they do not count towards the week, but its sessions do. */
  pausedDays: z.int().min(0).default(0),
  status: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('running') }),
    z.strictObject({
      type: z.literal('paused'),
      sinceDay: z.iso.date(),
      /** The state that it returns to. */
      from: z.enum(['running', 'finished', 'kept']),
    }),
    /** The eight weeks are over; the user still has to choose between keeping on, repeating and pausing. */
    z.strictObject({ type: z.literal('finished') }),
    /** The user continues as in the last week, without further weeks. */
    z.strictObject({ type: z.literal('kept') }),
  ]),
  sessions: z.array(sessionSchema).max(SESSIONS_KEPT),
});
export type Programme = z.infer<typeof programmeSchema>;

/** Starts a programme on a day. */
export function startProgramme(day: Day): Programme {
  return {
    version: 1,
    startedDay: day,
    week: 1,
    weekStartedDay: day,
    pausedDays: 0,
    status: { type: 'running' },
    sessions: [],
  };
}

/** Adds the rating of a session. */
export function addSession(programme: Programme, session: Omit<Session, 'week'>): Programme {
  const sessions = [...programme.sessions, { ...session, week: programme.week }];
  return { ...programme, sessions: sessions.slice(-SESSIONS_KEPT) };
}

/** Sets how the day after felt, for all sessions of a day. */
export function rateNextDay(programme: Programme, day: Day, isComfortableNextDay: boolean): Programme {
  const sessions = programme.sessions.map((each) =>
    each.day === day ? { ...each, isComfortableNextDay } : each,
  );
  return { ...programme, sessions };
}
