import { expect, onTestFinished, test } from 'vitest';
import { createRuntime } from '../../../main/runtime/runtime.ts';
import type { CardView, RoutineView } from '../../../shared/views/views.ts';
import { type FakePorts, type FakePortsOptions, fakePorts } from '../../support/fake-ports.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const DAY = '2026-11-16';

function started(
  options: FakePortsOptions = {},
  change: (fake: FakePorts) => Partial<FakePorts['ports']> = () => ({}),
) {
  const fake = fakePorts(tempFolder(), {
    ...options,
    settings: { easeIn: false, firstStartDone: true, ...options.settings },
  });
  const { history } = fake.ports;
  onTestFinished(() => history.close());
  const runtime = createRuntime({ ...fake.ports, ...change(fake) });
  fake.desktop.inputAt = fake.clock.now().monoMs;
  runtime.start();
  const type = (seconds: number) =>
    fake.clock.run(seconds, () => {
      fake.desktop.inputAt = fake.clock.now().monoMs;
    });
  const untilCard = async (): Promise<CardView> => {
    type(1820);
    fake.clock.run(10);
    return (await runtime.request('card', 'card:get', null)) as CardView;
  };
  /** Starts the break that is due; returns the run. */
  const start = async (): Promise<number> => {
    const { opportunityId } = await untilCard();
    await runtime.request('card', 'prompt:answer', { opportunityId, answer: 'start' });
    return ((await runtime.request('routine', 'routine:get', null)) as RoutineView).runId;
  };
  return { ...fake, history, runtime, type, untilCard, start };
}

const steps = (left: number) => [
  { exerciseId: 'chin-tuck', side: null, seconds: 20 },
  { exerciseId: 'open-book', side: 'left', seconds: left },
];

test('a routine is recorded with the steps that the player reported last', async () => {
  const { runtime, history, clock, start } = started();
  const runId = await start();
  clock.run(40);
  const progress = { runId, doneSeconds: 30, hasBothSides: true };
  await runtime.request('routine', 'routine:progress', { ...progress, steps: steps(10) });
  clock.run(20);
  expect(
    await runtime.request('routine', 'routine:end', { ...progress, doneSeconds: 60, steps: steps(40) }),
  ).toEqual({ ok: true });
  expect(history.steps(DAY, DAY)).toEqual(steps(40).map((step) => ({ runId, day: DAY, ...step })));
});

test('a closed player leaves the steps it had reported; one that reported none leaves none', async () => {
  const first = started();
  const runId = await first.start();
  first.clock.run(40);
  const progress = { runId, doneSeconds: 30, hasBothSides: true };
  await first.runtime.request('routine', 'routine:progress', { ...progress, steps: steps(10) });
  await first.runtime.request('routine', 'routine:progress', progress);
  first.runtime.routineWindowClosed();
  expect(first.history.steps(DAY, DAY)).toHaveLength(2);

  const second = started();
  const silent = await second.start();
  second.clock.run(60);
  const end = { runId: silent, doneSeconds: 60, hasBothSides: true };
  expect(await second.runtime.request('routine', 'routine:end', end)).toEqual({ ok: true });
  expect(second.history.routines(DAY, DAY)).toHaveLength(1);
  expect(second.history.steps(DAY, DAY)).toEqual([]);
});

test.each([
  ['too many', Array.from({ length: 41 }, () => steps(1)[0]), /steps/],
  ['a side that is none', [{ exerciseId: 'open-book', side: 'up', seconds: 1 }], /steps\.0\.side/],
  ['negative time', [{ exerciseId: 'open-book', side: null, seconds: -1 }], /steps\.0\.seconds/],
  ['an unknown key', [{ exerciseId: 'open-book', side: null, seconds: 1, more: 1 }], /steps\.0/],
])('steps that are not valid are refused: %s', async (_name, wrong, reason) => {
  const { runtime, start, warnings } = started();
  const runId = await start();
  const end = { runId, doneSeconds: 60, hasBothSides: true, steps: wrong };
  expect(await runtime.request('routine', 'routine:end', end)).toEqual({ ok: false, problem: 'internal' });
  expect(warnings.at(-1)).toMatch(reason);
});

test('a record that is retried later keeps its own routine and steps', async () => {
  let isFull = false;
  const running = started({}, ({ ports: { history } }) => ({
    history: {
      ...history,
      commit(effects, state) {
        if (isFull) throw new Error('disk full');
        history.commit(effects, state);
      },
    },
  }));
  const { runtime, history, clock } = running;
  const runId = await running.start();
  clock.run(60);
  isFull = true;
  const end = { doneSeconds: 60, hasBothSides: true };
  await runtime.request('routine', 'routine:end', { runId, ...end, steps: steps(40) });
  expect(history.routines(DAY, DAY)).toEqual([]);
  // By the time the first routine can be written, the next break already has another one.
  const next = await running.start();
  isFull = false;
  clock.run(60);
  await runtime.request('routine', 'routine:end', { runId: next, ...end, steps: steps(7) });
  const [first, second] = history.routines(DAY, DAY);
  expect([first?.runId, second?.runId]).toEqual([runId, next]);
  expect(first?.routineId).not.toBe(second?.routineId);
  expect(first?.routineId).not.toBe('unknown');
  expect(history.steps(DAY, DAY).map((step) => step.seconds)).toEqual([20, 40, 20, 7]);
});

test('an excused opportunity records what held its card back', async () => {
  const { history, desktop, type, untilCard, runtime } = started();
  desktop.isInCall = true;
  type(1800 + 31 * 60);
  expect(history.opportunities(DAY, DAY)).toMatchObject([{ outcome: 'excused', excuse: 'call' }]);
  desktop.isInCall = false;
  await untilCard();
  await runtime.request('app', 'pause:start', { length: 30 });
  expect(history.opportunities(DAY, DAY)[1]).toMatchObject({ outcome: 'excused', excuse: 'pause' });
});

test('coverage is the time in which the app ran and sampled, without the gaps', () => {
  const { history, clock, type, runtime, report } = started({
    // Monday 08:50 in Berlin, tracked from 09:00.
    startMs: Date.UTC(2026, 10, 16, 7, 50),
    settings: { trackedHours: { mon: [['09:00', '17:00']] } },
  });
  type(20 * 60);
  clock.run(600);
  report('suspended');
  clock.sleep(3600);
  report('resumed');
  type(60);
  runtime.stop();
  const [covered, ...others] = history.coverage(DAY, DAY);
  expect(others).toEqual([]);
  expect(covered?.seconds).toBeGreaterThanOrEqual(1845);
  expect(covered?.seconds).toBeLessThanOrEqual(1860);
  expect(covered?.trackedSeconds).toBe((covered?.seconds ?? 0) - 600);
});
