import { parseDate } from '@internationalized/date';
import { weekdays } from '../core/rules.ts';
import {
  addDays,
  calendarDateOf,
  type Day,
  daySpanAt,
  HOUR,
  instantOf,
  mondayOf,
  type WallTime,
} from '../core/time.ts';
import type { Settings } from '../settings/settings.ts';

/** A calendar job that is due now, identified by the day it is due for, so that it is done only once for that day. */
export type CalendarJob =
  | { readonly type: 'dayRollOver'; readonly day: Day }
  /** Deletes all days before `before`. */
  | { readonly type: 'retention'; readonly day: Day; readonly before: Day }
  | { readonly type: 'weeklyReport'; readonly weekOf: Day }
  | RoutineJob;

/** Offers a routine at its time of day; after `untilMs` (Unix milliseconds) it is too late. */
export interface RoutineJob {
  readonly type: 'morningRoutine' | 'windDownRoutine';
  /** The calendar day of its time. */
  readonly day: Day;
  readonly untilMs: number;
}

/** The input of the decision. */
export interface CalendarFacts {
  readonly now: WallTime;
  readonly settings: Pick<Settings, 'weeklyNotice' | 'dayStartsAt' | 'retentionMonths' | RoutineTime>;
  /** When each time of day was set (Unix milliseconds): an earlier moment is not made up for. */
  readonly timeSetMs?: { readonly [Key in RoutineTime]?: number };
  /** Whether a job was done, by `jobName`. */
  isDone(name: string): boolean;
  /** Whether a bout of the week from the Monday `weekOf` began before a moment, Unix milliseconds. */
  hasBout(weekOf: Day, beforeMs: number): boolean;
}

/** The settings for the times of the morning and wind-down routines. */
export type RoutineTime = 'morningRoutineAt' | 'windDownRoutineAt';

/** A morning or wind-down routine that is this late is not offered that day. */
const ROUTINE_LATE_MS = 2 * HOUR;

/** An older week is no longer announced after an absence. */
const WEEKS_LOOKED_BACK = 4;

/** The name under which a job is recorded as done: `<type>:<day>`. */
export function jobName(job: CalendarJob): string {
  return `${job.type}:${job.type === 'weeklyReport' ? job.weekOf : job.day}`;
}

/**
 * The jobs that are due now, in the order in which to do them. A job is recorded by its day or week and not by the
 * hour at which it was done, so changing the clock, the time zone or a setting can neither repeat nor block it.
 */
export function dueJobs(facts: CalendarFacts): readonly CalendarJob[] {
  const { now, settings } = facts;
  const { day } = daySpanAt(now.wallMs, now.zone, settings.dayStartsAt);
  const daily: readonly CalendarJob[] = [
    { type: 'dayRollOver', day },
    { type: 'retention', day, before: retentionStart(day, settings.retentionMonths) },
  ];
  const weekly = dueReport(facts);
  const routines = [
    ...dueRoutine('morningRoutine', 'morningRoutineAt', facts),
    ...dueRoutine('windDownRoutine', 'windDownRoutineAt', facts),
  ];
  const others = [...daily, ...routines].filter((job) => !facts.isDone(jobName(job)));
  return [...others, ...(weekly ? [weekly] : [])];
}

/** Today's moment or, shortly after midnight, that of the day before. */
function dueRoutine(
  type: RoutineJob['type'],
  key: RoutineTime,
  { now: { wallMs, zone }, settings, timeSetMs }: CalendarFacts,
): readonly RoutineJob[] {
  const time = settings[key];
  if (time === null) return [];
  const today = calendarDateOf(wallMs, zone);
  return [addDays(today, -1), today].flatMap((day) => {
    const momentMs = instantOf(day, time, zone);
    const untilMs = momentMs + ROUTINE_LATE_MS;
    const isDue = momentMs <= wallMs && wallMs < untilMs && momentMs >= (timeSetMs?.[key] ?? 0);
    return isDue ? [{ type, day, untilMs }] : [];
  });
}

/** The first day to keep if history is kept for `months` months up to `day`. */
export function retentionStart(day: Day, months: number): Day {
  return parseDate(day).subtract({ months }).toString();
}

/** The notice is about the week of the day this many days earlier: up to Wednesday, that is the previous week. */
const NOTICE_LOOKS_BACK_DAYS = 3;

/**
 * The latest past moment of the notice announces its week. A week without a bout before that moment has nothing to
 * report; then the moment a week earlier counts, if that week was not announced (a week off that follows a week whose
 * notice was missed).
 */
function dueReport({ now, settings, isDone, hasBout }: CalendarFacts): CalendarJob | null {
  const { weeklyNotice, dayStartsAt } = settings;
  if (weeklyNotice === null) return null;
  const thisMonday = mondayOf(calendarDateOf(now.wallMs, now.zone));
  const noticeDay = addDays(thisMonday, weekdays.indexOf(weeklyNotice.day));
  for (let weeks = 0; weeks <= WEEKS_LOOKED_BACK; weeks += 1) {
    const momentMs = instantOf(addDays(noticeDay, -7 * weeks), weeklyNotice.time, now.zone);
    if (momentMs > now.wallMs) continue;
    const { day } = daySpanAt(momentMs, now.zone, dayStartsAt);
    const weekOf = mondayOf(addDays(day, -NOTICE_LOOKS_BACK_DAYS));
    const job: CalendarJob = { type: 'weeklyReport', weekOf };
    if (isDone(jobName(job))) return null;
    if (hasBout(weekOf, momentMs)) return job;
  }
  return null;
}
