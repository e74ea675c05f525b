import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { createMainText } from '../../../main/text.ts';
import { ask, countRenderers, startAndEnd, test, writeTrace } from './launch.ts';

test('a second start opens the window of the first, and ends', async ({ launch }) => {
  const { app, data, window } = await launch({ settings: {}, args: ['--background'] });
  await expect.poll(() => app.evaluate(({ app: own }) => own.isReady())).toBe(true);
  expect(await countRenderers(app)).toEqual({ windows: 0, pages: 0 });
  expect((await startAndEnd(data)).code).toBe(0);
  await expect((await window('app.html')).getByRole('main')).toBeVisible();
  expect((await startAndEnd(data)).code).toBe(0);
  expect(await countRenderers(app)).toEqual({ windows: 1, pages: 1 });
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

test('quits while the card or the player is up', async ({ launch, folder }) => {
  const recording = writeTrace(folder, [
    ['not-afk', 31 * 60],
    ['afk', 20],
    ['not-afk', 3600],
  ]);
  const pace = ['--speed', '600', '--slow-speed', '0.1', '--timezone', 'UTC'];
  const args = ['--background', '--trace', recording, ...pace];
  const withCard = await launch({ settings: { easeIn: false }, args });
  await withCard.window('window=card');
  await withCard.quit();
  const withPlayer = await launch({ data: join(folder, 'other'), settings: { easeIn: false }, args });
  const card = await withPlayer.window('window=card');
  await card.getByRole('button', { name: createMainText(['en']).t('card.start') }).click();
  await withPlayer.window('window=routine');
  await withPlayer.quit();
});

test('damaged files are kept aside, the person is told, the app goes on', async ({ launch, folder }) => {
  writeFileSync(join(folder, 'history.sqlite'), 'this is no database, '.repeat(100));
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

test('a start that makes no sense ends with one line that says why', async ({ folder, launch: _ }) => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '[');
  const broken = await startAndEnd(join(folder, 'data'), ['--trace', file]);
  expect(broken.code).toBe(1);
  expect(broken.errors).toContain(`Unhunch could not start: ${file}: not JSON\n`);
  const slow = await startAndEnd(join(folder, 'data'), ['--trace', file, '--speed', 'fast']);
  expect(slow.code).toBe(1);
  expect(slow.errors).toContain(
    'Unhunch could not start: --speed fast: a number from 0.1 to 100000 is wanted',
  );
});
