import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { statusSchema } from '../../../shared/views/status.ts';
import type { TodayView } from '../../../shared/views/views.ts';
import { svgOf, writeClinic } from '../../support/own-pictures.ts';
import { ask, startAndEnd, test } from './launch.ts';

const settings = { easeIn: false };

// Without Electron, the fixture skips the test.
test.beforeEach(({ launch }) => void launch);

test('prints its version and its options without starting', async ({ folder }) => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
  const ended = await startAndEnd(join(folder, 'data'), ['--version']);
  expect(ended).toMatchObject({ code: 0, output: `Unhunch ${version}\n` });
  expect(await startAndEnd(join(folder, 'data'), ['--help'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('--print-policy'),
  });
  const wrong = await startAndEnd(join(folder, 'data'), ['--pause', 'long']);
  expect(wrong.code).toBe(2);
  expect(wrong.errors).toContain('--pause: whole minutes');
});

test('tells the running app to pause, to resume, to start a break and to quit', async ({
  launch,
  folder,
}) => {
  const data = join(folder, 'data');
  const { window, app } = await launch({ data, settings });
  const page = await window('app.html');
  const next = async () => ((await ask(page, 'today:get', null)) as TodayView).next.type;

  expect((await startAndEnd(data, ['--pause', '60'])).code).toBe(0);
  await expect.poll(next).toBe('paused');
  expect((await startAndEnd(data, ['--resume'])).code).toBe(0);
  await expect.poll(next).not.toBe('paused');
  expect((await startAndEnd(data, ['--break'])).code).toBe(0);
  await window('window=routine');
  const closed = app.waitForEvent('close');
  expect((await startAndEnd(data, ['--quit'])).code).toBe(0);
  await closed;
});

test('prints the status of the running app, in words and for status bars, and leaves nothing behind', async ({
  launch,
  folder,
}) => {
  const data = join(folder, 'data');
  const { app, quit } = await launch({ data, settings, args: ['--background'] });
  await expect.poll(async () => (await startAndEnd(data, ['--status'])).code).toBe(0);
  const spoken = await startAndEnd(data, ['--status']);
  expect(spoken.output).toMatch(/^\S.*\.\n$/);
  const ended = await startAndEnd(data, ['--status', '--json']);
  expect(ended.code).toBe(0);
  expect(statusSchema.parse(JSON.parse(ended.output)).state).toMatch(/^(counting|away)$/);
  expect((await startAndEnd(data, ['--pause', '30'])).code).toBe(0);
  const state = async () => JSON.parse((await startAndEnd(data, ['--status', '--json'])).output).state;
  await expect.poll(state).toBe('paused');
  expect(readdirSync(data).filter((name) => name.startsWith('status-'))).toEqual([]);
  // Asking opens no window.
  expect(app.windows().map((page) => page.url())).toEqual([]);
  await quit();
  expect(await startAndEnd(data, ['--status', '--json'])).toMatchObject({ code: 3, output: '' });
});

test('says so when no app is running', async ({ folder }) => {
  const ended = await startAndEnd(join(folder, 'data'), ['--pause', '5']);
  expect(ended.code).toBe(3);
  expect(ended.errors).toContain('not running');
});

test("checks an organisation's folder: each error with file, key and reason", async ({ folder }) => {
  const clinic = join(folder, 'clinic');
  mkdirSync(clinic);
  writeClinic(clinic);
  const data = join(folder, 'data');
  expect(await startAndEnd(data, ['--check-content', clinic])).toMatchObject({
    code: 0,
    output: 'Clinic North: 1 exercises and 1 routines can be used, 0 errors\n',
  });
  writeFileSync(join(clinic, 'pictures/lean.svg'), svgOf('<script/>'));
  const ended = await startAndEnd(data, ['--check-content', clinic]);
  expect(ended.code).toBe(5);
  expect(ended.output).toContain('clinic-lean.yaml: pictures.files.1: lean.svg must not contain <script>\n');
  expect((await startAndEnd(data, ['--check-content'])).code).toBe(2);
});

test('printing the policy leaves nothing behind for a user who has never started the app', async ({
  folder,
}) => {
  const data = join(folder, 'data');
  const env = { UNHUNCH_POLICY_FOLDER: join(folder, 'policies') };
  expect((await startAndEnd(data, ['--print-policy'], env)).code).toBe(0);
  const own = existsSync(data) ? readdirSync(data) : [];
  expect(own.filter((name) => /^(logs|history|settings|policy)/.test(name))).toEqual([]);
});

test('prints the policy: places, values, locks, errors', async ({ folder }) => {
  const policies = join(folder, 'policies/managed');
  mkdirSync(policies, { recursive: true });
  writeFileSync(join(policies, 'office.json'), JSON.stringify({ sounds: true, skipAllowed: false }), {
    mode: 0o644,
  });
  const env = { UNHUNCH_POLICY_FOLDER: join(folder, 'policies') };
  const ended = await startAndEnd(join(folder, 'data'), ['--print-policy', '--json'], env);
  expect(ended.code).toBe(4);
  // The complete output, because administrators' programs depend on it.
  const place = join(policies, 'office.json');
  const reason = 'there is no such policy';
  expect(JSON.parse(ended.output)).toEqual({
    state: 'found',
    sources: [
      {
        place,
        level: 'mandatory',
        state: 'found',
        reason: null,
        isLastKnown: false,
        holding: ['sounds'],
        overruled: [],
        refused: [{ key: 'skipAllowed', reason }],
      },
      {
        place: join(folder, 'policies/recommended'),
        level: 'recommended',
        state: 'absent',
        reason: null,
        isLastKnown: false,
        holding: [],
        overruled: [],
        refused: [],
      },
    ],
    values: [{ key: 'sounds', level: 'mandatory', value: true, place, isInUse: true }],
    locks: ['sounds'],
    limits: [],
    errors: [{ place, key: 'skipAllowed', reason }],
  });
  const text = await startAndEnd(join(folder, 'data'), ['--print-policy'], env);
  expect(text.output).toContain('sounds');
  expect(text.output).toContain('skipAllowed');

  const none = { UNHUNCH_POLICY_FOLDER: join(folder, 'nothing') };
  expect((await startAndEnd(join(folder, 'data'), ['--print-policy'], none)).code).toBe(0);
});

test('writes a diagnosis that says nothing about the user', async ({ folder }) => {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ favourites: ['seat-turn'], sounds: true }));
  const ended = await startAndEnd(data, ['--diagnose', join(folder, 'diagnosis')]);
  expect(ended).toMatchObject({ code: 0, output: `${join(folder, 'diagnosis')}\n` });
  expect(readdirSync(join(folder, 'diagnosis')).sort()).toEqual(['diagnosis.txt', 'log.txt']);
  const text = readFileSync(join(folder, 'diagnosis/diagnosis.txt'), 'utf8');
  for (const name of ['idle: ', 'locked: ', 'call: ', 'quiet: ', 'sounds: user']) {
    expect(text).toContain(name);
  }
  for (const own of ['seat-turn', 'favourites', data, homedir(), hostname()]) expect(text).not.toContain(own);
});

test('a diagnosis is never written among other files, nor where writing is impossible', async ({
  folder,
}) => {
  const data = join(folder, 'data');
  const own = join(folder, 'own');
  mkdirSync(own);
  writeFileSync(join(own, 'log.txt'), 'mine');
  const [full, file, nowhere] = await Promise.all(
    [own, join(own, 'log.txt'), '/dev/null/diagnosis'].map((place) =>
      startAndEnd(data, ['--diagnose', place]),
    ),
  );
  expect(full).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringContaining(`unhunch: ${own} is not empty: name an empty or a new folder\n`),
  });
  expect(file).toMatchObject({ code: 1, errors: expect.stringContaining('unhunch: EEXIST') });
  expect(nowhere).toMatchObject({ code: 1, errors: expect.stringContaining('unhunch: ENOTDIR') });
  expect(readdirSync(own)).toEqual(['log.txt']);
  expect(readFileSync(join(own, 'log.txt'), 'utf8')).toBe('mine');
});

test.describe('without a display', () => {
  test.skip(process.platform !== 'linux', 'every session of other systems has one');
  const env = { DISPLAY: '', WAYLAND_DISPLAY: '' };

  test('the policy is printed anyway', async ({ folder }) => {
    const ended = await startAndEnd(join(folder, 'data'), ['--print-policy', '--json'], env);
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.output)).toMatchObject({ state: 'absent' });
  });

  for (const args of [[], ['--background'], ['--diagnose']]) {
    test(`a start that needs one ends with a message (${args.join(' ') || 'the app'})`, async ({
      folder,
    }) => {
      const ended = await startAndEnd(join(folder, 'data'), args, env);
      expect(ended).toMatchObject({ code: 1, errors: expect.stringContaining('there is no display\n') });
    });
  }
});

test('printing changes nothing: a damaged settings file stays in place', async ({ folder }) => {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'settings.json'), '{ "sounds": tr');
  expect((await startAndEnd(data, ['--print-policy'])).code).toBe(0);
  expect(readdirSync(data).filter((name) => name.startsWith('settings.'))).toEqual(['settings.json']);
});
