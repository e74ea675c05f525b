import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import en from '../../../shared/strings/en.json' with { type: 'json' };
import type { AboutView } from '../../../shared/views/about-view.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { seriousFindings } from '../findings.ts';
import { ask, startAndEnd, test } from './launch.ts';

/** A check takes at most this long, and the test some seconds. */
const WITHIN_A_MINUTE = { timeout: 60_000 };

/** The policy folder of a test, instead of the system's. */
function policiesIn(folder: string) {
  const put = (path: string, values: unknown) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(values), { mode: 0o644 });
    renameSync(`${file}.new`, file);
    return file;
  };
  return { put, remove: (path: string) => rmSync(join(folder, path)) };
}

const settingsOf = async (page: Page) => (await ask(page, 'settings:get', null)) as SettingsView;
const aboutOf = async (page: Page) => (await ask(page, 'about:get', null)) as AboutView;

async function openPage(page: Page, name: keyof typeof en.nav): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: en.nav[name], exact: true }).click();
}

test('a policy applies from the start: locks, suggestions and limits in the app', async ({
  launch,
  folder,
}) => {
  const { put } = policiesIn(join(folder, 'policies'));
  put('managed/10.json', {
    sittingThresholdMinutes: 45,
    weeklyNotice: { day: 'thu', time: '14:30' },
    trackedHours: {
      mon: [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
      ],
      fri: [['08:00', '12:00']],
    },
    startAtLogin: true,
    retentionMonthsMax: 6,
    contentFolder: '/srv/unhunch/exercises/of/the/whole/company',
    skipAllowed: false,
  });
  put('recommended/10.json', { sounds: true });
  const env = { UNHUNCH_POLICY_FOLDER: join(folder, 'policies'), XDG_CONFIG_HOME: join(folder, 'config') };
  const { window, data } = await launch({
    settings: { sittingThresholdMinutes: 25, retentionMonths: 12 },
    env,
  });
  const page = await window('app.html');

  await openPage(page, 'settings');
  const threshold = page.getByRole('textbox', { name: en.settings.sittingThresholdMinutes.label });
  await expect(threshold).toHaveValue('45 min');
  await expect(threshold).toHaveAccessibleDescription(new RegExp(en.settings.locked));
  await expect(threshold).not.toBeEditable();
  await threshold.focus();
  await expect(threshold).toBeFocused();
  await expect(page.getByRole('textbox', { name: en.settings.weeklyNotice.label })).toHaveValue(
    /^Thursday, /,
  );
  await expect(page.getByRole('textbox', { name: en.settings.startAtLogin.label })).toHaveValue('On');
  await expect(page.getByText(en.settings.recommended)).toHaveCount(1);
  await expect(page.getByText('Your organisation allows at most 6 months')).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: en.settings.retentionMonths.label })).toHaveValue('6');
  const path = page.getByRole('textbox', { name: en.settings.contentFolder.label });
  await expect(path).toHaveValue('/srv/unhunch/exercises/of/the/whole/company');
  expect(await path.evaluate((field) => field.scrollWidth <= field.clientWidth)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);

  for (const [name, input] of [
    ['settings:set', { key: 'sittingThresholdMinutes', value: 25 }],
    ['settings:reset', { key: 'sittingThresholdMinutes' }],
    ['settings:set', { key: 'startAtLogin', value: false }],
    ['settings:set', { key: 'retentionMonths', value: 12 }],
  ] as const) {
    expect(await ask(page, name, input)).toMatchObject({ ok: false });
  }
  const settings = await settingsOf(page);
  expect(settings.sittingThresholdMinutes).toMatchObject({ value: 45, layer: 'mandatory' });
  expect(settings.retentionMonths).toMatchObject({ value: 6, layer: 'user' });

  await openPage(page, 'about');
  await expect(page.getByText(en.safety.always)).toBeVisible();
  await expect(page.getByText(en.about.policy.found)).toBeVisible();
  await expect(page.getByText(en.about.policy.problems)).toBeVisible();
  expect(await ask(page, 'diagnosis:get', null)).toContain('rejected: skipAllowed: there is no such policy');
  expect(await seriousFindings(page)).toEqual([]);

  const stored = JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'));
  expect(stored).toEqual({ firstStartDone: true, sittingThresholdMinutes: 25, retentionMonths: 12 });
  const entry = readFileSync(join(folder, 'config/autostart/unhunch.desktop'), 'utf8');
  expect(entry).toContain('--background');
});

// The installed deb shows a change as well, in `npm run test:installers`.
test('a change shows within a minute, and a policy that becomes unreadable stays in force', {
  tag: '@long',
}, async ({ launch, folder }) => {
  test.setTimeout(240_000);
  const policies = join(folder, 'policies');
  const { put, remove } = policiesIn(policies);
  const env = { UNHUNCH_POLICY_FOLDER: policies, XDG_CONFIG_HOME: join(folder, 'config') };
  const { window } = await launch({ settings: {}, env });
  const page = await window('app.html');
  await openPage(page, 'settings');
  const locked = page.getByRole('textbox', { name: en.settings.retentionMonths.label });
  await expect(locked).toHaveValue('13');
  expect((await aboutOf(page)).policy.state).toBe('absent');

  const file = put('managed/10.json', { retentionMonths: 4 });
  await expect(locked).toHaveValue('4 months', WITHIN_A_MINUTE);

  chmodSync(file, 0o666);
  await expect.poll(async () => (await aboutOf(page)).policy.state, WITHIN_A_MINUTE).toBe('unreadable');
  expect((await aboutOf(page)).policy).toMatchObject({ hasProblems: true, isLastKnown: true });
  expect(await ask(page, 'diagnosis:get', null)).toContain('still sets, as last known: retentionMonths');
  await expect(locked).toHaveValue('4 months');

  remove('managed/10.json');
  await expect(locked).toHaveValue('13', WITHIN_A_MINUTE);
});

test('a setting that is off can be turned on again under a limit', async ({ launch, folder }) => {
  const { put } = policiesIn(join(folder, 'policies'));
  put('managed/10.json', { longBreakDueMinutesMin: 75 });
  const env = { UNHUNCH_POLICY_FOLDER: join(folder, 'policies'), XDG_CONFIG_HOME: join(folder, 'config') };
  const { window } = await launch({ settings: {}, env });
  const page = await window('app.html');
  await openPage(page, 'settings');
  const due = async () => (await settingsOf(page)).longBreakDueMinutes.value;
  expect(await due()).toBe(75);
  const onOff = page.getByRole('switch', { name: en.settings.longBreakDueMinutes.label });
  await onOff.press('Space');
  await expect.poll(due).toBeNull();
  await onOff.press('Space');
  await expect.poll(due).toBe(75);
});

test('the first start does not ask what an organisation has decided', async ({ launch, folder }) => {
  const { put } = policiesIn(join(folder, 'policies'));
  put('managed/10.json', { startAtLogin: true });
  const env = { UNHUNCH_POLICY_FOLDER: join(folder, 'policies'), XDG_CONFIG_HOME: join(folder, 'config') };
  const { window } = await launch({ env });
  const page = await window('app.html');
  for (let pages = 0; pages < 2; pages += 1) await page.getByRole('button', { name: en.action.next }).click();
  const login = page.getByRole('textbox', { name: en.firstStart.start.login });
  await expect(login).toHaveValue('On');
  await expect(login).toHaveAccessibleDescription(en.settings.locked);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: en.firstStart.start.later }).click();
  await expect(page.getByRole('heading', { level: 1, name: en.today.title })).toBeVisible();
});

test('an unwanted start at login ends at once', async ({ folder, launch: _ }) => {
  const { put } = policiesIn(join(folder, 'policies'));
  put('managed/10.json', { startAtLogin: false });
  const env = { UNHUNCH_POLICY_FOLDER: join(folder, 'policies'), XDG_CONFIG_HOME: join(folder, 'config') };
  const ended = await startAndEnd(join(folder, 'data'), ['--background'], env);
  expect(ended.code).toBe(0);
});

/**
 * The system's real folder. Other users who run the app at the same time get these settings too, so the test runs only
 * on request, for example in a container.
 */
if (process.env.UNHUNCH_TEST_ETC === '1' && process.getuid?.() === 0 && !existsSync('/etc/unhunch')) {
  test('the folder under /etc is used, and a change in it shows within a minute', async ({
    launch,
    folder,
  }) => {
    test.setTimeout(120_000);
    const { put } = policiesIn('/etc/unhunch/policies');
    try {
      put('managed/50-test.json', { retentionMonths: 4 });
      const { window } = await launch({ settings: {}, env: { XDG_CONFIG_HOME: join(folder, 'config') } });
      const page = await window('app.html');
      expect((await settingsOf(page)).retentionMonths).toMatchObject({ value: 4, layer: 'mandatory' });
      expect((await aboutOf(page)).policy.values[0]).toMatchObject({
        place: '/etc/unhunch/policies/managed/50-test.json',
      });
      put('managed/50-test.json', { retentionMonths: 5 });
      await openPage(page, 'settings');
      const locked = page.getByRole('textbox', { name: en.settings.retentionMonths.label });
      await expect(locked).toHaveValue('5 months', WITHIN_A_MINUTE);
    } finally {
      rmSync('/etc/unhunch', { recursive: true });
    }
  });
}
