import { type ScheduledTask, schedule as scheduleTask } from 'node-cron';
import { assertNever } from '../../shared/core/assert-never.ts';
import { weekdays } from '../../shared/core/rules.ts';
import { addDays, type Day, MINUTE } from '../../shared/core/time.ts';
import {
  type CalendarJob,
  dueJobs,
  jobName,
  type RoutineJob,
  type RoutineTime,
} from '../../shared/schedule/calendar-jobs.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { Clock } from '../ports/clock.ts';
import type { HistoryDeletion, JobLog, ReportReader } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import { inSlices } from '../run-in-slices.ts';

/** The ports of the scheduler, and the jobs that it runs. */
export interface SchedulerContext {
  readonly clock: Clock;
  readonly history: JobLog & Pick<ReportReader, 'bouts'> & Pick<HistoryDeletion, 'deleteBefore'>;
  /** The settings in use. */
  settings(): Settings;
  readonly log: Log;
  readonly run: {
    /** Announces the week from the Monday `weekOf`; calls `shown` once the user has seen it. */
    weeklyReport(weekOf: Day, shown: () => void): void;
    /** A new day has begun. */
    dayRollOver(): void;
    /** Days before `before` have been deleted. */
    retention(before: Day): void;
    /** Offers a morning or wind-down routine; calls `shown` once the user has seen the offer. */
    routineOfDay(job: RoutineJob, shown: () => void): void;
  };
}

/** Runs the calendar jobs while the program runs. */
export interface CalendarScheduler {
  /** Runs the jobs that are due, and each later one when it falls due. */
  start(): void;
  /** Runs the jobs that are due, for instance after sleep. Repeated calls do not repeat a job. */
  catchUp(): void;
  /** A weekly notice that is due by the new settings is shown at once; a morning or wind-down routine is not. */
  settingsChanged(): void;
  stop(): void;
}

/** Without a bout in this many days up to today, retention waits for the next day. */
const RECENT_DAYS = 31;

/** The state of the scheduler. Which jobs are done is recorded in the history. */
interface SchedulerState {
  stopTimers: readonly (() => void)[];
  /** The settings that the timers are for, as JSON. */
  plannedFor: string;
  times: Pick<Settings, RoutineTime>;
  /** When a time of day was last changed while the program ran, Unix milliseconds. */
  timeSetMs: { readonly [Key in RoutineTime]?: number };
  /** Jobs whose message waits to be shown, so that it is not sent twice. */
  readonly waitingJobs: Set<string>;
}

/**
 * Runs the weekly report, the day roll-over and retention. A due job runs once, even if late, after sleep or days
 * off; a morning or wind-down routine is offered at most two hours late. `dueJobs` decides. node-cron only wakes it,
 * at the times in the settings and every full hour; the full hour covers what cron does not notice: a time
 * that a daylight-saving change skips, or a new time zone. An error in one job is logged and does not affect the others.
 *
 * A job is marked as done before it runs, but a job with a message only after the message was shown: it may still be
 * waiting when the program ends, and is then due again at the next start.
 *
 * If the clock does not run at real speed (a recorded trace), that clock wakes it every minute instead.
 */
export function createCalendarScheduler(context: SchedulerContext): CalendarScheduler {
  const state: SchedulerState = {
    stopTimers: [],
    plannedFor: '',
    times: timesOf(context.settings()),
    timeSetMs: {},
    waitingJobs: new Set(),
  };
  return {
    start: () => wake(context, state),
    catchUp: () => wake(context, state),
    settingsChanged() {
      noteTimes(context, state);
      wake(context, state);
    },
    stop: () => stopTimers(state),
  };
}

/** Runs the jobs that are due, then sets the timers again, because the time zone may have changed. */
function wake(context: SchedulerContext, state: SchedulerState): void {
  try {
    runDueJobs(context, state);
  } catch (error) {
    context.log.error('calendar jobs failed', error);
  }
  try {
    setTimers(context, state);
  } catch (error) {
    context.log.error('calendar jobs cannot be planned', error);
  }
}

function runDueJobs(context: SchedulerContext, state: SchedulerState): void {
  const { clock, history, settings } = context;
  const isDone = (name: string) => state.waitingJobs.has(name) || history.lastDone(name) !== null;
  const { wallMs, zone } = clock.now();
  const due = dueJobs({
    now: { wallMs, zone },
    settings: settings(),
    timeSetMs: state.timeSetMs,
    isDone,
    hasBout: (weekOf, beforeMs) =>
      history.bouts(weekOf, addDays(weekOf, 6)).some(({ started }) => started.wallMs < beforeMs),
  });
  for (const job of due) {
    // An earlier job may have changed the settings and so have run this one already.
    if (!isDone(jobName(job))) attempt(context, job, () => runJob(context, state, job));
  }
}

function attempt({ log }: SchedulerContext, job: CalendarJob, act: () => void): void {
  try {
    act();
  } catch (error) {
    log.error(`calendar job failed: ${jobName(job)}`, error);
  }
}

function runJob(context: SchedulerContext, state: SchedulerState, job: CalendarJob): void {
  const { run } = context;
  switch (job.type) {
    case 'dayRollOver':
      return finish(context, job, run.dayRollOver);
    case 'weeklyReport':
      return finishWhenShown(context, state, job, (shown) => run.weeklyReport(job.weekOf, shown));
    case 'retention':
      return finish(context, job, () => deleteOldDays(context, job.day, job.before));
    case 'morningRoutine':
    case 'windDownRoutine':
      return finishWhenShown(context, state, job, (shown) => run.routineOfDay(job, shown));
    default:
      assertNever(job);
  }
}

/** Marks the job first, so that a job that fails half-way is not tried again. */
function finish(
  { clock, history, log }: SchedulerContext,
  job: CalendarJob,
  act: () => void = () => {},
): void {
  history.setDone(jobName(job), clock.now().wallMs);
  act();
  log.info(`calendar job done: ${jobName(job)}`);
}

/** Marks the job after its message: a crash between the two repeats the message and loses none. */
function finishWhenShown(
  context: SchedulerContext,
  state: SchedulerState,
  job: CalendarJob,
  act: (shown: () => void) => void,
): void {
  state.waitingJobs.add(jobName(job));
  act(() => attempt(context, job, () => finish(context, job)));
}

/** A clock that was set far ahead by mistake must not delete everything at once. */
function deleteOldDays({ history, log, run }: SchedulerContext, day: Day, before: Day): void {
  if (history.bouts(addDays(day, -RECENT_DAYS), day).length === 0) return;
  run.retention(before);
  inSlices(history.deleteBefore(before)).then(
    (deleted) => {
      if (deleted === 0) return;
      log.info(`retention: ${deleted} rows before ${before} deleted`);
      run.retention(before);
    },
    (error) => log.error(`calendar job failed: retention before ${before}`, error),
  );
}

function setTimers(context: SchedulerContext, state: SchedulerState): void {
  const { clock, settings } = context;
  const { zone } = clock.now();
  const patterns = patternsOf(settings());
  const plannedFor = JSON.stringify({ zone, patterns });
  if (plannedFor === state.plannedFor) return;
  stopTimers(state);
  state.plannedFor = plannedFor;
  const onTime = () => wake(context, state);
  state.stopTimers =
    clock.speed === 1
      ? patterns.map((pattern) => cronTimer(pattern, zone, onTime))
      : [clock.every(MINUTE, onTime)];
}

function cronTimer(pattern: string, timezone: string, onTime: () => void): () => void {
  // Every time that passes in sleep would be a warning; `catchUp` takes care of them.
  const task: ScheduledTask = scheduleTask(pattern, onTime, { timezone, suppressMissedWarning: true });
  return () => void task.destroy();
}

function stopTimers(state: SchedulerState): void {
  for (const stop of state.stopTimers) stop();
  state.stopTimers = [];
  state.plannedFor = '';
}

/** A time of day that has just been changed applies from its next occurrence. */
function noteTimes({ clock, settings }: SchedulerContext, state: SchedulerState): void {
  const next = timesOf(settings());
  const { wallMs } = clock.now();
  for (const key of routineTimes) {
    if (next[key] !== state.times[key]) state.timeSetMs = { ...state.timeSetMs, [key]: wallMs };
  }
  state.times = next;
}

const routineTimes = ['morningRoutineAt', 'windDownRoutineAt'] as const satisfies readonly RoutineTime[];

function timesOf({ morningRoutineAt, windDownRoutineAt }: Settings): Pick<Settings, RoutineTime> {
  return { morningRoutineAt, windDownRoutineAt };
}

/** Second 1, so that a timer that is a few milliseconds early does not fire before its time. */
function patternsOf(settings: Settings): readonly string[] {
  const { weeklyNotice, dayStartsAt } = settings;
  const patterns = ['1 0 * * * *', `1 ${minuteAndHour(dayStartsAt)} * * *`];
  if (weeklyNotice) {
    // Cron counts the days of the week from Sunday, 0.
    const day = (weekdays.indexOf(weeklyNotice.day) + 1) % 7;
    patterns.push(`1 ${minuteAndHour(weeklyNotice.time)} * * ${day}`);
  }
  for (const key of routineTimes) {
    const time = settings[key];
    if (time !== null) patterns.push(`1 ${minuteAndHour(time)} * * *`);
  }
  return patterns;
}

function minuteAndHour(time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return `${minute} ${hour}`;
}
