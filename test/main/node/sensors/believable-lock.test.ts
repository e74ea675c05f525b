import { expect, it } from 'vitest';
import { believableLock } from '../../../../main/node/sensors/believable-lock.ts';
import type { SystemEvent } from '../../../../main/ports/sensors.ts';
import type { Reading } from '../../../../shared/core/activity.ts';
import { HOUR, MINUTE, SECOND } from '../../../../shared/core/time.ts';
import { fakeSensor } from '../../../support/fake-sensor.ts';

const yes: Reading<boolean> = { known: true, value: true };
const no: Reading<boolean> = { known: true, value: false };
const unknown: Reading<boolean> = { known: false, reason: 'not reported' };

/** A session whose lock, input and events a test sets; it is read every five seconds. */
function session() {
  let nowMs = HOUR;
  let inputAt: number | null = nowMs;
  let said = no;
  let report = (_: SystemEvent) => {};
  const { lock, system } = believableLock(
    {
      lock: fakeSensor(() => said),
      idle: fakeSensor(() =>
        inputAt === null ? { known: false, reason: 'not measured' } : { known: true, value: nowMs - inputAt },
      ),
      system: {
        subscribe(listener) {
          report = listener;
          return () => {
            report = () => {};
          };
        },
      },
    },
    () => nowMs,
  );
  const events: SystemEvent[] = [];
  const stop = system.subscribe((event) => events.push(event));
  return {
    events,
    stop,
    read: () => lock.read(),
    say(reading: Reading<boolean>) {
      said = reading;
    },
    report: (event: SystemEvent) => report(event),
    /** Lets time pass, with an input every `inputEveryMs`, or none. */
    async pass(ms: number, inputEveryMs = Number.POSITIVE_INFINITY) {
      for (const end = nowMs + ms; nowMs < end; ) {
        nowMs += 5 * SECOND;
        if (inputAt !== null && nowMs - inputAt >= inputEveryMs) inputAt = nowMs - 100;
        lock.read();
      }
      await Promise.resolve();
    },
    measureNothing() {
      inputAt = null;
    },
  };
}

const steadily = 2 * SECOND;

it('a hint that is never withdrawn is unknown after minutes of steady input, and the session counts as unlocked', async () => {
  const self = session();
  self.say(yes);
  self.report('locked');
  await self.pass(MINUTE + 50 * SECOND, steadily);
  expect([self.read(), self.events]).toEqual([yes, ['locked']]);
  await self.pass(30 * SECOND, steadily);
  expect(self.read()).toMatchObject({ known: false, reason: expect.stringContaining('more than 2 minutes') });
  expect(self.events).toEqual(['locked', 'unlocked']);
  // The user goes away: the hint is no more reliable than before.
  await self.pass(HOUR);
  expect(self.read().known).toBe(false);
  expect(self.events).toEqual(['locked', 'unlocked']);
});

it('it is believed again after a "no", and when the session is locked again', async () => {
  const self = session();
  self.say(yes);
  await self.pass(3 * MINUTE, steadily);
  expect(self.read().known).toBe(false);
  self.say(no);
  expect(self.read()).toEqual(no);
  self.say(yes);
  expect(self.read()).toEqual(yes);
  await self.pass(3 * MINUTE, steadily);
  expect(self.read().known).toBe(false);
  self.report('locked');
  expect(self.read()).toEqual(yes);
});

it.each([
  ['nobody is there', Number.POSITIVE_INFINITY],
  ['a bumped desk every minute', MINUTE],
])('locked stays locked while %s', async (_what, inputEveryMs) => {
  const self = session();
  self.say(yes);
  await self.pass(3 * HOUR, inputEveryMs);
  expect([self.read(), self.events]).toEqual([yes, []]);
});

it('typing a password, and input before the lock, contradict nothing', async () => {
  const self = session();
  await self.pass(5 * MINUTE, steadily);
  self.say(yes);
  await self.pass(MINUTE);
  await self.pass(90 * SECOND, steadily);
  await self.pass(10 * MINUTE);
  await self.pass(90 * SECOND, steadily);
  expect(self.read()).toEqual(yes);
});

it('a lock whose reporter has since disappeared also ends with steady input', async () => {
  const self = session();
  self.report('locked');
  self.say(unknown);
  await self.pass(HOUR);
  expect([self.read(), self.events]).toEqual([unknown, ['locked']]);
  await self.pass(3 * MINUTE, steadily);
  expect(self.read()).toMatchObject({ known: false });
  expect(self.events).toEqual(['locked', 'unlocked']);
});

it('if input is not measured, nothing contradicts a lock', async () => {
  const self = session();
  self.measureNothing();
  self.say(yes);
  await self.pass(HOUR, steadily);
  expect(self.read()).toEqual(yes);
});

it('other events are passed on until the subscription ends', () => {
  const self = session();
  self.report('suspended');
  self.report('resumed');
  self.report('unlocked');
  self.stop();
  self.report('stopped');
  expect(self.events).toEqual(['suspended', 'resumed', 'unlocked']);
});
