import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTraceClock } from '../../../../main/node/recorded-day/trace-clock.ts';
import { MINUTE, SECOND } from '../../../../shared/core/time.ts';
import { eventually } from '../../../support/eventually.ts';

const START = Date.parse('2026-03-02T09:00:00Z');
const at = (minutes: number) => START + minutes * MINUTE;

const until = (isTrue: () => boolean) => eventually(() => expect(isTrue()).toBe(true));

it('stands still until it is started, then calls back at exact times of its own', async () => {
  const course = { fromMs: at(0), untilMs: at(60), holes: [], absences: [] };
  const clock = createTraceClock(course, { speed: 6000, slowSpeed: 1 }, 'Europe/Berlin');
  const moments: number[] = [];
  clock.every(5 * SECOND, () => moments.push(clock.now().wallMs));
  await sleep(30);
  expect(clock.now()).toMatchObject({ wallMs: at(0), zone: 'Europe/Berlin' });
  clock.start();
  await until(() => moments.length > 50);
  clock.stop();
  moments.forEach((moment, index) => {
    expect(moment).toBe(at(0) + (index + 1) * 5 * SECOND);
  });
});

it('reports a gap as sleep with its two ends, and samples at its end', async () => {
  const course = {
    fromMs: at(0),
    untilMs: at(200),
    holes: [{ fromMs: at(1), untilMs: at(90) }],
    absences: [],
  };
  const clock = createTraceClock(course, { speed: 6000, slowSpeed: 1 }, 'UTC');
  const seen: [string, number][] = [];
  clock.subscribe((event) => seen.push([event, clock.now().wallMs]));
  clock.every(7 * SECOND, () => seen.push(['sample', clock.now().wallMs]));
  const before = clock.now();
  clock.start();
  await until(() => seen.length > 14);
  clock.stop();
  const hole = seen.findIndex(([name]) => name === 'suspended');
  expect(seen[hole]).toEqual(['suspended', at(1)]);
  expect(seen[hole + 1]).toEqual(['resumed', at(90)]);
  expect(seen[hole + 2]).toEqual(['sample', at(90)]);
  expect(clock.now().monoMs - before.monoMs).toBe(clock.now().wallMs - before.wallMs);
});

it('speeds through an absence without skipping a sample', async () => {
  const absences = [{ fromMs: at(1), untilMs: at(600) }];
  const course = { fromMs: at(0), untilMs: at(700), holes: [], absences };
  const clock = createTraceClock(course, { speed: 600, slowSpeed: 1 }, 'UTC');
  let samples = 0;
  clock.every(5 * SECOND, () => {
    samples += 1;
  });
  const began = performance.now();
  clock.start();
  await until(() => clock.now().wallMs >= at(600));
  clock.stop();
  // At the recording's speed the ten hours would take a minute.
  expect(performance.now() - began).toBeLessThan(30_000);
  expect(samples).toBeGreaterThanOrEqual((600 * MINUTE) / (5 * SECOND));
});

it('slows down in the middle of a step, and delays a gap until it is fast again', async () => {
  const course = {
    fromMs: at(0),
    untilMs: at(200),
    holes: [{ fromMs: at(2), untilMs: at(90) }],
    absences: [],
  };
  const clock = createTraceClock(course, { speed: 60_000, slowSpeed: 600 }, 'UTC');
  const events: string[] = [];
  clock.subscribe((event) => events.push(event));
  let slowedAt: number | null = null;
  clock.every(5 * SECOND, () => {
    if (slowedAt !== null || clock.now().wallMs < at(1)) return;
    clock.setSlow(true);
    slowedAt = clock.now().wallMs;
  });
  clock.start();
  await until(() => slowedAt !== null);
  expect(slowedAt).toBeLessThan(at(1.5));
  await until(() => clock.now().wallMs > at(3));
  expect(events).toEqual([]);
  expect(clock.speed).toBe(600);
  clock.setSlow(false);
  await until(() => clock.now().wallMs >= at(90));
  clock.stop();
  expect(events).toEqual(['suspended', 'resumed']);
});

it('continues for some minutes after the end, so that the absence becomes certain, and then stops', async () => {
  const course = { fromMs: at(0), untilMs: at(1), holes: [], absences: [] };
  const clock = createTraceClock(course, { speed: 60_000, slowSpeed: 600 }, 'UTC');
  clock.start();
  await until(() => clock.now().wallMs === at(7));
  expect(clock.hasEnded).toBe(true);
  await sleep(30);
  expect(clock.now().wallMs).toBe(at(7));
  // A break that was started then keeps running.
  clock.setSlow(true);
  await until(() => clock.now().wallMs > at(7));
  clock.stop();
});
