import { expect } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { shippedTranslations } from '../../support/translations.ts';
import { ask, countRenderers, desktopTest as test } from './launch.ts';
import { dayWithCard } from './recorded-day.ts';
import { find, labelsOf, readTray } from './tray-reader.ts';

const { t } = createMainText(['en']);
const label = (name: string, values?: Record<string, unknown>) => t(`tray.menu.${name}`, values);
const atZero = t('clock.no-bout', { count: 0 });

const settings = { easeIn: false };
const quiet = { settings, args: ['--background'] };

async function tray() {
  await expect.poll(async () => (await readTray()) !== null).toBe(true);
  const item = await readTray();
  if (item === null) throw new Error('the tray icon went away');
  return item;
}

test('the tray shows the icon with the time at the desk and every entry', async ({ launch }) => {
  await launch(quiet);
  await expect.poll(async () => (await tray()).tooltip).toContain(atZero);
  const { menu } = await tray();
  const away = [0, 5, 10, 15, 30, 60].map((count) =>
    count === 0 ? label('awayNow') : label('awayMinutes', { count }),
  );
  expect(labelsOf(menu)).toEqual([
    ...['open', 'takeBreak', 'pause30', 'pause60', 'pauseCall', 'pauseTomorrow', 'away'].map((name) =>
      label(name),
    ),
    ...away,
    ...['standing', 'gentle', 'week', 'settings', 'quit'].map((name) => label(name)),
  ]);
  expect(find(menu, label('standing'))?.isChecked).toBe(false);
});

test('the app starts in the background without a window', async ({ launch }) => {
  const { app } = await launch(quiet);
  await tray();
  expect(await countRenderers(app)).toEqual({ windows: 0, pages: 0 });
});

test('the tray pauses and resumes, with a different picture', async ({ launch }) => {
  await launch(quiet);
  const counting = (await tray()).picture;
  for (const pause of ['pause30', 'pause60', 'pauseTomorrow']) {
    await (await tray()).click(label(pause));
    await expect.poll(async () => labelsOf((await tray()).menu)).toContain(label('resume'));
    const paused = await tray();
    expect(paused.tooltip).toContain(t('next.paused-until', { time: '|' }).split('|')[0] ?? '');
    expect(paused.picture).not.toBe(counting);
    expect(labelsOf(paused.menu)).not.toContain(label(pause));
    await paused.click(label('resume'));
    await expect.poll(async () => labelsOf((await tray()).menu)).toContain(label(pause));
  }
  await expect.poll(async () => (await tray()).picture).toBe(counting);
});

test('the tray shows the minutes in place of the dots once that is chosen', async ({ launch }) => {
  const { window } = await launch({ settings });
  const page = await window('app.html');
  const dots = (await tray()).picture;
  await ask(page, 'settings:set', { key: 'trayMinutes', value: true });
  await expect.poll(async () => (await tray()).picture).not.toBe(dots);
  await ask(page, 'settings:set', { key: 'trayMinutes', value: false });
  await expect.poll(async () => (await tray()).picture).toBe(dots);
});

test('the tray ticks and unticks standing', async ({ launch }) => {
  const { window } = await launch({ settings });
  const page = await window('app.html');
  for (const isOn of [true, false]) {
    await (await tray()).click(label('standing'));
    await expect.poll(async () => find((await tray()).menu, label('standing'))?.isChecked).toBe(isOn);
    expect(await ask(page, 'today:get', null)).toMatchObject({ isStanding: isOn });
  }
});

test('the tray starts a break, which opens the player', async ({ launch }) => {
  const { app, window } = await launch(quiet);
  await (await tray()).click(label('takeBreak'));
  const player = await window('window=routine');
  await expect(player.getByRole('main')).toBeVisible();
  // The user closes it: the routine is over, and a new one can be started.
  await player.close();
  await expect.poll(() => countRenderers(app)).toEqual({ windows: 0, pages: 0 });
  await (await tray()).click(label('takeBreak'));
  await window('window=routine');
  expect(await countRenderers(app)).toEqual({ windows: 1, pages: 1 });
});

test('the tray answers a break while it is open, and only then', async ({ launch, folder }) => {
  const { window } = await launch({
    settings,
    args: ['--background', ...dayWithCard(folder, { speed: 300, slowSpeed: 1 })],
  });
  const card = await window('window=card');
  const closed = card.waitForEvent('close');
  const minutes = [5, 10].map((count) => label('snoozeMinutes', { count }));
  const answers = [label('snooze'), ...minutes, label('skip'), label('alreadyMoved')];
  const labels = async () => labelsOf((await tray()).menu);
  await expect.poll(labels).toEqual(expect.arrayContaining(answers));
  await (await tray()).click(label('skip'));
  await closed;
  await expect.poll(async () => (await labels()).filter((each) => answers.includes(each))).toEqual([]);
});

test('the tray accepts "I was away" in every length', async ({ launch }) => {
  const { app } = await launch(quiet);
  await (await tray()).click(label('awayNow'));
  for (const count of [5, 10, 15, 30, 60]) await (await tray()).click(label('awayMinutes', { count }));
  await expect.poll(async () => (await tray()).tooltip).toContain(atZero);
  expect(app.process().exitCode).toBeNull();
});

test('the tray opens Today, the week and the settings in one window', async ({ launch }) => {
  const { app, window } = await launch(quiet);
  for (const [entry, page] of [
    ['open', 'today'],
    ['week', 'week'],
    ['settings', 'settings'],
  ] as const) {
    await (await tray()).click(label(entry));
    const shown = await window('app.html');
    await expect.poll(() => ask(shown, 'page:get', null)).toBe(page);
    expect(await countRenderers(app)).toEqual({ windows: 1, pages: 1 });
  }
});

test('the tray and the window change language as soon as it is chosen', async ({ launch }) => {
  const { window } = await launch({ settings });
  const page = await window('app.html');
  await expect(page.getByRole('heading', { name: t('today.title'), level: 1 })).toBeVisible();
  await ask(page, 'settings:set', { key: 'language', value: 'de' });
  const german = createMainText(['de'], { translations: shippedTranslations });
  await expect(page.getByRole('heading', { name: german.t('today.title'), level: 1 })).toBeVisible();
  const takeBreak = german.t('tray.menu.takeBreak');
  await expect.poll(async () => labelsOf((await tray()).menu)).toContain(takeBreak);
  expect((await tray()).tooltip).toContain(german.t('clock.no-bout'));
  await (await tray()).click(takeBreak);
  const player = await window('window=routine');
  await expect(player.getByRole('button', { name: german.t('player.pause') })).toBeVisible();
});

test('the tray quits the app', async ({ launch }) => {
  const { app } = await launch(quiet);
  const closed = app.waitForEvent('close');
  // The app is gone before it can answer the panel.
  await (await tray()).click(label('quit')).catch(() => {});
  await closed;
  await expect.poll(async () => await readTray()).toBeNull();
});
