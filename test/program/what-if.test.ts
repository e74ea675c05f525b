import { expect, test } from 'vitest';
import { initialState } from '../../shared/core/state.ts';
import type { FakePortsOptions } from '../support/fake-ports.ts';
import { handPolicy } from '../support/hand-policy.ts';
import { aBout, at, boutRecorded } from '../support/recorded-effects.ts';
import { running } from '../support/running.ts';

const MONDAY = '2026-11-16';

/** A program whose Monday has one sitting of two hours from 09:00. */
function twoHours(options: FakePortsOptions = {}) {
  const program = running(options);
  const bout = aBout(MONDAY, { ended: at(MONDAY, '11:00'), deskSeconds: 7200 });
  program.history.commit([boutRecorded(bout)], initialState());
  const ask = (thresholdMinutes: number, hours: { from: string; until: string } | null = null) =>
    program.ask('app', 'what-if:get', { weekOf: MONDAY, thresholdMinutes, hours });
  return { program, ask };
}

test('another threshold and other hours are computed over the sittings of the report', async () => {
  const { ask } = twoHours();
  expect(await ask(40)).toEqual({
    now: { total: 4, usual: 4, most: 4 },
    other: { total: 3, usual: 3, most: 3 },
    days: [{ day: MONDAY, now: 4, other: 3 }],
    minutesNow: 30,
    canTake: true,
  });
  expect((await ask(20, { from: '10:00', until: '18:00' })).other.total).toBe(3);
  expect((await ask(20, { from: '22:00', until: '09:30' })).other.total).toBe(1);
  expect((await ask(30)).canTake).toBe(false);
});

test('tracked hours apply to both unless others are chosen', async () => {
  const { ask } = twoHours({ settings: { trackedHours: { mon: [['09:00', '10:00']] } } });
  expect(await ask(20)).toMatchObject({ now: { total: 2 }, other: { total: 3 } });
});

test('a threshold that the organisation does not allow can be computed, but not chosen', async () => {
  const locked = twoHours({ policy: handPolicy({ sittingThresholdMinutes: 60 }).source });
  expect(await locked.ask(40)).toMatchObject({ minutesNow: 60, now: { total: 2 }, canTake: false });
  const limited = twoHours({ policy: handPolicy({ sittingThresholdMinutesMax: 35 }).source });
  expect((await limited.ask(40)).canTake).toBe(false);
  expect((await limited.ask(35)).canTake).toBe(true);
});

test.each([19, 61, 30.5])('a threshold of %d minutes is refused', async (minutes) => {
  const { ask } = twoHours();
  expect(await ask(minutes)).toMatchObject({ ok: false });
});
