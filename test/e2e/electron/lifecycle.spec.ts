import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { countRenderers as rendererCount } from '../../bench/process-tree.ts';
import { clickAndLeave } from './click-and-leave.ts';
import { ask, countRenderers, spawnApp, startAndEnd, test } from './launch.ts';
import { dayWithCard } from './recorded-day.ts';

test('a second start opens the window of the first, and ends', async ({ launch }) => {
  const { app, data, window } = await launch({ settings: {}, args: ['--background'] });
  await expect.poll(() => app.evaluate(({ app: own }) => own.isReady())).toBe(true);
  expect(await countRenderers(app)).toEqual({ windows: 0, pages: 0 });
  expect((await startAndEnd(data)).code).toBe(0);
  await expect((await window('app.html')).getByRole('main')).toBeVisible();
  expect((await startAndEnd(data)).code).toBe(0);
  expect(await countRenderers(app)).toEqual({ windows: 1, pages: 1 });
});

test('an app without windows has no browser profile; the first window makes one, and its page is restricted', async ({
  launch,
}) => {
  const { app, data, window } = await launch({ settings: {}, args: ['--background'] });
  await expect.poll(() => existsSync(join(data, 'history.sqlite'))).toBe(true);
  // Time in which a profile would have been written. Reading the default session would create it, so its files tell.
  expect((await startAndEnd(data, ['--background'])).code).toBe(0);
  expect(existsSync(join(data, 'Local Storage'))).toBe(false);
  expect((await startAndEnd(data)).code).toBe(0);
  const page = await window('app.html');
  await expect(page.getByRole('main')).toBeVisible();
  await expect.poll(() => existsSync(join(data, 'Local Storage'))).toBe(true);
  expect(await page.evaluate(() => fetch('https://example.com/').then(Boolean, () => false))).toBe(false);
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
});

test('only the user can read the log', async ({ launch }) => {
  test.skip(process.platform === 'win32', 'Windows has no such modes');
  const { data } = await launch({ settings: {}, args: ['--background'] });
  await expect.poll(() => existsSync(join(data, 'logs/main.log'))).toBe(true);
  const modeOf = (name: string) => statSync(join(data, name)).mode & 0o777;
  expect([modeOf('logs'), modeOf('logs/main.log')]).toEqual([0o700, 0o600]);
});

test('a second login entry opens nothing', async ({ launch }) => {
  const { app, data } = await launch({ settings: {}, args: ['--background'] });
  await expect.poll(() => app.evaluate(({ app: own }) => own.isReady())).toBe(true);
  expect((await startAndEnd(data, ['--background'])).code).toBe(0);
  // A window would take a moment to appear.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await countRenderers(app)).toEqual({ windows: 0, pages: 0 });
});

test('a second start while the first one is still starting is not lost', async ({ folder, launch: _ }) => {
  test.skip(process.platform !== 'linux', 'holds the first one up by signals');
  mkdirSync(join(folder, 'data'));
  const data = join(folder, 'data');
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ firstStartDone: true }));
  const first = spawnApp(data, ['--background']);
  // A second start is passed on once the first one's socket exists; a first one that is blocked before that counts as
  // dead.
  while (!existsSync(join(data, 'SingletonSocket'))) await wait(2);
  await wait(20);
  first.kill('SIGSTOP');
  const second = startAndEnd(data);
  await wait(2000);
  first.kill('SIGCONT');
  expect((await second).code).toBe(0);
  await expect.poll(() => rendererCount(first.pid ?? 0), { timeout: 20_000 }).toBe(1);
  const ended = new Promise((resolve) => first.once('exit', resolve));
  first.kill();
  await ended;
});

test('closing the app window leaves no renderer and the app in the tray', async ({ launch }) => {
  const { app, window } = await launch({ settings: {} });
  const page = await window('app.html');
  await page.close();
  await expect.poll(() => countRenderers(app)).toEqual({ windows: 0, pages: 0 });
  expect(app.process().exitCode).toBeNull();
});

test('the first start opens its pages', async ({ launch }) => {
  const { window } = await launch({ args: ['--background'] });
  expect(await ask(await window('app.html'), 'page:get', null)).toBe('first-start');
});

test('the app quits while the card or the player is shown', async ({ launch, folder }) => {
  const args = ['--background', ...dayWithCard(folder, { slowSpeed: 0.1 })];
  const withCard = await launch({ settings: { easeIn: false }, args });
  await withCard.window('window=card');
  await withCard.quit();
  const withPlayer = await launch({ data: join(folder, 'other'), settings: { easeIn: false }, args });
  const card = await withPlayer.window('window=card');
  await clickAndLeave(card.getByRole('button', { name: createMainText(['en']).t('card.start') }));
  await withPlayer.window('window=routine');
  await withPlayer.quit();
});

test('damaged files are set aside, the user is notified, the app continues', async ({ launch, folder }) => {
  writeFileSync(join(folder, 'history.sqlite'), 'this is not a database, '.repeat(100));
  writeFileSync(join(folder, 'settings.json'), '{ "easeIn": ');
  const { window } = await launch({ data: folder });
  const page = await window('app.html');
  const notices = await ask(page, 'notices:get', null);
  expect(notices).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'history-damaged' }),
      expect.objectContaining({ type: 'settings-damaged' }),
    ]),
  );
  const kept = readdirSync(folder).filter((name) => name.includes('corrupt'));
  expect(kept).toHaveLength(2);
  expect(await ask(page, 'today:get', null)).toMatchObject({ deskSeconds: 0 });
});

test('an invalid start ends with one line that says why', async ({ folder, launch: _ }) => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '[');
  const broken = await startAndEnd(join(folder, 'data'), ['--trace', file]);
  expect(broken.code).toBe(1);
  expect(broken.errors).toContain(`Unhunch could not start: ${file}: not JSON\n`);
  const slow = await startAndEnd(join(folder, 'data'), ['--trace', file, '--speed', 'fast']);
  expect(slow.code).toBe(1);
  expect(slow.errors).toContain('Unhunch could not start: --speed fast: must be a number from 0.1 to 100000');
});
