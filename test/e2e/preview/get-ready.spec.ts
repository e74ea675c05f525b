import { expect } from '@playwright/test';
import { ask, en, openWindow, test } from './harness.ts';

test.use({ actionTimeout: 15_000 });

test('Get ready shows what the side means and "Start now" ends it by keyboard', async ({
  page: app,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(app, preview, 'app');
  expect(await ask(app, 'routine:start', { routineId: 'mix:head-tilt' })).toEqual({ ok: true });
  const player = await app.context().newPage();
  await player.goto(new URL('/window/routine', preview.address).href);
  await expect(player.locator('.player-side')).toHaveText(/^First: (left|right) hand on the seat$/);
  await expect(player.locator('.player-detail')).toContainText(/starts in \d+ s/);
  const start = player.getByRole('button', { name: en.player.startNow });
  await start.focus();
  await player.keyboard.press('Enter');
  await expect(start).toBeHidden();
  await expect(player.locator('.player-side')).toHaveText(/^(left|right) hand on the seat$/);
  // The keyboard stays in the player.
  await expect(player.getByRole('button', { name: en.player.pause, exact: true })).toBeFocused();
  await expect(player.locator('.player-detail')).toContainText(/breath 1 of \d/);
});
