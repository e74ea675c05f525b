import { expect, test } from 'vitest';
import type { Weekday } from '../../../shared/core/rules.ts';
import { instantOf, mondayOf } from '../../../shared/core/time.ts';
import {
  type CalendarJob,
  dueJobs,
  jobName,
  retentionStart,
} from '../../../shared/schedule/calendar-jobs.ts';
import { defaultSettings, type Settings } from '../../../shared/settings/settings.ts';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';

interface Case {
  /** Local time, such as "2026-11-20 15:00". */
  readonly now: string;
  readonly zone?: string;
  readonly settings?: Partial<Settings>;
  readonly done?: readonly string[];
  /** Local time at which the time of the morning routine was set. */
  readonly setAt?: string;
  /** Local start times of bouts, in `zone`. */
  readonly bouts?: readonly string[];
}

function momentOf(text: string, zone: string): number {
  const [day = '', time = ''] = text.split(' ');
  return instantOf(day, time, zone);
}

function dueOf({
  now,
  zone = BERLIN,
  settings = {},
  done = [],
  bouts = [],
  setAt,
}: Case): readonly CalendarJob[] {
  return dueJobs({
    now: { wallMs: momentOf(now, zone), zone },
    settings: { ...defaultSettings, ...settings },
    ...(setAt === undefined ? {} : { timeSetMs: { morningRoutineAt: momentOf(setAt, zone) } }),
    isDone: (name) => done.includes(name),
    hasBout: (weekOf, beforeMs) =>
      bouts.some((bout) => mondayOf(bout.slice(0, 10)) === weekOf && momentOf(bout, zone) < beforeMs),
  });
}

function reportOf(facts: Case): string | null {
  const job = dueOf(facts).find(({ type }) => type === 'weeklyReport');
  return job ? jobName(job) : null;
}

function dailyOf(facts: Case): readonly string[] {
  return dueOf(facts)
    .filter(({ type }) => type !== 'weeklyReport')
    .map(jobName);
}

const report = (monday: string) => `weeklyReport:${monday}`;
// 2026-11-20 is a Friday.
const thisWeek = '2026-11-16';
const weekBefore = '2026-11-09';
const twoBefore = '2026-11-02';
const worked = ['2026-11-04 09:00', '2026-11-10 09:00', '2026-11-17 09:00'];
const notice = (day: Weekday, time: string) => ({ weeklyNotice: { day, time } });
const doneBefore = [report(weekBefore)];

test.each<[string, Case, string | null]>([
  ['before its moment', { now: '2026-11-20 14:59', bouts: worked, done: doneBefore }, null],
  ['at its moment', { now: '2026-11-20 15:00', bouts: worked, done: doneBefore }, report(thisWeek)],
  ['done', { now: '2026-11-20 15:00', bouts: worked, done: [report(thisWeek)] }, null],
  ['off over it, started on Sunday', { now: '2026-11-22 10:00', bouts: worked }, report(thisWeek)],
  ['off over it, started on Monday', { now: '2026-11-23 08:00', bouts: worked }, report(thisWeek)],
  ['done late on Monday', { now: '2026-11-23 09:00', bouts: worked, done: [report(thisWeek)] }, null],
  [
    'off over it, started after the next one: the newest week only',
    { now: '2026-11-20 16:00', bouts: worked, done: [report(twoBefore)] },
    report(thisWeek),
  ],
  [
    'nothing older once the newest was shown',
    { now: '2026-11-20 16:00', bouts: worked, done: [report(thisWeek)] },
    null,
  ],
  ['first start ever, before', { now: '2026-11-20 09:00' }, null],
  ['first start ever, after', { now: '2026-11-20 16:00' }, null],
  ['first use after the moment', { now: '2026-11-20 18:00', bouts: ['2026-11-20 15:30'] }, null],
  ['first use just before it', { now: '2026-11-20 18:00', bouts: ['2026-11-20 14:00'] }, report(thisWeek)],
  [
    'a week off after a week that was shown',
    { now: '2026-11-23 08:00', bouts: ['2026-11-10 09:00'], done: doneBefore },
    null,
  ],
  [
    'a week off after a week whose moment was missed',
    { now: '2026-11-23 08:00', bouts: ['2026-11-10 09:00'], done: [report(twoBefore)] },
    report(weekBefore),
  ],
  ['too long ago', { now: '2027-01-04 08:00', bouts: worked }, null],
  ['switched off', { now: '2026-11-20 16:00', bouts: worked, settings: { weeklyNotice: null } }, null],
  [
    'moved later on the same day after it was shown',
    {
      now: '2026-11-20 17:00',
      bouts: worked,
      done: [report(thisWeek)],
      settings: notice('fri', '17:00'),
    },
    null,
  ],
  [
    'moved later before it was shown',
    { now: '2026-11-20 16:00', bouts: worked, done: doneBefore, settings: notice('fri', '17:00') },
    null,
  ],
  [
    'moved to a moment of this week that has passed',
    { now: '2026-11-19 12:00', bouts: worked, done: doneBefore, settings: notice('thu', '10:00') },
    report(thisWeek),
  ],
  [
    'clock set back after it was shown',
    { now: '2026-11-20 14:00', bouts: worked, done: [...doneBefore, report(thisWeek)] },
    null,
  ],
  [
    'clock set back by a week after it was shown',
    { now: '2026-11-13 16:00', bouts: worked, done: [...doneBefore, report(thisWeek)] },
    null,
  ],
  [
    'shown for a far week while the clock was wrong',
    { now: '2026-11-20 15:00', bouts: worked, done: [...doneBefore, report('2036-11-17')] },
    report(thisWeek),
  ],
  [
    'shown in Berlin, then the moment comes again in New York',
    { now: '2026-11-20 15:00', zone: NEW_YORK, bouts: worked, done: [report(thisWeek)] },
    null,
  ],
  [
    'flown to New York before it was shown: the local time counts',
    { now: '2026-11-20 10:00', zone: NEW_YORK, bouts: worked, done: doneBefore },
    null,
  ],
  [
    'at 02:30 of the night in which that hour is skipped (Berlin, 29 March): from the jump on',
    { now: '2026-03-29 03:00', bouts: ['2026-03-24 09:00'], settings: notice('sun', '02:30') },
    // 03:00 belongs to Saturday, in the same week.
    report('2026-03-23'),
  ],
  [
    'not before that',
    { now: '2026-03-29 01:59', bouts: ['2026-03-24 09:00'], settings: notice('sun', '02:30') },
    null,
  ],
  [
    'on Monday morning: about the week before',
    { now: '2026-11-23 12:00', bouts: worked, settings: notice('mon', '09:00') },
    report(thisWeek),
  ],
  [
    'before the start of Monday: the night belongs to the week before',
    { now: '2026-11-23 02:00', bouts: worked, settings: notice('mon', '02:00') },
    report(thisWeek),
  ],
])('weekly report: %s', (_name, facts, expected) => {
  expect(reportOf(facts)).toBe(expected);
});

test('the hour that occurs twice gives one report', () => {
  const first = Date.UTC(2026, 9, 25, 0, 30);
  const facts = {
    settings: { ...defaultSettings, weeklyNotice: { day: 'sun', time: '02:30' } },
    hasBout: () => true,
  } as const;
  const dueAt = (wallMs: number, isDone: (name: string) => boolean) =>
    dueJobs({ ...facts, now: { wallMs, zone: BERLIN }, isDone }).filter(
      ({ type }) => type === 'weeklyReport',
    );
  const [job] = dueAt(first, () => false);
  expect(job).toEqual({ type: 'weeklyReport', weekOf: '2026-10-19' });
  expect(dueAt(first + 3_600_000, (name) => name === report('2026-10-19'))).toEqual([]);
});

const both = (day: string) => [`dayRollOver:${day}`, `retention:${day}`];

test.each<[string, Case, readonly string[]]>([
  ['first start ever', { now: '2026-11-20 12:00' }, both('2026-11-20')],
  ['before the start of the day', { now: '2026-11-20 03:59', done: both('2026-11-19') }, []],
  ['at the start of the day', { now: '2026-11-20 04:00', done: both('2026-11-19') }, both('2026-11-20')],
  ['done', { now: '2026-11-20 12:00', done: both('2026-11-20') }, []],
  ['days off: once', { now: '2026-11-20 12:00', done: both('2026-11-12') }, both('2026-11-20')],
  [
    'one of the two done',
    { now: '2026-11-20 12:00', done: ['dayRollOver:2026-11-20'] },
    ['retention:2026-11-20'],
  ],
  [
    'an earlier start of the day',
    { now: '2026-11-20 00:30', done: both('2026-11-19'), settings: { dayStartsAt: '00:00' } },
    both('2026-11-20'),
  ],
  [
    'clock set back by a day',
    { now: '2026-11-19 12:00', done: [...both('2026-11-19'), ...both('2026-11-20')] },
    [],
  ],
  ['clock set forward and back', { now: '2026-11-21 12:00', done: both('2036-01-01') }, both('2026-11-21')],
  [
    'flown west: the day was done already',
    { now: '2026-11-20 08:00', zone: NEW_YORK, done: both('2026-11-20') },
    [],
  ],
  [
    'the start of the day is skipped (Berlin, 29 March, 02:30)',
    { now: '2026-03-29 03:30', done: both('2026-03-28'), settings: { dayStartsAt: '02:30' } },
    both('2026-03-29'),
  ],
])('roll-over and retention: %s', (_name, facts, expected) => {
  expect(dailyOf(facts)).toEqual(expected);
});

test('retention gives the first day that is kept', () => {
  const [job] = dueOf({ now: '2026-11-20 12:00' }).filter(({ type }) => type === 'retention');
  expect(job).toEqual({ type: 'retention', day: '2026-11-20', before: '2025-10-20' });
  expect(retentionStart('2026-03-31', 1)).toBe('2026-02-28');
  expect(retentionStart('2024-03-31', 1)).toBe('2024-02-29');
});

const routinesOf = (facts: Case): readonly string[] =>
  dueOf(facts)
    .filter(({ type }) => type === 'morningRoutine' || type === 'windDownRoutine')
    .map(jobName);
const ofDay = { morningRoutineAt: '08:00', windDownRoutineAt: '23:00' };

test.each<[string, Case, readonly string[]]>([
  ['nothing is set', { now: '2026-11-20 08:30' }, []],
  ['before its time', { now: '2026-11-20 07:59', settings: ofDay }, []],
  ['at its time', { now: '2026-11-20 08:00', settings: ofDay }, ['morningRoutine:2026-11-20']],
  ['nearly two hours late', { now: '2026-11-20 09:59', settings: ofDay }, ['morningRoutine:2026-11-20']],
  ['two hours late', { now: '2026-11-20 10:00', settings: ofDay }, []],
  ['done', { now: '2026-11-20 08:30', settings: ofDay, done: ['morningRoutine:2026-11-20'] }, []],
  ['after midnight', { now: '2026-11-21 00:30', settings: ofDay }, ['windDownRoutine:2026-11-20']],
  ['set after its time', { now: '2026-11-20 08:30', settings: ofDay, setAt: '2026-11-20 08:20' }, []],
  [
    'set before its time',
    { now: '2026-11-20 08:30', settings: ofDay, setAt: '2026-11-20 07:20' },
    ['morningRoutine:2026-11-20'],
  ],
  [
    'a time that daylight saving skips',
    { now: '2026-03-29 03:40', settings: { morningRoutineAt: '02:30' } },
    ['morningRoutine:2026-03-29'],
  ],
])('a routine of the day: %s', (_name, facts, due) => {
  expect(routinesOf(facts)).toEqual(due);
});

test('a time-of-day routine says when it is too late', () => {
  const [job] = dueOf({ now: '2026-11-20 08:30', settings: { morningRoutineAt: '08:00' } }).filter(
    ({ type }) => type === 'morningRoutine',
  );
  expect(job).toMatchObject({ untilMs: momentOf('2026-11-20 10:00', BERLIN) });
});
