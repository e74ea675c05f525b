import { expect, test } from 'vitest';
import { createCardWatch, createPageWatch } from '../../../../main/electron/windows/watchdog.ts';
import type { Reading } from '../../../../shared/core/activity.ts';
import { fakeLog } from '../../../support/fake-log.ts';
import { fakeSensor } from '../../../support/fake-sensor.ts';
import { createHandClock } from '../../../support/hand-clock.ts';

const start = Date.UTC(2026, 10, 16, 8);

/** A page with its own clock; the runtime and its sampling are not involved. */
function watched() {
  const clock = createHandClock(start, 'UTC');
  const log = fakeLog();
  const page = { isHung: false, freed: 0 };
  let release = () => {};
  const end = createPageWatch(
    clock,
    log,
  )({
    name: 'card',
    answers: () => (page.isHung ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve()),
    free: () => void page.freed++,
  });
  /** Lets the answers arrive between the checks. */
  const run = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 5) {
      clock.run(Math.min(5, seconds - passed));
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return { clock, errors: log.errors, page, end, run, release: () => release() };
}

test('a page that answers stays', async () => {
  const { page, run } = watched();
  await run(3600);
  expect(page.freed).toBe(0);
});

test('a page that hangs is closed within 40 seconds, once', async () => {
  const { page, run, errors } = watched();
  await run(20);
  page.isHung = true;
  await run(25);
  expect(page.freed).toBe(0);
  await run(15);
  expect(page.freed).toBe(1);
  expect(errors).toHaveLength(1);
  await run(300);
  expect(page.freed).toBe(1);
});

test('a page that was slow for 25 seconds stays', async () => {
  const { page, run, release } = watched();
  page.isHung = true;
  await run(25);
  page.isHung = false;
  release();
  await Promise.resolve();
  await run(60);
  expect(page.freed).toBe(0);
});

test('a page that rejects the question does not count as hung', async () => {
  const clock = createHandClock(start, 'UTC');
  let freed = 0;
  createPageWatch(
    clock,
    fakeLog(),
  )({
    name: 'app',
    answers: () => Promise.reject(new Error('not loaded')),
    free: () => void freed++,
  });
  for (let look = 0; look < 20; look++) {
    clock.run(5);
    await Promise.resolve();
    await Promise.resolve();
  }
  expect(freed).toBe(0);
});

test('no page counts as hung after a night of sleep', async () => {
  const { clock, page, run, release } = watched();
  await run(10);
  page.isHung = true;
  await run(5);
  clock.sleep(8 * 3600);
  await run(5);
  release();
  page.isHung = false;
  await run(60);
  expect(page.freed).toBe(0);
});

test('a window that was closed is not watched', async () => {
  const { page, end, run } = watched();
  page.isHung = true;
  end();
  await run(120);
  expect(page.freed).toBe(0);
});

/** A card that is never closed, because the engine is frozen. */
function shown(idle: (now: number) => Reading<number>) {
  const clock = createHandClock(start, 'UTC');
  let goneAt: number | null = null;
  const shownAt = clock.now().monoMs;
  const end = createCardWatch(
    clock,
    fakeSensor(() => idle(clock.now().monoMs - shownAt)),
    fakeLog(),
  )(() => {
    goneAt = (clock.now().monoMs - shownAt) / 1000;
  });
  return { clock, end, goneAfter: () => goneAt };
}

const known = (value: number): Reading<number> => ({ known: true, value });

test('a card is closed 30 s after the 60 s that follow the first input', () => {
  // Eight seconds without input, then the user types without a pause.
  const { clock, goneAfter } = shown((since) => known(since < 20_000 ? since + 8000 : 0));
  clock.run(600);
  expect(goneAfter()).toBeGreaterThanOrEqual(20 + 60 + 30);
  expect(goneAfter()).toBeLessThanOrEqual(20 + 60 + 30 + 10);
});

test('at an empty desk it is closed 30 s after the user counts as away', () => {
  const { clock, goneAfter } = shown((since) => known(since + 8000));
  clock.run(300);
  expect(goneAfter()).toBeNull();
  clock.run(60);
  expect(goneAfter()).toBe(330);
});

test('an idle counter that jumps by a second is not input', () => {
  const { clock, goneAfter } = shown((since) => known(Math.floor((since + 8000) / 1000) * 1000 - 999));
  clock.run(200);
  expect(goneAfter()).toBeNull();
});

test('without input readings it is closed 30 s after its opportunity', () => {
  const { clock, goneAfter } = shown(() => ({ known: false, reason: 'not reported' }));
  clock.run(30 * 60);
  expect(goneAfter()).toBeNull();
  clock.run(60);
  expect(goneAfter()).toBe(30 * 60 + 30);
});

test('after sleep it is closed at the first check', () => {
  const { clock, goneAfter } = shown((since) => known(since + 8000));
  clock.run(20);
  clock.sleep(3600);
  clock.run(5);
  expect(goneAfter()).toBe(3625);
});

test('a card that the engine closed is not watched', () => {
  const { clock, end, goneAfter } = shown(() => known(0));
  clock.run(30);
  end();
  clock.run(600);
  expect(goneAfter()).toBeNull();
});
