import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openHistory } from '../../../main/node/history/history.ts';
import type { Clock } from '../../../main/ports/clock.ts';
import type { History } from '../../../main/ports/history.ts';
import { type CalendarScheduler, createCalendarScheduler } from '../../../main/runtime/calendar-scheduler.ts';
import { initialState } from '../../../shared/core/state.ts';
import { addDays, instantOf } from '../../../shared/core/time.ts';
import { defaultSettings, type Settings } from '../../../shared/settings/settings.ts';
import { type FakeLog, fakeLog } from '../../support/fake-log.ts';
import { aBout, at, boutRecorded, ZONE } from '../../support/recorded-effects.ts';

const TUESDAY = '2026-11-17';
const FRIDAY = '2026-11-20';
const THIS_WEEK = '2026-11-16';
const HOUR = 3_600_000;

/** A scheduler with real SQLite and the real node-cron, with timers that the test moves. */
interface World {
  readonly history: History;
  readonly did: string[];
  readonly log: FakeLog;
  settings: Settings;
  zone: string;
  failing: boolean;
  onDay(): void;
  newSchedule(speed?: number): CalendarScheduler;
}

const open: { histories: History[]; schedules: CalendarScheduler[] } = { histories: [], schedules: [] };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  for (const schedule of open.schedules.splice(0)) schedule.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  for (const history of open.histories.splice(0)) history.close();
});

function worldAt(day: string, time: string, workedDays: readonly string[] = [TUESDAY]): World {
  vi.setSystemTime(instantOf(day, time, ZONE));
  const history = openHistory(':memory:');
  open.histories.push(history);
  const bouts = workedDays.map((worked) => boutRecorded(aBout(worked)));
  history.commit(bouts, initialState());
  const world: World = {
    history,
    did: [],
    log: fakeLog(),
    settings: defaultSettings,
    zone: ZONE,
    failing: false,
    onDay: () => {},
    newSchedule(speed = 1) {
      const schedule = createCalendarScheduler({
        clock: clockOf(world, speed),
        history,
        settings: () => world.settings,
        log: world.log,
        run: {
          weeklyReport(weekOf, shown) {
            if (world.failing) throw new Error('no notice today');
            world.did.push(`report ${weekOf}`);
            shown();
          },
          dayRollOver() {
            world.did.push('day');
            world.onDay();
          },
          retention: (before) => world.did.push(`retention ${before}`),
          routineOfDay({ type, day }, shown) {
            world.did.push(`${type} ${day}`);
            shown();
          },
        },
      });
      open.schedules.push(schedule);
      return schedule;
    },
  };
  return world;
}

function clockOf(world: World, speed: number): Clock {
  return {
    speed,
    now: () => ({ wallMs: Date.now(), monoMs: Date.now(), zone: world.zone }),
    every(ms, callback) {
      const timer = setInterval(callback, ms / speed);
      return () => clearInterval(timer);
    },
  };
}

const today = ['day', 'retention 2025-10-20'];

test('at the start it does what is due, and later the report at its time', async () => {
  const world = worldAt(FRIDAY, '09:00');
  world.newSchedule().start();
  expect(world.did).toEqual(today);
  await vi.advanceTimersByTimeAsync(6 * HOUR - 1);
  expect(world.did).toEqual(today);
  await vi.advanceTimersByTimeAsync(2000);
  expect(world.did).toEqual([...today, `report ${THIS_WEEK}`]);
  await vi.advanceTimersByTimeAsync(12 * HOUR);
  expect(world.did).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(world.did.slice(3)).toEqual(['day', 'retention 2025-10-21']);
});

test('a job runs at a time between two full hours', async () => {
  const world = worldAt(FRIDAY, '14:50');
  world.settings = { ...defaultSettings, weeklyNotice: { day: 'fri', time: '15:17' } };
  world.newSchedule().start();
  await vi.advanceTimersByTimeAsync(26 * 60_000);
  expect(world.did).toEqual(today);
  await vi.advanceTimersByTimeAsync(62_000);
  expect(world.did).toEqual([...today, `report ${THIS_WEEK}`]);
});

test('after a start, a restart and every wake, nothing is done twice', async () => {
  const world = worldAt(FRIDAY, '16:00');
  const first = world.newSchedule();
  first.start();
  first.catchUp();
  first.settingsChanged();
  first.stop();
  const second = world.newSchedule();
  second.start();
  second.start();
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(world.did).toEqual([...today, `report ${THIS_WEEK}`]);
});

test('off from Thursday to Monday: the past week is announced once', () => {
  const world = worldAt('2026-11-23', '08:00');
  world.newSchedule().start();
  expect(world.did).toEqual(['day', 'retention 2025-10-23', `report ${THIS_WEEK}`]);
});

test('if the machine slept past the time, waking does the job, without a warning for the missed slots', async () => {
  const warned = vi.spyOn(console, 'warn');
  const world = worldAt(FRIDAY, '09:00');
  const schedule = world.newSchedule();
  schedule.start();
  vi.setSystemTime(instantOf('2026-11-22', '10:00', ZONE));
  schedule.catchUp();
  expect(world.did.slice(2)).toEqual(['day', 'retention 2025-10-22', `report ${THIS_WEEK}`]);
  schedule.catchUp();
  expect(world.did).toHaveLength(5);
  // Cron's timers now fire late.
  await vi.advanceTimersByTimeAsync(2 * HOUR);
  expect(world.did).toHaveLength(5);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

test('the very first start announces nothing', async () => {
  const world = worldAt(FRIDAY, '14:00', []);
  world.newSchedule().start();
  await vi.advanceTimersByTimeAsync(48 * HOUR);
  expect(world.did.filter((each) => each.startsWith('report'))).toEqual([]);
});

test('a changed time applies at once', async () => {
  const world = worldAt(FRIDAY, '09:00');
  const schedule = world.newSchedule();
  schedule.start();
  world.settings = { ...defaultSettings, weeklyNotice: { day: 'fri', time: '11:30' } };
  schedule.settingsChanged();
  await vi.advanceTimersByTimeAsync(2.5 * HOUR + 2000);
  expect(world.did).toEqual([...today, `report ${THIS_WEEK}`]);
  world.settings = { ...defaultSettings, weeklyNotice: null };
  schedule.settingsChanged();
  await vi.advanceTimersByTimeAsync(8 * 24 * HOUR);
  expect(world.did.filter((each) => each.startsWith('report'))).toHaveLength(1);
});

test('in another zone, the local time counts', async () => {
  const world = worldAt(FRIDAY, '14:30');
  world.newSchedule().start();
  world.zone = 'America/New_York';
  await vi.advanceTimersByTimeAsync(6 * HOUR);
  expect(world.did).toEqual(today);
  await vi.advanceTimersByTimeAsync(0.5 * HOUR + 2000);
  expect(world.did).toEqual([...today, `report ${THIS_WEEK}`]);
});

test('a job that fails is logged, not repeated, and the others are done', () => {
  const world = worldAt('2026-11-23', '08:00');
  world.failing = true;
  const schedule = world.newSchedule();
  schedule.start();
  expect(world.did).toEqual(['day', 'retention 2025-10-23']);
  expect(world.log).toMatchObject({
    warnings: [],
    errors: [`calendar job failed: weeklyReport:${THIS_WEEK}: no notice today`],
  });
  world.failing = false;
  schedule.catchUp();
  expect(world.did).toHaveLength(2);
});

test('retention deletes what is older than the setting', () => {
  const old = ['2025-01-15', '2026-08-19', '2026-08-20'];
  const world = worldAt(FRIDAY, '09:00', [...old, TUESDAY]);
  world.settings = { ...defaultSettings, retentionMonths: 3 };
  world.newSchedule().start();
  expect(world.history.bouts('2000-01-01', FRIDAY).map(({ day }) => day)).toEqual(['2026-08-20', TUESDAY]);
});

test('a clock that is years ahead does not delete everything', () => {
  const world = worldAt('2036-01-01', '09:00', [TUESDAY]);
  world.newSchedule().start();
  expect(world.history.firstDay()).toBe(TUESDAY);
  expect(world.did).toEqual(['day']);
  const back = worldAt(FRIDAY, '09:00');
  back.newSchedule().start();
  expect(back.did).toEqual(today);
});

test('with a recorded trace, the clock of the trace wakes it', async () => {
  const world = worldAt(FRIDAY, '14:58', [TUESDAY, addDays(FRIDAY, -1)]);
  world.newSchedule(60).start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(world.did).toEqual(today);
  vi.setSystemTime(at(FRIDAY, '15:00').wallMs);
  await vi.advanceTimersByTimeAsync(1000);
  expect(world.did).toEqual([...today, `report ${THIS_WEEK}`]);
});

test('a time-of-day routine is offered at its time each day, but not at once if that time has just been set', async () => {
  const world = worldAt(FRIDAY, '08:10');
  world.settings = { ...defaultSettings, weeklyNotice: null, morningRoutineAt: '08:17' };
  const schedule = world.newSchedule();
  schedule.start();
  const offered = () => world.did.filter((each) => each.includes('Routine'));
  expect(offered()).toEqual([]);
  await vi.advanceTimersByTimeAsync(7 * 60_000 + 2000);
  expect(offered()).toEqual([`morningRoutine ${FRIDAY}`]);
  world.settings = { ...world.settings, windDownRoutineAt: '08:15' };
  schedule.settingsChanged();
  expect(offered()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(24 * HOUR);
  expect(offered().slice(1)).toEqual([`windDownRoutine 2026-11-21`, `morningRoutine 2026-11-21`]);
});

test('a job that changes a setting does not repeat the others', () => {
  const world = worldAt(FRIDAY, '16:00');
  const schedule = world.newSchedule();
  world.onDay = () => schedule.settingsChanged();
  schedule.start();
  expect(world.did).toEqual([...today, `report ${THIS_WEEK}`]);
});
