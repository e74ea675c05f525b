import { describe, expect, it } from 'vitest';
import { boutsOf, deskSecondsOf, outcomesOf } from '../support/history-text.ts';
import { type Running, running } from '../support/running.ts';

const minutes = (count: number) => count * 60;
const hours = (count: number) => count * 3600;

/** An action of the system while the user is away. Returns the program that runs afterwards. */
type Absence = (before: Running) => Running;

/** The machine sleeps, and the system reports it. */
function sleeps(before: Running, seconds: number): Running {
  before.report('suspended');
  before.clock.sleep(seconds);
  before.report('resumed');
  return before;
}

/** The machine stands still without a report, as when it is restored from a memory image. */
function standsStill(before: Running, seconds: number): Running {
  before.clock.sleep(seconds);
  return before;
}

function isLocked(before: Running, seconds: number): Running {
  before.lock(true);
  before.idle(seconds);
  before.lock(false);
  return before;
}

/** Another user works at the machine: this session is locked, and the machine sleeps in between. */
function isHandedOver(before: Running, seconds: number): Running {
  before.lock(true);
  before.idle(seconds / 2);
  sleeps(before, seconds / 4);
  before.idle(seconds / 4);
  before.lock(false);
  return before;
}

/** The remote connection is cut and restored: the new idle counter starts before the session is unlocked. */
function isReconnected(before: Running, seconds: number): Running {
  before.lock(true);
  before.idle(seconds - 10);
  before.desktop.inputAt = before.clock.now().monoMs;
  before.idle(10);
  before.lock(false);
  return before;
}

const long: readonly (readonly [string, Absence])[] = [
  ['sleep over night', (before) => sleeps(before, hours(14))],
  ['hibernation over the week-end', (before) => sleeps(before, hours(62))],
  ['a weekend without an event', (before) => standsStill(before, hours(62))],
  ['a locked hour', (before) => isLocked(before, hours(1))],
  ['another user', (before) => isHandedOver(before, hours(1))],
  ['a remote desktop that was away', (before) => isReconnected(before, hours(1))],
  ['log-off until the next morning', (before) => before.restart(hours(14), { isSameBoot: true })],
  ['shutdown until the next morning', (before) => before.restart(hours(14))],
  ['a power cut until the next morning', (before) => before.restart(hours(14), { isKilled: true })],
  ['a locked half hour, and a restart in it', restartedLocked],
  ['sleep, and a restart after it', (before) => sleeps(before, hours(14)).restart(10, { isSameBoot: true })],
];

/** The program restarts behind the lock screen, which the sensor then reports. */
function restartedLocked(before: Running): Running {
  before.lock(true);
  before.idle(minutes(1));
  const after = before.restart(5, { isSameBoot: true });
  after.lock(true);
  after.idle(minutes(30));
  after.lock(false);
  return after;
}

/** An activity in progress when the user leaves, and the outcome that the absence gives it. */
const underWay: readonly (readonly [string, string, (self: Running) => Promise<void>])[] = [
  ['sitting', '', async (self) => self.type(minutes(20))],
  ['a card', 'natural', async (self) => void (await self.untilCard())],
  ['a snooze', 'natural', async (self) => answer(self, 10)],
  ['a skipped break', 'natural', async (self) => answer(self, 'skip')],
  ['a routine', 'natural', routine],
];

async function answer(self: Running, said: number | 'skip'): Promise<void> {
  const { opportunityId } = await self.untilCard();
  await self.ask('card', 'prompt:answer', { opportunityId, answer: said });
}

async function routine(self: Running): Promise<void> {
  await self.untilCard();
  const { runId } = await self.start();
  self.idle(10);
  await self.ask('routine', 'routine:progress', { runId, doneSeconds: 10, hasBothSides: true });
}

const last = (self: Running, what: string) => self.calls.findLast((call) => call.startsWith(what));

describe.each(long)('%s', (name, absence) => {
  it.each(underWay)(
    'in %s: the bout ends when the user left, and nothing is counted after it',
    async (doing, outcome, begin) => {
      const before = running();
      await begin(before);
      const atDesk = (await before.ask('app', 'today:get')).deskSeconds;
      const after = absence(before);
      after.idle(minutes(1));

      // A power loss takes at most the last 30 s, which had not been written yet.
      const least = name.includes('power') ? atDesk - 30 : atDesk;
      const desk = deskSecondsOf(after.history);
      expect(boutsOf(after.history)).toEqual([expect.stringMatching(/^09:00:00 to .* natural$/)]);
      expect(desk).toBeGreaterThanOrEqual(least);
      expect(desk).toBeLessThanOrEqual(atDesk);
      expect(outcomesOf(after.history)).toBe(outcome);
      expect(await after.ask('app', 'today:get')).toMatchObject({ clock: 'no-bout', deskSeconds: 0 });
      expect(await after.ask('card', 'card:get')).toBeNull();
      if (after === before && doing === 'a card') expect(last(after, 'card')).toBe('card closed');
      if (after === before && doing === 'a routine') expect(last(after, 'routine')).toBe('routine closed');

      after.type(minutes(10));
      const today = await after.ask('app', 'today:get');
      expect(today.clock).toBe('running');
      expect(today.deskSeconds).toBeGreaterThanOrEqual(minutes(10) - 5);
      expect(today.deskSeconds).toBeLessThanOrEqual(minutes(10));
      expect([...before.calls, ...after.calls].filter((call) => call.startsWith('error'))).toEqual([]);
    },
  );
});

const short: readonly (readonly [string, Absence])[] = [
  ['sleep', (before) => sleeps(before, 90)],
  ['a sleep without an event', (before) => standsStill(before, 90)],
  ['a lock', (before) => isLocked(before, 90)],
  ['another user', (before) => isHandedOver(before, 80)],
  ['a remote desktop that was away', (before) => isReconnected(before, 90)],
  ['a restart', (before) => before.restart(90, { isSameBoot: true })],
  ['a restart of the machine', (before) => before.restart(90)],
  ['a crash', (before) => before.restart(60, { isKilled: true, isSameBoot: true })],
];

describe.each(short)('%s of under two minutes', (_name, absence) => {
  it('is not counted, and the bout continues', async () => {
    const before = running();
    before.type(minutes(20));
    const after = absence(before);
    after.type(minutes(5));
    const today = await after.ask('app', 'today:get');
    expect(boutsOf(after.history)).toEqual([]);
    expect(today.clock).toBe('running');
    expect(today.deskSeconds).toBeGreaterThanOrEqual(minutes(25) - 35);
    expect(today.deskSeconds).toBeLessThanOrEqual(minutes(25));
  });

  it('leaves the card up', async () => {
    const before = running();
    const { opportunityId } = await before.untilCard();
    const after = absence(before);
    after.type(10);
    expect(await after.ask('card', 'card:get')).toMatchObject({ opportunityId });
    expect(outcomesOf(after.history)).toBe('');
  });

  it('stops a routine: its seconds count neither as desk time nor as done', async () => {
    const before = running();
    before.type(minutes(20));
    const { runId } = await before.start();
    before.idle(20);
    await before.ask('routine', 'routine:progress', { runId, doneSeconds: 20, hasBothSides: true });
    const after = absence(before);
    after.idle(5);
    await after.ask('routine', 'routine:end', { runId, doneSeconds: 60, hasBothSides: true });
    const [routine] = after.history.routines('2026-11-16', '2026-11-16');
    // A player does not outlive its program.
    expect(routine?.doneSeconds).toBeLessThanOrEqual(after === before ? 30 : 20);
    after.type(minutes(5));
    const { deskSeconds } = await after.ask('app', 'today:get');
    // The user may have been back at the desk during the five seconds before the report.
    expect(deskSeconds + deskSecondsOf(after.history)).toBeLessThanOrEqual(minutes(25) + 5);
  });
});

it('a cancelled log-off costs only the seconds until the next sample', async () => {
  const self = running();
  self.type(minutes(10));
  self.report('stopped');
  self.type(minutes(10));
  const { clock, deskSeconds } = await self.ask('app', 'today:get');
  expect(clock).toBe('running');
  expect(deskSeconds).toBeGreaterThanOrEqual(minutes(20) - 5);
  expect(boutsOf(self.history)).toEqual([]);
});

describe('overnight', () => {
  it('"I\'m standing" turns off, and the time while it was on counts as standing', async () => {
    const self = running();
    self.type(minutes(5));
    await self.ask('app', 'standing:set', { isStanding: true });
    self.type(minutes(20));
    sleeps(self, hours(14));
    self.type(minutes(1));
    const [bout] = self.history.bouts('2026-11-16', '2026-11-16');
    expect(bout).toMatchObject({ deskSeconds: 300, standingSeconds: 1200, endedBy: 'natural' });
    expect((await self.ask('app', 'today:get')).clock).toBe('running');
  });

  it('a pause "until tomorrow" and a pause of an hour end', async () => {
    for (const length of ['tomorrow', 60] as const) {
      const self = running();
      await self.ask('app', 'pause:start', { length });
      self.type(minutes(40));
      expect((await self.ask('app', 'today:get')).next.type).toBe('paused');
      sleeps(self, hours(20));
      self.type(minutes(31));
      expect((await self.ask('app', 'today:get')).next.type).toBe('due');
    }
  });

  it('a weekend has no bouts: they lie on Friday and on Monday', () => {
    const friday = Date.UTC(2026, 10, 20, 15);
    const self = running({ startMs: friday });
    self.type(minutes(20));
    sleeps(self, (Date.UTC(2026, 10, 23, 7) - self.clock.now().wallMs) / 1000);
    self.type(minutes(20));
    sleeps(self, hours(1));
    const days = self.history
      .bouts('2026-11-16', '2026-11-29')
      .map(({ day, deskSeconds }) => [day, deskSeconds]);
    expect(days).toEqual([
      ['2026-11-20', 1200],
      ['2026-11-23', 1195],
    ]);
  });
});
