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

/** What the schedule needs, and what it calls. */
export interface ScheduleOptions {
  readonly clock: Clock;
  readonly history: JobLog & Pick<ReportReader, 'bouts'> & Pick<HistoryDeletion, 'deleteBefore'>;
  /** The settings that hold now. */
  settings(): Settings;
  readonly log: Log;
  readonly run: {
    /** The week from the Monday `weekOf` is to be announced; `shown` is to be called when it has been. */
    weeklyReport(weekOf: Day, shown: () => void): void;
    /** A new day has begun. */
    dayRollOver(): void;
    /** Days before `before` have been deleted. */
    retention(before: Day): void;
    /** A routine of the day is to be offered; `shown` is to be called when it has been. */
    routineOfDay(job: RoutineJob, shown: () => void): void;
  };
}

/** The calendar jobs of a running program. */
export interface Schedule {
  /** Does what is due and begins to wake for the rest. */
  start(): void;
  /** Does what is due; for the end of sleep. Calling it again does nothing twice. */
  catchUp(): void;
  /** Plans anew; a weekly notice that is due by the new settings comes at once, a routine of the day does not. */
  settingsChanged(): void;
  stop(): void;
}

/** Without a bout in so many days up to today, a retention waits for the next day. */
const SEEN_LATELY_DAYS = 31;

/**
 * Weekly report, day roll-over and retention: what is due is done once, also late, after sleep or days off; a routine
 * of the day is offered at most two hours late.
 * `dueJobs` decides; node-cron only wakes it, at the moments of the settings and each full hour. The hour is for
 * what cron does not see: a moment that a daylight-saving change skips, another time zone. An error in one job
 * is logged and does not keep the others from being done.
 *
 * A job is noted as done before it is done, but one with a message when that has been shown: the message may have
 * to wait for longer than the program runs, and is then due again at the next start.
 *
 * Where the clock does not go at real speed (a recorded trace), that clock wakes it each minute instead.
 */
export function createSchedule({ clock, history, settings, log, run }: ScheduleOptions): Schedule {
  let wakers: readonly (() => void)[] = [];
  let plannedFor = '';
  let times = timesOf(settings());
  /** When a time of day was set while the program ran. */
  let timeSetMs: { readonly [Key in RoutineTime]?: number } = {};
  /** Jobs whose message has been handed over, so that it is not handed over again. */
  const handedOver = new Set<string>();

  function isDone(name: string): boolean {
    return handedOver.has(name) || history.lastDone(name) !== null;
  }

  function catchUp(): void {
    try {
      const { wallMs, zone } = clock.now();
      const due = dueJobs({
        now: { wallMs, zone },
        settings: settings(),
        timeSetMs,
        isDone,
        hasBout: (weekOf, beforeMs) =>
          history.bouts(weekOf, addDays(weekOf, 6)).some(({ started }) => started.wallMs < beforeMs),
      });
      for (const job of due) {
        // What one job changes may have called for the rest before its turn.
        if (!isDone(jobName(job))) attempt(job, () => perform(job));
      }
    } catch (error) {
      log.error('calendar jobs failed', error);
    }
  }

  function attempt(job: CalendarJob, act: () => void): void {
    try {
      act();
    } catch (error) {
      log.error(`calendar job failed: ${jobName(job)}`, error);
    }
  }

  function perform(job: CalendarJob): void {
    switch (job.type) {
      case 'dayRollOver':
        return finish(job, run.dayRollOver);
      case 'weeklyReport':
        return handOver(job, (shown) => run.weeklyReport(job.weekOf, shown));
      case 'retention':
        return finish(job, () => retain(job.day, job.before));
      case 'morningRoutine':
      case 'windDownRoutine':
        return handOver(job, (shown) => run.routineOfDay(job, shown));
      default:
        assertNever(job);
    }
  }

  /** Noted first: what fails half-way is not tried again. */
  function finish(job: CalendarJob, act: () => void = () => {}): void {
    history.setDone(jobName(job), clock.now().wallMs);
    act();
    log.info(`calendar job done: ${jobName(job)}`);
  }

  /** Noted after its message: a crash between the two repeats that, and loses none. */
  function handOver(job: CalendarJob, act: (shown: () => void) => void): void {
    handedOver.add(jobName(job));
    act(() => attempt(job, () => finish(job)));
  }

  /** A clock that was set far ahead by mistake must not delete everything at once. */
  function retain(day: Day, before: Day): void {
    if (history.bouts(addDays(day, -SEEN_LATELY_DAYS), day).length === 0) return;
    const deleted = history.deleteBefore(before);
    if (deleted > 0) log.info(`retention: ${deleted} rows before ${before} deleted`);
    run.retention(before);
  }

  function plan(): void {
    const wanted = JSON.stringify(patternsOf(settings(), clock.now().zone));
    if (wanted === plannedFor) return;
    unplan();
    plannedFor = wanted;
    wakers = clock.speed === 1 ? cronWakers() : [clock.every(MINUTE, wake)];
  }

  function cronWakers(): readonly (() => void)[] {
    const { zone } = clock.now();
    return patternsOf(settings(), zone).patterns.map((pattern) => {
      // Every slot that passes in sleep would be a warning; `catchUp` takes care of them.
      const task: ScheduledTask = scheduleTask(pattern, wake, {
        timezone: zone,
        suppressMissedWarning: true,
      });
      return () => void task.destroy();
    });
  }

  function unplan(): void {
    for (const stop of wakers) stop();
    wakers = [];
    plannedFor = '';
  }

  /** Also plans anew: the zone may have changed since. */
  function wake(): void {
    catchUp();
    try {
      plan();
    } catch (error) {
      log.error('calendar jobs cannot be planned', error);
    }
  }

  /** A time of day that has just been set is for the next time that it comes. */
  function noteTimes(): void {
    const next = timesOf(settings());
    const { wallMs } = clock.now();
    for (const key of routineTimes) {
      if (next[key] !== times[key]) timeSetMs = { ...timeSetMs, [key]: wallMs };
    }
    times = next;
  }

  return {
    start: wake,
    catchUp: wake,
    settingsChanged() {
      noteTimes();
      wake();
    },
    stop: unplan,
  };
}

const routineTimes = ['morningRoutineAt', 'windDownRoutineAt'] as const satisfies readonly RoutineTime[];

function timesOf({ morningRoutineAt, windDownRoutineAt }: Settings): Pick<Settings, RoutineTime> {
  return { morningRoutineAt, windDownRoutineAt };
}

/** Second 1, so that a timer that is a few milliseconds early does not come before the moment. */
function patternsOf(settings: Settings, zone: string) {
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
  return { zone, patterns };
}

function minuteAndHour(time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return `${minute} ${hour}`;
}
