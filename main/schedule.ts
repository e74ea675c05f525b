import { type ScheduledTask, schedule as scheduleTask } from 'node-cron';
import { type CalendarJob, dueJobs, jobName } from '../shared/calendar-jobs.ts';
import { assertNever } from '../shared/core/assert-never.ts';
import { weekdays } from '../shared/core/rules.ts';
import { addDays, type Day, MINUTE } from '../shared/core/time.ts';
import type { Settings } from '../shared/settings.ts';
import type { Clock, History, Log } from './ports.ts';

/** What the schedule needs, and what it calls. */
export interface ScheduleOptions {
  readonly clock: Clock;
  readonly history: History;
  /** The settings that hold now. */
  settings(): Settings;
  readonly log: Log;
  readonly run: {
    /** The week from the Monday `weekOf` is to be announced. */
    weeklyReport(weekOf: Day): void;
    /** A new day has begun. */
    dayRollOver(): void;
    /** Days before `before` have been deleted. */
    retention(before: Day): void;
  };
}

/** The calendar jobs of a running program. */
export interface Schedule {
  /** Does what is due and begins to wake for the rest. */
  start(): void;
  /** Does what is due; for the end of sleep. Calling it again does nothing twice. */
  catchUp(): void;
  /** Plans anew; a notice that is due by the new settings comes at once. */
  settingsChanged(): void;
  stop(): void;
}

/** Without a bout in so many days up to today, a retention waits for the next day. */
const SEEN_LATELY_DAYS = 31;

/**
 * Weekly report, day roll-over and retention: what is due is done once, also late, after sleep or days off.
 * `dueJobs` decides; node-cron only wakes it, at the moments of the settings and each full hour. The hour is for
 * what cron does not see: a moment that a daylight-saving change skips, another time zone. A job is noted as
 * done before it is done: a crash in between may lose a notice, and never gives it twice. An error in one is
 * logged and does not keep the others from being done.
 *
 * Where the clock does not go at real speed (a recorded trace), that clock wakes it each minute instead.
 */
export function createSchedule({ clock, history, settings, log, run }: ScheduleOptions): Schedule {
  let wakers: readonly (() => void)[] = [];
  let plannedFor = '';

  function catchUp(): void {
    try {
      const { wallMs, zone } = clock.now();
      const due = dueJobs({
        now: { wallMs, zone },
        settings: settings(),
        isDone: (name) => history.lastDone(name) !== null,
        hasBout: (weekOf, beforeMs) =>
          history.bouts(weekOf, addDays(weekOf, 6)).some(({ started }) => started.wallMs < beforeMs),
      });
      for (const job of due) {
        history.setDone(jobName(job), wallMs);
        attempt(job);
      }
    } catch (error) {
      log.error('calendar jobs failed', error);
    }
  }

  function attempt(job: CalendarJob): void {
    try {
      perform(job);
      log.info(`calendar job done: ${jobName(job)}`);
    } catch (error) {
      log.error(`calendar job failed: ${jobName(job)}`, error);
    }
  }

  function perform(job: CalendarJob): void {
    switch (job.type) {
      case 'dayRollOver':
        return run.dayRollOver();
      case 'weeklyReport':
        return run.weeklyReport(job.weekOf);
      case 'retention':
        return retain(job.day, job.before);
      default:
        assertNever(job);
    }
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

  return {
    start: wake,
    catchUp: wake,
    settingsChanged: wake,
    stop: unplan,
  };
}

/** Second 1, so that a timer that is a few milliseconds early does not come before the moment. */
function patternsOf({ weeklyNotice, dayStartsAt }: Settings, zone: string) {
  const patterns = ['1 0 * * * *', `1 ${minuteAndHour(dayStartsAt)} * * *`];
  if (weeklyNotice) {
    // Cron counts the days of the week from Sunday, 0.
    const day = (weekdays.indexOf(weeklyNotice.day) + 1) % 7;
    patterns.push(`1 ${minuteAndHour(weeklyNotice.time)} * * ${day}`);
  }
  return { zone, patterns };
}

function minuteAndHour(time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return `${minute} ${hour}`;
}
