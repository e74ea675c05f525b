import { expect, test } from 'vitest';
import { createSampler, type Sampler } from '../../../main/runtime/sampler.ts';
import type { Snapshot } from '../../../main/snapshot.ts';
import { createHandClock } from '../../support/hand-clock.ts';
import { running } from '../../support/running.ts';
import { scenario } from '../../support/scenario.ts';
import { plainRules } from '../../support/scenario-machine.ts';

/** A user who is typing, far from a break. */
function typing(): Snapshot {
  const { state, now } = scenario().types('10:00');
  return { state, rules: plainRules, now: { monoMs: now.t, ...now.wall } } as Snapshot;
}

test('the interval stays until it changes; a shorter one applies at once', () => {
  const clock = createHandClock(0, 'UTC', 0);
  const taken: number[] = [];
  let isAppOpen = true;
  const snapshot = typing();
  const sampler: Sampler = createSampler({
    ...running().ports,
    clock,
    publisher: { isOpen: () => isAppOpen },
    hasWaiting: () => false,
    take() {
      taken.push(clock.now().monoMs / 1000);
      sampler.plan(snapshot);
    },
  });
  const stop = sampler.start();
  clock.run(11);
  isAppOpen = false;
  clock.run(34);
  expect(taken).toEqual([0, 5, 10, 15, 30, 45]);
  clock.run(8);
  isAppOpen = true;
  sampler.plan(snapshot);
  clock.run(10);
  stop();
  sampler.plan(snapshot);
  clock.run(60);
  expect(taken).toEqual([0, 5, 10, 15, 30, 45, 58, 63]);
});

test('while the user is typing and no window is open, samples are rare until a break is near', () => {
  const app = running();
  let reads = 0;
  app.type(120);
  app.isAppOpen = false;
  app.type(15);
  const read = app.ports.idle.read;
  Object.assign(app.ports.idle, {
    read() {
      reads += 1;
      return read();
    },
  });
  app.type(600);
  expect(reads).toBe(40);
  app.type(18 * 60);
  const before = reads;
  app.isAppOpen = true;
  app.type(30);
  expect(reads - before).toBeGreaterThanOrEqual(6);
});

test('a program that is killed and restarted at once was not sampling in between', () => {
  const app = running();
  app.isAppOpen = false;
  app.type(10 * 60);
  const again = app.restart(12, { isKilled: true, isSameBoot: true });
  const activity = again.history.lastState()?.activity;
  expect(activity?.lastGap).not.toBeNull();
});
