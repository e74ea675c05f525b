import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ask, chooseInTray, en, frameOf, openWindow, test } from './harness.ts';

test('the first start takes three pages, and then is over for good', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null, settings: {} });
  await page.goto(preview.address);
  const app = frameOf(page, 'app');
  await expect(app.getByRole('heading', { name: en.firstStart.hello.title })).toBeVisible();
  await app.getByRole('button', { name: en.action.next }).click();
  await expect(app.getByRole('heading', { name: en.firstStart.check.title })).toBeVisible();
  await app.getByRole('button', { name: en.action.next }).click();
  await expect(app.getByRole('heading', { name: en.firstStart.start.title })).toBeVisible();
  await app.getByRole('checkbox', { name: en.settings.workplace.options['no-doorway'] }).press('Space');
  await app.getByRole('switch', { name: en.firstStart.start.login }).press('Space');
  await app.getByRole('button', { name: en.firstStart.start.later }).click();
  await expect(app.getByRole('heading', { name: en.today.title, level: 1 })).toBeVisible();
  const stored = JSON.parse(readFileSync(join(preview.data, 'settings.json'), 'utf8'));
  expect(stored).toEqual({ firstStartDone: true, startAtLogin: false, workplace: ['no-doorway'] });

  await preview.stop();
  const again = await startPreview({ traceMinutes: null, data: preview.data });
  await page.goto(again.address);
  await expect(page.locator('.panel')).toBeVisible();
  await chooseInTray(page, en.tray.menu.open);
  await expect(app.getByRole('heading', { name: en.today.title, level: 1 })).toBeVisible();
});

test('a user who reports an emergency in the first start is not asked to move', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null, settings: {} });
  await page.goto(preview.address);
  const app = frameOf(page, 'app');
  await app.getByRole('button', { name: en.action.next }).click();
  const next = app.getByRole('button', { name: en.action.next });
  await app.getByText(en.check.answers.none).click();
  await expect(app.getByText(en.safety.emergency[0] ?? '')).toBeHidden();
  await app.getByText(en.check.answers.yes).click();
  await expect(app.getByText(en.safety.emergency[0] ?? '')).toBeVisible();
  await app.getByText(en.check.answers.emergency).click();
  await next.click();
  await expect(app.getByRole('main').getByText(en.check.result.now)).toBeVisible();
  await next.click();
  await expect(app.getByRole('heading', { name: en.firstStart.start.title })).toBeVisible();
  await expect(app.getByRole('button', { name: en.firstStart.start.first })).toHaveCount(0);
  await app.getByRole('button', { name: en.action.close }).click();
  await expect(app.getByRole('heading', { name: en.today.title, level: 1 })).toBeVisible();
});

test('one button of the first start submits the answer of the check and continues', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null, settings: {} });
  await page.goto(preview.address);
  const app = frameOf(page, 'app');
  const next = app.getByRole('button', { name: en.action.next });
  const stored = () => JSON.parse(readFileSync(join(preview.data, 'settings.json'), 'utf8')).safety?.mode;
  const heading = (title: string) => app.getByRole('heading', { level: 1, name: title });
  await next.click();
  await expect(heading(en.firstStart.check.title)).toBeVisible();
  const mainButtons = app.locator('main .button').filter({ hasNotText: en.action.back });
  await expect(mainButtons).toHaveText([en.action.next]);
  await app.getByText(en.check.answers.none).click();
  await next.click();
  await expect(heading(en.firstStart.start.title)).toBeVisible();
  await expect.poll(stored).toBe('full');

  await app.getByRole('button', { name: en.action.back }).click();
  await app.getByText(en.check.answers.yes).click();
  // The answer is complete only once it says which list.
  await expect(next).toBeDisabled();
  await app.getByText(en.check.answers.ask).click();
  await app.getByText(en.action.no, { exact: true }).click();
  await next.click();
  await expect(app.getByRole('main').getByText(en.check.result.limited)).toBeVisible();
  await expect.poll(stored).toBe('limited');
  await app.getByRole('button', { name: en.check.change }).click();
  await app.getByText(en.action.yes, { exact: true }).click();
  await next.click();
  await expect(heading(en.firstStart.start.title)).toBeVisible();
  await expect.poll(stored).toBe('full');
});

test('a first break can be done right after the first start', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null, settings: {} });
  await page.goto(preview.address);
  const app = frameOf(page, 'app');
  for (let step = 0; step < 2; step += 1) await app.getByRole('button', { name: en.action.next }).click();
  await app.getByRole('button', { name: en.firstStart.start.first }).click();
  await expect(frameOf(page, 'routine').getByRole('button', { name: en.player.pause })).toBeVisible();
});

test('a setting changed in Settings survives a restart', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await page.goto(preview.address);
  await chooseInTray(page, en.tray.menu.settings);
  const app = frameOf(page, 'app');
  const threshold = app.getByRole('textbox', { name: en.settings.sittingThresholdMinutes.label });
  await threshold.fill('40');
  await threshold.press('Enter');
  const sounds = app.getByRole('switch', { name: en.settings.sounds.label });
  await sounds.press('Space');
  await expect
    .poll(() => JSON.parse(readFileSync(join(preview.data, 'settings.json'), 'utf8')))
    .toEqual({ firstStartDone: true, easeIn: false, sittingThresholdMinutes: 40, sounds: true });

  await preview.stop();
  const again = await startPreview({ traceMinutes: null, data: preview.data });
  await openWindow(page, again, 'app');
  expect(await ask(page, 'settings:get', null)).toMatchObject({
    sittingThresholdMinutes: { value: 40, layer: 'user' },
    sounds: { value: true, layer: 'user' },
    microBreakSeconds: { value: 60, layer: 'default' },
  });
});

test('in a live preview the clock follows the input in the page, and the tray pauses and resumes', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  await page.goto(preview.address);
  const text = page.locator('#tray-tooltip');
  await expect(text).not.toBeEmpty();
  await chooseInTray(page, en.tray.menu.pause60);
  await expect(text).toContainText('Paused until');
  await chooseInTray(page, en.tray.menu.resume);
  await expect(text).not.toContainText('Paused');
  await page.getByRole('button', { name: en.preview.tray, exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: en.tray.menu.standing }).click();
  await expect(text).toContainText(en.next.standing);
  await page.getByRole('button', { name: en.preview.tray, exact: true }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: en.tray.menu.standing })).toBeChecked();
  await page.keyboard.press('Escape');
});

test('the app window can be closed with its button and opened again', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await page.goto(preview.address);
  await chooseInTray(page, en.tray.menu.open);
  await expect(frameOf(page, 'app').getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Close the window Unhunch' }).click();
  await expect(page.locator('.frame-app')).toHaveCount(0);
  await chooseInTray(page, en.tray.menu.week);
  await expect(frameOf(page, 'app').getByRole('heading', { name: en.week.title })).toBeVisible();
});

test('a damaged settings file is set aside and reported, and the preview continues', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  await preview.stop();
  const { writeFileSync, readdirSync } = await import('node:fs');
  writeFileSync(join(preview.data, 'settings.json'), '{"sounds": tru');
  const again = await startPreview({ traceMinutes: null, data: preview.data });
  expect(readdirSync(preview.data).filter((name) => name.startsWith('settings.json.corrupt-'))).toHaveLength(
    1,
  );
  await openWindow(page, again, 'app');
  expect(await ask(page, 'notices:get', null)).toMatchObject([{ type: 'settings-damaged' }]);
});
