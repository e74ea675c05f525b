import { expect, onTestFinished, test } from 'vitest';
import type { Sensor } from '../../main/ports/sensors.ts';
import { createRuntime } from '../../main/runtime/runtime.ts';
import type { SensorDemand } from '../../shared/core/sample-interval.ts';
import { instantOf } from '../../shared/core/time.ts';
import type { SensorView } from '../../shared/views/sensors.ts';
import { type FakePortsOptions, fakePorts } from '../support/fake-ports.ts';
import { running } from '../support/running.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A program whose call sensor logs how soon readings are needed. */
function watched(startMs?: number, settings: FakePortsOptions['settings'] = {}) {
  const fake = fakePorts(tempFolder(), {
    settings: { easeIn: false, firstStartDone: true, longBreakDueMinutes: null, ...settings },
    ...(startMs !== undefined && { startMs }),
  });
  const demands: SensorDemand[] = [];
  const call: Sensor<boolean> = { ...fake.ports.call, attend: (attention) => void demands.push(attention) };
  const runtime = createRuntime({ ...fake.ports, call });
  fake.desktop.inputAt = fake.clock.now().monoMs;
  runtime.start();
  onTestFinished(() => {
    runtime.stop();
    fake.ports.history.close();
  });
  const type = (seconds: number) =>
    fake.clock.run(seconds, () => {
      fake.desktop.inputAt = fake.clock.now().monoMs;
    });
  return { ...fake, runtime, demands, type };
}

test('a costly sensor is read only when a break is near', async () => {
  const { demands, type, runtime, clock } = watched();
  type(28 * 60);
  expect(demands).toEqual([]);
  type(2 * 60 + 10);
  expect(demands).toEqual(['needed']);
  clock.run(10);
  const card = (await runtime.request('card', 'card:get', null)) as { opportunityId: number };
  await runtime.request('card', 'prompt:answer', { opportunityId: card.opportunityId, answer: 'skip' });
  type(60);
  expect(demands).toEqual(['needed', 'idle']);
});

test('a microphone that stays in use all night is read only while the user is there', () => {
  const { demands, type, clock, desktop } = watched();
  type(10 * 60);
  desktop.isInCall = true;
  clock.run(94 * 60);
  expect(demands).toEqual(['needed']);
  clock.run(10 * 60 * 60);
  expect(demands).toEqual(['needed', 'idle']);
  type(10);
  expect(demands).toEqual(['needed', 'idle', 'needed']);
});

test('sensors are read for a message that waits for the end of quiet time only while the user is there', () => {
  // Friday: the weekly notice comes at 15:00.
  const { demands, type, clock, desktop, report } = watched(
    instantOf('2026-11-20', '14:30', 'Europe/Berlin'),
  );
  type(20 * 60);
  clock.run(6 * 60);
  desktop.quiet = 'do-not-disturb';
  report('suspended');
  clock.sleep(20 * 60);
  report('resumed');
  demands.length = 0;
  type(60);
  expect(demands).toEqual(['needed']);
  clock.run(10 * 60 * 60);
  expect(demands).toEqual(['needed', 'idle']);
  type(10);
  expect(demands).toEqual(['needed', 'idle', 'needed']);
});

test('an offer that has expired no longer wakes the sensors', () => {
  const { demands, type, clock, desktop, report } = watched(
    instantOf('2026-11-16', '08:50', 'Europe/Berlin'),
    {
      morningRoutineAt: '09:00',
    },
  );
  const sleep = (minutes: number) => {
    report('suspended');
    clock.sleep(minutes * 60);
    report('resumed');
  };
  desktop.quiet = 'do-not-disturb';
  type(60);
  sleep(15);
  type(60);
  expect(demands).toEqual(['needed']);
  sleep(150);
  type(5 * 60);
  expect(demands).toEqual(['needed', 'idle']);
});

test('the readings stay fresh while the user looks at them', async () => {
  const { demands, type, runtime } = watched();
  type(60);
  const views = (await runtime.request('app', 'sensors:get', null)) as readonly SensorView[];
  expect(views.map(({ name }) => name)).toEqual(['idle', 'locked', 'call', 'quiet']);
  expect(demands).toEqual(['needed']);
  type(10);
  expect(demands).toEqual(['needed']);
  type(15);
  expect(demands).toEqual(['needed', 'idle']);
});

test('only the app window may see them', async () => {
  const { runtime } = watched();
  expect(await runtime.request('card', 'sensors:get', null)).toMatchObject({ ok: false });
  expect(await runtime.request('app', 'diagnosis:get', null)).toContain('call: false');
});

test('the reading of quiet time is the one that holds a card back: quiet hours take precedence over the desktop', async () => {
  const self = running({ settings: { quietHours: { mon: [['09:10', '09:20']] } } });
  const quiet = async () =>
    (await self.ask('app', 'sensors:get')).find(({ name }) => name === 'quiet')?.reading;
  expect(await quiet()).toEqual({ known: true, value: 'none' });
  self.type(10 * 60);
  expect(await quiet()).toEqual({ known: true, value: 'quiet-hours' });
  self.type(10 * 60);
  self.desktop.quiet = 'full-screen';
  expect(await quiet()).toEqual({ known: true, value: 'full-screen' });
});
