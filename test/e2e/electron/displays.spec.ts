import { expect } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { clickAndLeave } from './click-and-leave.ts';
import { ask, countRenderers, xdotool } from './launch.ts';
import {
  countDisplays,
  expectOn,
  plugIn,
  pointAt,
  seen,
  standUpright,
  displaysTest as test,
  untilCard,
  untilRoutine,
  xrandr,
} from './outputs.ts';

const { t } = createMainText(['en']);

test('the card comes where the pointer is and follows when its display is unplugged', async ({
  launch,
  folder,
  twoDisplays: [first, second],
}) => {
  await pointAt('second');
  const launched = await untilCard(launch, folder);
  await expectOn(launched, 'window=card', 1280);
  expect(await seen(launched, 'window=card')).toMatchObject({ bounds: { width: 424, height: 196 } });

  await xrandr('--output', second, '--off');
  await expect.poll(() => countDisplays(launched)).toBe(1);
  await expectOn(launched, 'window=card', 0);

  // The first display to the right of the second: it is where it was, but the desktop has moved under it.
  await xrandr('--output', second, '--mode', '1920x1080', '--left-of', first);
  await expect.poll(() => countDisplays(launched)).toBe(2);
  await expectOn(launched, 'window=card', 1920);

  await standUpright(first);
  await expectOn(launched, 'window=card', 1920);
  expect((await seen(launched, 'window=card'))?.display).toMatchObject({ width: 800, height: 1280 });
  await plugIn(first, second);
  await expectOn(launched, 'window=card', 0);
  await launched.quit();
});

test('a routine opens where its card was, and stays in sight', async ({
  launch,
  folder,
  twoDisplays: [first, second],
}) => {
  await pointAt('second');
  const launched = await untilCard(launch, folder);
  const card = await launched.window('window=card');
  // The hand is back on the other display when the keyboard answers.
  await pointAt('first');
  await clickAndLeave(card.getByRole('button', { name: t('card.start') }));
  await launched.window('window=routine');
  await expectOn(launched, 'window=routine', 1280);

  await xrandr('--output', second, '--off');
  await expectOn(launched, 'window=routine', 0);
  await plugIn(first, second);
  await expect.poll(() => countDisplays(launched)).toBe(2);
  await expectOn(launched, 'window=routine', 0);

  // A display too small for the window makes the window smaller.
  await xrandr('--output', second, '--off');
  await xrandr('--output', first, '--mode', '640x480');
  await expectOn(launched, 'window=routine', 0);
  await xrandr('--output', first, '--mode', '1280x800');
  expect(await countRenderers(launched.app)).toEqual({ windows: 1, pages: 1 });
});

test('a routine that fills its screen comes along too', async ({
  launch,
  folder,
  twoDisplays: [, second],
}) => {
  const { launched, player } = await untilRoutine(launch, folder, 'second', { playerSize: 'full-screen' });
  await expect
    .poll(() => seen(launched, 'window=routine'))
    .toMatchObject({ bounds: { x: 1280, width: 1920 } });
  await xrandr('--output', second, '--off');
  await expect
    .poll(async () => {
      const { bounds, display } = (await seen(launched, 'window=routine')) ?? {};
      if (bounds === undefined || display === undefined) return null;
      return (
        display.x === 0 && bounds.x >= 0 && bounds.x + bounds.width <= 1280 && bounds.y + bounds.height <= 800
      );
    })
    .toBe(true);
  await expect(player.getByRole('button', { name: t('player.end') })).toBeVisible();
});

test('the app window comes along', async ({ launch, twoDisplays: [, second] }) => {
  await pointAt('second');
  const launched = await launch({ settings: {} });
  await launched.window('app.html');
  await expectOn(launched, 'app.html', 1280);
  await xrandr('--output', second, '--off');
  await expectOn(launched, 'app.html', 0);
});

test('the other displays are dimmed while a routine runs, without taking the focus', async ({
  launch,
  folder,
  twoDisplays: [first, second],
}) => {
  const { launched, player } = await untilRoutine(launch, folder, 'first', { dimOtherDisplays: true });
  await launched.window('dim.html');
  await expect
    .poll(() => seen(launched, 'dim.html'))
    .toMatchObject({
      bounds: { x: 1280, y: 0, width: 1920, height: 1081 },
      isVisible: true,
      isFocused: false,
    });
  expect(await seen(launched, 'window=routine')).toMatchObject({ isFocused: true });
  await expect(player.getByRole('main')).toBeVisible();

  // An unplugged display takes its dark window along; plugged in again it is dark again.
  await xrandr('--output', second, '--off');
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 1, pages: 1 });
  await plugIn(first, second);
  await expect.poll(() => seen(launched, 'dim.html')).toMatchObject({ bounds: { x: 1280, width: 1920 } });

  // Escape on a dimmed display lights it and leaves the routine alone.
  await pointAt('second');
  await xdotool('key', 'Escape');
  await expect.poll(() => seen(launched, 'dim.html')).toBeNull();
  expect(await ask(player, 'routine:get', null)).toMatchObject({ runId: 1 });
  await expect(player.getByRole('button', { name: t('player.end') })).toBeVisible();
});

test('a click lights a dimmed display; the dimming goes with the routine', async ({ launch, folder }) => {
  const { launched, player } = await untilRoutine(launch, folder, 'second', { dimOtherDisplays: true });
  await launched.window('dim.html');
  await expect.poll(() => seen(launched, 'dim.html')).toMatchObject({ isVisible: true, bounds: { x: 0 } });
  await pointAt('first');
  await xdotool('click', '1');
  await expect.poll(() => seen(launched, 'dim.html')).toBeNull();
  await player.close();
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
});

test('a player that is moved to a dimmed display lights it and darkens the other', async ({
  launch,
  folder,
}) => {
  const { launched } = await untilRoutine(launch, folder, 'first', { dimOtherDisplays: true });
  await expect.poll(() => seen(launched, 'dim.html')).toMatchObject({ bounds: { x: 1280 } });
  await launched.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    windows.find((each) => each.webContents.getURL().includes('window=routine'))?.setPosition(1500, 200);
  });
  await expect.poll(() => seen(launched, 'dim.html')).toMatchObject({ bounds: { x: 0, width: 1280 } });
  expect(await countRenderers(launched.app)).toEqual({ windows: 2, pages: 2 });
});

test('dark windows leave when the routine ends', async ({ launch, folder }) => {
  const { launched, player } = await untilRoutine(launch, folder, 'first', { dimOtherDisplays: true });
  await launched.window('dim.html');
  await player.close();
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
});
