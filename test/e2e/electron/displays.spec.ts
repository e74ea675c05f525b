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

  // The first display is moved to the right of the second; the pointer is in the same place, but the desktop is not.
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

test('a routine opens where its card was, and stays visible', async ({
  launch,
  folder,
  twoDisplays: [first, second],
}) => {
  await pointAt('second');
  const launched = await untilCard(launch, folder);
  const card = await launched.window('window=card');
  // The pointer is back on the other display when the keyboard answers.
  await pointAt('first');
  await clickAndLeave(card.getByRole('button', { name: t('card.start') }));
  await launched.window('window=routine');
  await expectOn(launched, 'window=routine', 1280);

  await xrandr('--output', second, '--off');
  await expectOn(launched, 'window=routine', 0);
  await plugIn(first, second);
  await expect.poll(() => countDisplays(launched)).toBe(2);
  await expectOn(launched, 'window=routine', 0);

  // If the display is too small for the window, the window shrinks.
  await xrandr('--output', second, '--off');
  await xrandr('--output', first, '--mode', '640x480');
  await expectOn(launched, 'window=routine', 0);
  await xrandr('--output', first, '--mode', '1280x800');
  expect(await countRenderers(launched.app)).toEqual({ windows: 1, pages: 1 });
});

test('a full-screen routine moves to the remaining display too', async ({
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

test('the app window moves to the remaining display', async ({ launch, twoDisplays: [, second] }) => {
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

  // An unplugged display loses its dark window; plugged in again, it is dark again.
  await xrandr('--output', second, '--off');
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 1, pages: 1 });
  await plugIn(first, second);
  await expect.poll(() => seen(launched, 'dim.html')).toMatchObject({ bounds: { x: 1280, width: 1920 } });

  // Escape on a dimmed display undims it and does not affect the routine.
  await pointAt('second');
  await xdotool('key', 'Escape');
  await expect.poll(() => seen(launched, 'dim.html')).toBeNull();
  expect(await ask(player, 'routine:get', null)).toMatchObject({ runId: 1 });
  await expect(player.getByRole('button', { name: t('player.end') })).toBeVisible();
});

test('a click undims a display; the dimming ends with the routine', async ({ launch, folder }) => {
  const { launched, player } = await untilRoutine(launch, folder, 'second', { dimOtherDisplays: true });
  await launched.window('dim.html');
  await expect.poll(() => seen(launched, 'dim.html')).toMatchObject({ isVisible: true, bounds: { x: 0 } });
  await pointAt('first');
  await xdotool('click', '1');
  await expect.poll(() => seen(launched, 'dim.html')).toBeNull();
  await player.close();
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
});

test('a player that is moved to a dimmed display undims it and dims the other', async ({
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

test('dark windows close when the routine ends', async ({ launch, folder }) => {
  const { launched, player } = await untilRoutine(launch, folder, 'first', { dimOtherDisplays: true });
  await launched.window('dim.html');
  await player.close();
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
});
