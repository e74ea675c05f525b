import { z } from 'zod';
import { LONGEST_ROUTINE_ID } from '../content/routine-id.ts';
import type { Day } from '../core/time.ts';
import { LAST_WEEK } from './weeks.ts';

/** What a person said of one session. */
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

/** So many sessions are kept; no gate looks back further. */
const SESSIONS_KEPT = 60;

/** The programme as it is kept as one setting; whoever does not follow it has null there. */
export const programmeSchema = z.strictObject({
  version: z.literal(1),
  /** The first day of this round of eight weeks. */
  startedDay: z.iso.date(),
  week: z.int().min(1).max(LAST_WEEK),
  /** The day on which the week began, or began again. */
  weekStartedDay: z.iso.date(),
  /** So many days since then the programme was paused: they do not count for the week, its sessions do. */
  pausedDays: z.int().min(0).default(0),
  status: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('running') }),
    z.strictObject({
      type: z.literal('paused'),
      sinceDay: z.iso.date(),
      /** What it goes back to. */
      from: z.enum(['running', 'finished', 'kept']),
    }),
    /** Eight weeks are over; keep, repeat or pause is still to be chosen. */
    z.strictObject({ type: z.literal('finished') }),
    /** The person goes on as in the last week, without weeks. */
    z.strictObject({ type: z.literal('kept') }),
  ]),
  sessions: z.array(sessionSchema).max(SESSIONS_KEPT),
});
export type Programme = z.infer<typeof programmeSchema>;

/** A programme that begins on a day. */
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

/** Adds what the person said of a session. */
export function addSession(programme: Programme, session: Omit<Session, 'week'>): Programme {
  const sessions = [...programme.sessions, { ...session, week: programme.week }];
  return { ...programme, sessions: sessions.slice(-SESSIONS_KEPT) };
}

/** Says of all sessions of a day how the day after felt. */
export function rateNextDay(programme: Programme, day: Day, isComfortableNextDay: boolean): Programme {
  const sessions = programme.sessions.map((each) =>
    each.day === day ? { ...each, isComfortableNextDay } : each,
  );
  return { ...programme, sessions };
}
