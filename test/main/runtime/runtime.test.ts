import { describe, expect, onTestFinished, test } from 'vitest';
import { createRuntime, type Runtime } from '../../../main/runtime/runtime.ts';
import type {
  CardView,
  RoutineView,
  SettingsView,
  TodayView,
  WeekView,
} from '../../../shared/views/views.ts';
import { type FakePorts, type FakePortsOptions, fakePorts, stopKilled } from '../../support/fake-ports.ts';
import { tempFolder } from '../../support/temp-folder.ts';

interface Running extends FakePorts {
  readonly runtime: Runtime;
  /** Closes the history, as at the end of the program. */
  close(): void;
  /** The user types for this many seconds. */
  type(seconds: number): void;
  idle(seconds: number): void;
  ask<View>(role: Parameters<Runtime['request']>[0], name: string, input?: unknown): Promise<View>;
}

function started(folder = tempFolder(), options: FakePortsOptions = {}): Running {
  const fake = fakePorts(folder, {
    ...options,
    settings: { easeIn: false, firstStartDone: true, ...options.settings },
  });
  const runtime = createRuntime(fake.ports);
  fake.desktop.inputAt = fake.clock.now().monoMs;
  runtime.start();
  let isOpen = true;
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    fake.ports.history.close();
    stopKilled(fake, runtime);
  };
  onTestFinished(close);
  return {
    ...fake,
    runtime,
    close,
    type: (seconds) =>
      fake.clock.run(seconds, () => {
        fake.desktop.inputAt = fake.clock.now().monoMs;
      }),
    idle: (seconds) => fake.clock.run(seconds),
    ask: async <View>(role: Parameters<Runtime['request']>[0], name: string, input: unknown = null) =>
      (await runtime.request(role, name, input)) as View,
  };
}

/** Sits until the card is shown and returns it. */
async function untilCard(running: Running): Promise<CardView> {
  running.type(30 * 60 + 5);
  running.idle(10);
  expect(running.calls).toContain('card opened');
  return running.ask<CardView>('card', 'card:get');
}

test('a program leaves no timer behind, whether it ends or is killed', () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  const ended = started();
  expect(timers()).toBeGreaterThan(before);
  ended.runtime.stop();
  expect(timers()).toBe(before);
  ended.close();
  started().close();
  expect(timers()).toBe(before);
});

describe('from sitting to a figure in the week', () => {
  test('a card comes after 30 minutes, its routine is done, and the week has a completed break', async () => {
    const running = started();
    const card = await untilCard(running);
    expect(card).toMatchObject({ kind: 'micro', snoozesLeft: 2, routine: { seconds: 60 } });

    const answer = { opportunityId: card.opportunityId, answer: 'start' };
    expect(await running.ask('card', 'prompt:answer', answer)).toEqual({ ok: true });
    const routine = await running.ask<RoutineView>('routine', 'routine:get');
    expect(routine.steps.reduce((sum, step) => sum + step.seconds, 0)).toBe(60);
    running.clock.run(61);
    const end = { runId: routine.runId, doneSeconds: 60, hasBothSides: true };
    expect(await running.ask('routine', 'routine:end', end)).toEqual({ ok: true });

    const week = await running.ask<WeekView>('app', 'week:get', { weekOf: null });
    expect(week.figures).toMatchObject({ opportunities: 1, completed: 1, breakAdherence: 1 });
    expect(week.routineSeconds).toBe(60);
    const [bout] = running.ports.history.bouts('2026-11-16', '2026-11-16');
    expect(bout).toMatchObject({ endedBy: 'completed' });
    expect(bout?.deskSeconds).toBe(1815);
    const doing = running.calls.filter((call) => !call.startsWith('tray'));
    expect(doing).toEqual(['card opened', 'card closed', 'routine opened']);
    running.clock.run(9);
    expect(running.calls).toContain('routine closed');
  });

  test('the second of two clicks is rejected, and changes nothing', async () => {
    const running = started();
    const card = await untilCard(running);
    const input = { opportunityId: card.opportunityId, answer: 'already-moved' };
    expect(await running.ask('card', 'prompt:answer', input)).toEqual({ ok: true });
    expect(await running.ask('card', 'prompt:answer', input)).toEqual({
      ok: false,
      problem: 'break-over',
    });
    expect(running.ports.history.opportunities('2026-11-16', '2026-11-16')).toHaveLength(1);
  });

  test('closing the player keeps what was done', async () => {
    const running = started();
    const card = await untilCard(running);
    await running.ask('card', 'prompt:answer', { opportunityId: card.opportunityId, answer: 'start' });
    const { runId } = await running.ask<RoutineView>('routine', 'routine:get');
    running.clock.run(30);
    await running.ask('routine', 'routine:progress', { runId, doneSeconds: 24, hasBothSides: true });
    running.runtime.routineWindowClosed();
    expect(running.ports.history.opportunities('2026-11-16', '2026-11-16')).toMatchObject([
      { outcome: 'partial', credit: 0.4 },
    ]);
  });
});

describe('stop and start', () => {
  test('a stop shorter than two minutes keeps the bout, a longer one ends it', async () => {
    const folder = tempFolder();
    const first = started(folder);
    first.type(600);
    first.runtime.stop();
    first.close();

    const startMs = first.clock.now().wallMs + 60_000;
    const second = started(folder, { startMs });
    second.type(60);
    const today = await second.ask<TodayView>('app', 'today:get');
    expect(today.deskSeconds).toBeGreaterThan(650);
    expect(today.deskSeconds).toBeLessThanOrEqual(660);
    second.runtime.stop();
    second.close();

    const third = started(folder, { startMs: second.clock.now().wallMs + 150_000 });
    const [bout] = third.ports.history.bouts('2026-11-16', '2026-11-16');
    expect(bout).toMatchObject({ endedBy: 'natural' });
    expect((await third.ask<TodayView>('app', 'today:get')).deskSeconds).toBe(0);
  });

  test('a card that was shown when the program ended comes back', async () => {
    const folder = tempFolder();
    const first = started(folder);
    const card = await untilCard(first);
    first.close();
    const second = started(folder, { startMs: first.clock.now().wallMs + 30_000 });
    second.type(10);
    expect(second.calls).toContain('card opened');
    expect((await second.ask<CardView>('card', 'card:get')).opportunityId).toBe(card.opportunityId);
  });
});

describe('settings', () => {
  test('a change applies at once; a bad value is rejected with key and reason', async () => {
    const running = started();
    const set = (key: string, value: unknown) => running.ask('app', 'settings:set', { key, value });
    expect(await set('sittingThresholdMinutes', 20)).toEqual({ ok: true });
    expect((await running.ask<TodayView>('app', 'today:get')).thresholdSeconds).toBe(1200);
    expect(await set('sittingThresholdMinutes', 61)).toEqual({ ok: false, problem: 'invalid' });
    expect(running.warnings.at(-1)).toMatch(/setting rejected: sittingThresholdMinutes: .*60/);
    expect(await set('skip', false)).toEqual({ ok: false, problem: 'invalid' });
    expect(running.warnings.at(-1)).toMatch(/setting rejected: there is no setting "skip"/);
    expect(await running.ask('app', 'settings:reset', { key: 'sittingThresholdMinutes' })).toEqual({
      ok: true,
    });
    const view = await running.ask<SettingsView>('app', 'settings:get');
    expect(view.sittingThresholdMinutes).toMatchObject({ value: 30, layer: 'default' });
  });
});

describe('requests that are not for this window', () => {
  test.each([
    ['card', 'settings:set', { key: 'easeIn', value: true }, /not for the window "card"/],
    ['app', 'app:quit', null, /not for the window "app"/],
    ['app', 'no:such', null, /there is no such request/],
    ['app', 'toString', null, /there is no such request/],
    ['app', 'pause:start', { length: -5 }, /pause:start: length/],
    ['app', 'pause:start', { length: 30, more: 1 }, /pause:start: .*more/i],
    ['card', 'prompt:answer', { opportunityId: 1, answer: 'never' }, /prompt:answer: answer/],
    ['app', 'week:get', { weekOf: '2026-13-45' }, /week:get: weekOf/],
  ] as const)('%s asks %s with %j', async (role, name, input, reason) => {
    const running = started();
    expect(await running.ask(role, name, input)).toEqual({ ok: false, problem: 'internal' });
    expect(running.warnings.at(-1)).toMatch(reason);
    running.type(10);
    expect(running.calls.filter((call) => call.startsWith('error'))).toEqual([]);
  });
});

describe('notifications', () => {
  test('the weekly report is announced once, and waits for the end of quiet time', () => {
    const running = started(tempFolder(), { startMs: Date.UTC(2026, 10, 20, 13, 30) });
    const notifiedCount = () =>
      running.calls.filter((call) => call === 'notified: Your week at the desk').length;
    running.type(20 * 60);
    running.idle(8 * 60);
    running.desktop.quiet = 'do-not-disturb';
    running.report('suspended');
    running.clock.sleep(60 * 60);
    running.report('resumed');
    running.type(60);
    expect(notifiedCount()).toBe(0);
    running.desktop.quiet = 'none';
    running.type(60);
    expect(notifiedCount()).toBe(1);
    running.report('suspended');
    running.report('resumed');
    running.type(60);
    expect(notifiedCount()).toBe(1);
  });

  test('two expired cards in a row lengthen the intervals for the rest of the day, announced once', () => {
    const running = started();
    for (let minute = 0; minute < 130; minute += 1) running.type(60);
    expect(running.calls.filter((call) => call === 'notified: Breaks come later today')).toHaveLength(1);
  });
});
