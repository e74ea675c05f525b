import { expect } from '@playwright/test';
import { startProgramme } from '../../../shared/programme/programme.ts';
import { en, openWindow, test } from './harness.ts';

test("the week's way is shown first, and is replaced by the result of a button", async ({
  page,
  startPreview,
}) => {
  const today = new Date().toISOString().slice(0, 10);
  const settings = { firstStartDone: true, easeIn: false, programme: startProgramme(today) };
  const preview = await startPreview({ traceMinutes: null, settings });
  await openWindow(page, preview, 'app');
  await page.evaluate(() => window.bridge?.request('routine:start', { routineId: 'desk-reset' }));
  await page.goto(new URL('/window/routine', preview.address).href);
  const easier = page.getByRole('button', { name: en.player.easier });
  const note = page.locator('.player-note');
  await expect(easier).toHaveAttribute('aria-pressed', 'true');
  await expect(note).toHaveText('Go only half as far each way');
  await easier.click();
  await expect(easier).toHaveAttribute('aria-pressed', 'false');
  await expect(note).toHaveText('');
  await page.getByRole('button', { name: en.player.nextStep }).click();
  await expect(easier).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: en.player.previous }).click();
  await page.getByRole('button', { name: en.player.hurts }).click();
  await expect(
    page.getByRole('main').getByText(en.player.hurtsSaid.split('{{name}}')[1] ?? ''),
  ).toBeVisible();
});
