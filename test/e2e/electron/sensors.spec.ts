import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { ask, type Launched, desktopTest as test, xdotool } from './launch.ts';

const run = promisify(execFile);
const settings = { easeIn: false };

test('the real idle counter grows without input and is reset by input', async ({ launch }) => {
  const { app } = await launch({ settings, args: ['--background'] });
  const idle = () => app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleTime());
  await xdotool('mousemove_relative', '3', '3');
  expect(await idle()).toBeLessThan(2);
  await expect.poll(idle, { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
  // The same as another program's reading of the counter.
  const { stdout } = await run('xprintidle');
  expect(Math.abs((await idle()) - Number(stdout) / 1000)).toBeLessThan(1.5);
  await xdotool('key', 'shift');
  expect(await idle()).toBeLessThan(2);
});

test('a bout begins with the user, and only then; quitting and restarting keeps it', async ({ launch }) => {
  const first = await launch({ settings });
  const page = await first.window('app.html');
  // No input over three samples.
  await page.waitForTimeout(16_000);
  expect(await ask(page, 'today:get', null)).toMatchObject({ clock: 'no-bout', deskSeconds: 0 });
  await useComputer(14);
  expect(await ask(page, 'today:get', null)).toMatchObject({ clock: 'running', isEstimated: false });
  // Reading counts: the clock continues without input.
  const before = await deskSeconds(page);
  await page.waitForTimeout(6_000);
  const atQuit = await deskSeconds(page);
  expect(atQuit).toBeGreaterThan(before);
  expect(atQuit).toBeGreaterThanOrEqual(5);
  await first.quit();

  const second = await launch({ data: first.data });
  const again = await second.window('app.html');
  expect(await ask(again, 'today:get', null)).toMatchObject({ clock: 'running' });
  const after = await deskSeconds(again);
  expect(after).toBeGreaterThanOrEqual(atQuit);
  // The stop itself is a gap, which does not count, and took a few seconds.
  expect(after).toBeLessThan(atQuit + 30);
});

/** Moves the pointer once a second. */
async function useComputer(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    const step = second % 2 === 0 ? '5' : '-5';
    await xdotool('mousemove_relative', '--', step, step, 'sleep', '1');
  }
}

async function deskSeconds(page: Awaited<ReturnType<Launched['window']>>): Promise<number> {
  const view = await ask(page, 'today:get', null);
  const seconds: unknown = Object(view).deskSeconds;
  if (typeof seconds !== 'number') throw new Error('the view has no desk time');
  return seconds;
}
