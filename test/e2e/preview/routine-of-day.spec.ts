import { expect } from '@playwright/test';
import { en, frameOf, test } from './harness.ts';

const settings = { firstStartDone: true, easeIn: false, morningRoutineAt: '09:05', microBreakSeconds: 30 };

test('the message of the morning starts its routine when it is clicked', async ({ page, startPreview }) => {
  const preview = await startPreview({ settings, speed: 120, slowSpeed: 1 });
  await page.goto(preview.address);
  const message = page.getByRole('button', { name: en.notification.morning.title });
  // By keyboard, like everything here.
  await message.focus();
  await page.keyboard.press('Enter');
  await expect(frameOf(page, 'routine').getByRole('button', { name: en.player.pause })).toBeVisible();
  await expect(message).toHaveCount(0);
  expect(preview.errors()).toBe('');
});

test('the message can be dismissed, and stays away when the page is reloaded', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ settings, speed: 120, slowSpeed: 1 });
  await page.goto(preview.address);
  const message = page.getByRole('button', { name: en.notification.morning.title });
  await expect(message).toBeVisible();
  await page.getByRole('button', { name: en.preview.dismiss }).click();
  await expect(message).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.panel')).toBeVisible();
  await expect(message).toHaveCount(0);
  await expect(page.locator('.frame-routine')).toHaveCount(0);
});
