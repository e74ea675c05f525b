import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from '@playwright/test';
import { ENTRY_ARGUMENTS } from '../../../main/electron/startup/entry-arguments.ts';
import { createMainText } from '../../../main/views/text.ts';
import { clickAndLeave } from './click-and-leave.ts';
import { runningProcesses } from './command-lines.ts';
import { countRenderers, type Launched, type LaunchOptions, spawnApp } from './launch.ts';
import { startNotificationService } from './notification-service.ts';
import { seen } from './outputs.ts';
import { dayWithCard } from './recorded-day.ts';
import { chooseFromTray, readTray } from './tray-reader.ts';
import { windowsOn } from './virtual-display.ts';
import { westonTest as test, type Weston } from './weston.ts';

const { t } = createMainText(['en']);
const root = join(import.meta.dirname, '../../..');

/** The newer versions' default: Wayland in a Wayland session. */
const BY_DEFAULT = '--ozone-platform-hint=auto';

/** The ways in which the app's windows are drawn under a compositor. */
const ways = [
  { name: 'native Wayland', hasXWayland: false, args: ['--ozone-platform=wayland', '--disable-gpu'] },
  { name: 'XWayland', hasXWayland: true, args: ['--ozone-platform=x11'] },
] as const;

for (const { name, hasXWayland, args } of ways) {
  const on = ({ env }: Weston, options: LaunchOptions = {}): LaunchOptions => ({
    ...options,
    args: [...args, ...(options.args ?? [])],
    env: { ...env, ...options.env },
  });

  test(`${name}: the first start and every later one show their window`, async ({
    launch,
    startWeston,
    folder,
  }) => {
    const weston = await startWeston({ hasXWayland });
    const empty = await weston.picture();
    const first = await launch(on(weston, { data: join(folder, 'data') }));
    await expect((await first.window('app.html')).getByRole('main')).toBeVisible();
    await expect.poll(weston.picture).not.toBe(empty);
    await first.quit();
    await expect.poll(weston.picture).toBe(empty);

    const later = await launch(on(weston, { data: join(folder, 'data'), settings: {} }));
    const page = await later.window('app.html');
    await expect(page.getByRole('main')).toBeVisible();
    await expect.poll(weston.picture).not.toBe(empty);
    await chooseFromTray(t('tray.menu.settings'));
    const impossible = page.getByText(t('settings.dimOtherDisplays.impossible'));
    await expect(page.getByText(t('settings.dimOtherDisplays.label'))).toBeVisible();
    await expect(impossible).toHaveCount(hasXWayland ? 0 : 1);
    await page.getByRole('button', { name: t('nav.privacy') }).click();
    await page.getByText(t('sensors.now')).click();
    await expect(page.getByText(t(`sensors.windows.${hasXWayland ? 'XWayland' : 'Wayland'}`))).toBeVisible();
    expect((await windowsOn(weston.display)).length > 0).toBe(hasXWayland);
    await later.quit();
  });

  test(`${name}: the tray's menu works, and its break is shown`, async ({ launch, startWeston }) => {
    const weston = await startWeston({ hasXWayland });
    const empty = await weston.picture();
    const launched = await launch(on(weston, { settings: { easeIn: false }, args: ['--background'] }));
    await expect.poll(async () => (await readTray())?.tooltip).toContain(t('clock.no-bout', { count: 0 }));
    expect(await countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
    await chooseFromTray(t('tray.menu.takeBreak'));
    const player = await launched.window('window=routine');
    await expect(player.getByRole('main')).toBeVisible();
    await expect.poll(weston.picture).not.toBe(empty);
    const started = launched.app.process();
    await chooseFromTray(t('tray.menu.quit'));
    await expect.poll(() => started.exitCode).toBe(0);
  });

  test(`${name}: the card appears as it does there, and a whole routine follows`, async ({
    launch,
    startWeston,
    folder,
  }) => {
    const weston = await startWeston({ hasXWayland });
    const notifications = await startNotificationService();
    const launched = await launch(
      on(weston, {
        settings: { easeIn: false, microBreakSeconds: 30, dimOtherDisplays: true },
        args: ['--background', ...dayWithCard(folder, { slowSpeed: 3 })],
      }),
    );
    if (hasXWayland) await startFromCard(launched);
    else {
      await expect.poll(async () => (await notifications.newest())?.buttons).toContain(t('card.start'));
      expect(await countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
      await notifications.press(t('card.start'));
    }
    const player = await launched.window('window=routine');
    await expect(player.getByRole('main')).toBeVisible();
    await expect
      .poll(() => countRenderers(launched.app), { timeout: 60_000 })
      .toEqual({ windows: 0, pages: 0 });
    await launched.quit();
    notifications.stop();
    const history = new DatabaseSync(join(launched.data, 'history.sqlite'), { readOnly: true });
    expect(history.prepare('SELECT verdict FROM routines').all()).toMatchObject([{ verdict: 'completed' }]);
    history.close();
  });
}

async function startFromCard(launched: Launched): Promise<void> {
  const card = await launched.window('window=card');
  const button = card.getByRole('button', { name: t('card.start') });
  await expect(button).toBeVisible();
  expect(await seen(launched, 'window=card')).toMatchObject({ isVisible: true, isFocused: false });
  await clickAndLeave(button);
}

test('the default start goes to XWayland once, before anything is shown', async ({
  startWeston,
  launch: _,
  folder,
}) => {
  const weston = await startWeston({ hasXWayland: true });
  const starter = spawnApp(join(folder, 'data'), [BY_DEFAULT, ...ENTRY_ARGUMENTS], weston.env);
  await expect.poll(() => starter.exitCode).toBe(0);
  await expect.poll(() => windowsOn(weston.display)).toContain(`${t('firstStart.hello.title')} · Unhunch`);
  await expect.poll(async () => (await readTray()) !== null).toBe(true);
  // It is started again with the arguments that it was started with.
  const again = [...runningProcesses().values()].filter(
    ({ commandLine }) => commandLine.includes(root) && commandLine.includes('--ozone-platform=x11'),
  );
  const own = again.filter(({ commandLine }) => !commandLine.includes('--type='));
  expect(own.map(({ commandLine }) => ENTRY_ARGUMENTS.every((each) => commandLine.includes(each)))).toEqual([
    true,
  ]);
  await chooseFromTray(t('tray.menu.quit'));
  await expect.poll(() => windowsOn(weston.display)).toEqual([]);
});

test('on a scaled display, the default start stays on Wayland, which draws sharply', async ({
  startWeston,
  launch: _,
  folder,
}) => {
  const weston = await startWeston({ hasXWayland: true, scale: 2 });
  const empty = await weston.picture();
  const started = spawnApp(join(folder, 'data'), [BY_DEFAULT, '--disable-gpu'], weston.env);
  await expect.poll(weston.picture).not.toBe(empty);
  await expect.poll(async () => (await readTray()) !== null).toBe(true);
  expect(await windowsOn(weston.display)).toEqual([]);
  expect(started.exitCode).toBeNull();
  await chooseFromTray(t('tray.menu.quit'));
  await expect.poll(() => started.exitCode).toBe(0);
});

test('without an argument and without an X server, the app runs on Wayland', async ({
  startWeston,
  launch: _,
  folder,
}) => {
  const weston = await startWeston({ hasXWayland: false });
  const empty = await weston.picture();
  // Electron before 38 takes X11 here, and is started again.
  spawnApp(join(folder, 'data'), ['--disable-gpu'], weston.env);
  await expect.poll(weston.picture).not.toBe(empty);
  await expect.poll(async () => (await readTray()) !== null).toBe(true);
  await chooseFromTray(t('tray.menu.quit'));
  await expect.poll(weston.picture).toBe(empty);
});
