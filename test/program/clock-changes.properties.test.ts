import { describe, expect, it } from 'vitest';
import { HOUR, instantOf, MINUTE } from '../../shared/core/time.ts';
import { boutsOf, daysOf, deskSecondsOf, outcomesOf } from '../support/history-text.ts';
import { type Running, running } from '../support/running.ts';

const minutes = (count: number) => count * 60;

/** A change of the wall clock, and the start of a sitting 10 minutes before it. */
interface Change {
  readonly name: string;
  readonly startMs?: number;
  readonly zone?: string;
  happens(self: Running): void;
}

const setBy = (byMs: number) => (self: Running) => self.clock.setWall(self.clock.now().wallMs + byMs);
const travelTo = (zone: string) => (self: Running) => self.clock.setZone(zone);

const changes: readonly Change[] = [
  { name: 'the clock set back an hour', happens: setBy(-HOUR) },
  { name: 'the clock set forward an hour', happens: setBy(HOUR) },
  { name: 'the clock set back ten minutes', happens: setBy(-10 * MINUTE) },
  { name: 'the clock set to yesterday', happens: setBy(-24 * HOUR) },
  { name: 'the clock set far ahead, to another year', happens: setBy(400 * 24 * HOUR) },
  { name: 'a journey to the west', happens: travelTo('America/Los_Angeles') },
  { name: 'a journey to the east', happens: travelTo('Asia/Tokyo') },
  { name: 'a journey over the date line', zone: 'Pacific/Kiritimati', happens: travelTo('Pacific/Honolulu') },
  {
    name: 'the change to summer time',
    startMs: instantOf('2026-03-29', '01:50', 'Europe/Berlin'),
    happens: () => {},
  },
  {
    name: 'the change to winter time',
    startMs: instantOf('2026-10-25', '02:50', 'Europe/Berlin'),
    happens: () => {},
  },
];

const begin = ({ startMs, zone }: Change) =>
  running({ ...(startMs === undefined ? null : { startMs }), ...(zone === undefined ? null : { zone }) });

const errors = (self: Running) => self.calls.filter((call) => call.startsWith('error'));

describe.each(changes)('$name', (change) => {
  it('adds no desk time, loses none, closes no bout and moves no break', async () => {
    const self = begin(change);
    self.type(minutes(10));
    change.happens(self);
    self.type(minutes(20) - 5);
    const today = await self.ask('app', 'today:get');
    expect(today).toMatchObject({ clock: 'running', deskSeconds: minutes(30) - 5 });
    expect(today.next).toMatchObject({ type: 'in', seconds: 5 });
    self.type(5);
    expect((await self.ask('app', 'today:get')).next).toMatchObject({ type: 'due', wait: 'lull' });
    expect(boutsOf(self.history)).toEqual([]);
    self.idle(minutes(6));
    expect(deskSecondsOf(self.history)).toBe(minutes(30));
    expect(outcomesOf(self.history)).toBe('natural');
    expect(errors(self)).toEqual([]);
  });

  it('does not change how long a card stays', async () => {
    const self = begin(change);
    const { opportunityId } = await self.untilCard();
    change.happens(self);
    self.type(55);
    expect(await self.ask('card', 'card:get')).toMatchObject({ opportunityId });
    self.type(15);
    expect(await self.ask('card', 'card:get')).toBeNull();
    self.type(minutes(27));
    expect(outcomesOf(self.history)).toBe('');
    self.type(minutes(3));
    expect(outcomesOf(self.history)).toBe('expired');
    expect(errors(self)).toEqual([]);
  });

  it('during a snooze brings the card back on time', async () => {
    const self = begin(change);
    const { opportunityId } = await self.untilCard();
    await self.ask('card', 'prompt:answer', { opportunityId, answer: 5 });
    change.happens(self);
    self.type(minutes(5) - 5);
    expect(await self.ask('card', 'card:get')).toBeNull();
    self.type(5);
    expect(await self.ask('card', 'card:get')).toMatchObject({ opportunityId });
  });

  it('during a routine makes it neither longer nor shorter', async () => {
    const self = begin(change);
    await self.untilCard();
    const { runId } = await self.start();
    self.idle(10);
    change.happens(self);
    self.idle(10);
    await self.ask('routine', 'routine:end', { runId, doneSeconds: 3000, hasBothSides: true });
    const [routine] = self.history.routines('2000-01-01', '2099-12-31');
    expect(routine).toMatchObject({ doneSeconds: 20 });
    expect(outcomesOf(self.history)).toBe('partial');
  });

  it('during a pause of half an hour does not change its length', async () => {
    const self = begin(change);
    await self.ask('app', 'pause:start', { length: 30 });
    self.type(minutes(10));
    change.happens(self);
    self.type(minutes(20) - 5);
    expect((await self.ask('app', 'today:get')).next.type).toBe('paused');
    self.type(5);
    expect((await self.ask('app', 'today:get')).next.type).toBe('due');
  });

  it.each([
    ['a restart', { isSameBoot: true }],
    ['a crash', { isSameBoot: true, isKilled: true }],
    ['a restart of the machine', {}],
  ])('and %s just after it: adds no desk time', async (_name, how) => {
    const before = begin(change);
    before.type(minutes(10));
    change.happens(before);
    before.type(minutes(1));
    const after = before.restart(60, how);
    after.type(minutes(10));
    const { deskSeconds } = await after.ask('app', 'today:get');
    expect(boutsOf(after.history)).toEqual([]);
    expect(deskSeconds).toBeLessThanOrEqual(minutes(21));
    expect(deskSeconds).toBeGreaterThanOrEqual(minutes(21) - ('isKilled' in how ? 30 : 5));
    expect([...errors(before), ...errors(after)]).toEqual([]);
  });
});

describe('while the program is not running', () => {
  it.each([
    ['set back an hour', -HOUR],
    ['set back a day', -24 * HOUR],
  ])('a clock that is %s closes no bout across a short restart', async (_name, wallMs) => {
    const before = running();
    before.type(minutes(10));
    const after = before.restart(60, { isSameBoot: true, wallMs });
    after.type(minutes(10));
    expect(boutsOf(after.history)).toEqual([]);
    const { deskSeconds } = await after.ask('app', 'today:get');
    expect(deskSeconds).toBeGreaterThanOrEqual(minutes(20) - 5);
    expect(deskSeconds).toBeLessThanOrEqual(minutes(20));
  });

  it('setting the clock back does not hide a night from a machine that stays on', async () => {
    const before = running();
    before.type(minutes(10));
    const after = before.restart(14 * 3600, { isSameBoot: true, wallMs: -20 * HOUR });
    expect(deskSecondsOf(after.history)).toBe(minutes(10));
    after.type(minutes(1));
    expect((await after.ask('app', 'today:get')).deskSeconds).toBeLessThanOrEqual(minutes(1));
  });

  it('setting the clock forward looks like a stop: it adds no desk time', async () => {
    const before = running();
    before.type(minutes(10));
    const after = before.restart(60, { isSameBoot: true, wallMs: HOUR });
    after.type(minutes(10));
    expect(deskSecondsOf(after.history)).toBe(minutes(10));
    expect((await after.ask('app', 'today:get')).deskSeconds).toBeLessThanOrEqual(minutes(10));
  });

  it.each(['America/Los_Angeles', 'Asia/Tokyo'])('a journey to %s closes no bout either', async (zone) => {
    const before = running();
    before.type(minutes(10));
    const after = before.restart(60, { isSameBoot: true, zone });
    after.type(minutes(10));
    expect(boutsOf(after.history)).toEqual([]);
    expect((await after.ask('app', 'today:get')).deskSeconds).toBeGreaterThanOrEqual(minutes(20) - 5);
  });
});

describe('a flight', () => {
  it.each([
    ['west', 'America/Los_Angeles', ['2026-11-16', '2026-11-16']],
    ['east', 'Asia/Tokyo', ['2026-11-16', '2026-11-17']],
  ] as const)(
    'to the %s is slept through: each bout lies on the day of the place where it began',
    (_way, zone, days) => {
      const self = running();
      self.type(minutes(20));
      self.report('suspended');
      self.clock.sleep(12 * 3600);
      self.clock.setZone(zone);
      self.report('resumed');
      self.type(minutes(20));
      self.idle(minutes(6));
      expect(daysOf(self.history)).toEqual(days);
      expect(deskSecondsOf(self.history)).toBe(minutes(40) - 5);
    },
  );

  it('across the date line counts the day twice, but no minute', () => {
    const self = running({ zone: 'Pacific/Kiritimati' });
    self.type(minutes(20));
    self.clock.setZone('Pacific/Honolulu');
    self.type(minutes(20));
    self.idle(minutes(6));
    self.type(minutes(20));
    self.idle(minutes(6));
    expect(daysOf(self.history)).toEqual(['2026-11-16', '2026-11-15']);
    expect(deskSecondsOf(self.history)).toBe(minutes(60) - 5);
  });
});
