import { expect } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { desktopTest as test } from './launch.ts';
import { startNotificationService } from './notification-service.ts';
import { dayWithCard } from './recorded-day.ts';

const { t } = createMainText(['en']);

test('with a screen reader, a notification announces the card and leaves with it; without one there is none', async ({
  launch,
  folder,
}) => {
  const notifications = await startNotificationService();
  const settings = { easeIn: false, microBreakSeconds: 30 };
  const day = dayWithCard(folder, { speed: 300, slowSpeed: 3 });

  const silent = await launch({ settings, args: ['--background', ...day] });
  await expect(
    (await silent.window('window=card')).getByRole('button', { name: t('card.start') }),
  ).toBeVisible();
  expect(await notifications.newest()).toBeNull();
  await silent.quit();

  const spoken = await launch({
    data: `${folder}/spoken`,
    settings,
    args: ['--background', '--force-renderer-accessibility', ...day],
  });
  const card = await spoken.window('window=card');
  await expect(card.getByRole('button', { name: t('card.start') })).toBeVisible();
  await expect.poll(async () => (await notifications.newest())?.buttons).toContain(t('card.start'));
  const title = (await notifications.newest())?.title ?? '';
  await expect(card.locator('.card-title')).toHaveText(title);
  await notifications.press(t('card.start'));
  await expect((await spoken.window('window=routine')).getByRole('main')).toBeVisible();
  await expect.poll(() => card.isClosed()).toBe(true);
  await spoken.quit();
  notifications.stop();
});
