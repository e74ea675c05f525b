import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyNames } from '../../shared/policy/policy-names.ts';
import { handPolicy } from '../support/hand-policy.ts';
import { anyPolicy } from '../support/policy-values.ts';
import { running } from '../support/running.ts';
import { tempFolder } from '../support/temp-folder.ts';

const everyLock = {
  baselineDays: 3,
  sittingThresholdMinutes: 45,
  microBreakSeconds: 30,
  longBreakDueMinutes: null,
  longBreakMinutes: 4,
  promptsPerDay: 6,
  easeIn: false,
  waitForCallEnd: true,
  dailyStrength: true,
  workplace: ['no-wall'],
  dayStartsAt: '05:00',
  trackedHours: null,
  quietHours: { wed: [['13:00', '14:00']] },
  weeklyNotice: null,
  retentionMonths: 6,
  startAtLogin: true,
  sounds: true,
  spokenCues: true,
  trayMinutes: true,
  language: 'de',
  contentFolder: null,
};

describe('a request', () => {
  test('is tried with every policy', () => {
    const names = policyNames().flatMap(({ name, bound }) => (bound === null ? [name] : []));
    expect(Object.keys(everyLock).sort()).toEqual([...names].sort());
  });

  test.each(Object.keys(everyLock))('%s', async (key) => {
    const program = running({ policy: handPolicy(everyLock).source });
    const before = await program.ask('app', 'settings:get');
    for (const reply of [
      await program.set(key, everyLock[key as keyof typeof everyLock]),
      await program.set(key, undefined),
      await program.ask('app', 'settings:reset', { key }),
    ]) {
      expect(reply).toEqual({ ok: false, problem: 'managed' });
    }
    expect(await program.ask('app', 'settings:get')).toEqual(before);
    expect(before[key as keyof typeof everyLock]).toMatchObject({
      layer: 'mandatory',
      value: everyLock[key as keyof typeof everyLock],
    });
  });

  test('cannot exceed a limit', async () => {
    const program = running({
      policy: handPolicy({ sittingThresholdMinutesMin: 25, sittingThresholdMinutesMax: 45 }).source,
    });
    const refusal = { ok: false, problem: 'out-of-range' };
    expect(await program.set('sittingThresholdMinutes', 20)).toEqual(refusal);
    expect(await program.set('sittingThresholdMinutes', 60)).toEqual(refusal);
    expect(await program.set('sittingThresholdMinutes', 45)).toEqual({ ok: true });
    const { sittingThresholdMinutes } = await program.ask('app', 'settings:get');
    expect(sittingThresholdMinutes).toMatchObject({ value: 45, limit: { least: 25, most: 45 } });
  });

  test('can change a recommended setting, and reset it', async () => {
    const program = running({ policy: handPolicy({}, { sounds: true }).source });
    const sounds = async () => (await program.ask('app', 'settings:get')).sounds;
    expect(await sounds()).toMatchObject({ value: true, layer: 'recommended' });
    expect(await program.set('sounds', false)).toEqual({ ok: true });
    expect(await sounds()).toMatchObject({ value: false, layer: 'user' });
    await program.ask('app', 'settings:reset', { key: 'sounds' });
    expect(await sounds()).toMatchObject({ value: true, layer: 'recommended' });
  });
});

describe('a change of the policy', () => {
  test('applies at once, is pushed to the windows, and unlocks what it no longer locks', async () => {
    const policy = handPolicy();
    const program = running({ policy: policy.source, settings: { sittingThresholdMinutes: 20 } });
    const threshold = async () => (await program.ask('app', 'today:get')).thresholdSeconds / 60;
    expect(await threshold()).toBe(20);
    program.pushed.length = 0;
    policy.set({ sittingThresholdMinutes: 50 });
    expect(await threshold()).toBe(50);
    expect(program.pushed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['settings:changed', 'about:changed', 'today:changed']),
    );
    policy.set({ sittingThresholdMinutesMax: 25 });
    expect(await threshold()).toBe(20);
    policy.set({ sittingThresholdMinutesMin: 40 });
    expect(await threshold()).toBe(40);
    policy.set({});
    expect(await threshold()).toBe(20);
  });

  test('is not followed by a program that has been stopped', () => {
    const policy = handPolicy();
    const program = running({ policy: policy.source });
    program.stop();
    program.pushed.length = 0;
    policy.set({ sittingThresholdMinutes: 50 });
    expect(program.pushed).toEqual([]);
  });

  test('makes the weekly notice and the start of the day follow', async () => {
    const policy = handPolicy();
    const program = running({ policy: policy.source });
    policy.set({ weeklyNotice: null, dayStartsAt: '05:30' });
    const settings = await program.ask('app', 'settings:get');
    expect(settings.weeklyNotice).toMatchObject({ value: null, layer: 'mandatory' });
    expect(settings.dayStartsAt).toMatchObject({ value: '05:30', layer: 'mandatory' });
  });

  test('applies at once after a night: the app checks for it when the system wakes or is unlocked', () => {
    let looks = 0;
    const { source } = handPolicy();
    const refresh = async () => {
      looks += 1;
    };
    const program = running({ policy: { ...source, refresh } });
    program.report('suspended');
    program.report('resumed');
    program.report('locked');
    program.report('unlocked');
    expect(looks).toBe(2);
  });
});

test("no value of a policy is written to the user's settings file", async () => {
  const program = running({ policy: handPolicy(everyLock, { sounds: true }).source });
  await program.set('appearance', 'dark');
  const stored = JSON.parse(readFileSync(join(program.folder, 'settings.json'), 'utf8'));
  expect(stored).toEqual({ easeIn: false, firstStartDone: true, appearance: 'dark' });
});

describe('no policy can', () => {
  const anyBoth = fc.record({ mandatory: anyPolicy('mandatory'), recommended: anyPolicy('recommended') });

  /** Values that an organisation might want to set. */
  const forbidden = {
    skipAllowed: false,
    disableSkip: true,
    pauseAllowed: false,
    forceBreaks: true,
    snoozes: 0,
    reportTo: 'https://example.org',
    historyFile: '/srv/history.sqlite',
    safetyTexts: false,
    safety: { mode: 'full' },
    exclusions: { demands: [], sides: [], exercises: [] },
    favourites: [],
    programme: null,
    comfortQuestion: true,
    shortcuts: {},
    firstStartDone: true,
  };

  test('set any of them: each is rejected by name', async () => {
    const program = running({ policy: handPolicy(forbidden).source });
    const { policy } = await program.ask('app', 'about:get');
    expect(policy).toMatchObject({ values: [], hasProblems: true });
    const diagnosis = await program.ask('app', 'diagnosis:get');
    expect([...diagnosis.matchAll(/rejected: (\w+): /g)].map(([, key]) => key)).toEqual(
      Object.keys(forbidden),
    );
  });

  test('remove Skip, Already moved or the snooze', async () => {
    const policies = fc.sample(anyBoth, { numRuns: 5, seed: 7 });
    for (const { mandatory, recommended } of policies) {
      // Hours and days without cards would only mean that there is nothing to skip.
      const withCards = { trackedHours: null, quietHours: null, baselineDays: 0, baselineDaysMin: 0 };
      const others = { ...mandatory, ...withCards };
      const suggested = { ...recommended, ...withCards };
      for (const answer of ['skip', 'already-moved', 5] as const) {
        const program = running({ policy: handPolicy({ ...forbidden, ...others }, suggested).source });
        const { opportunityId } = await program.untilCard();
        expect(await program.ask('card', 'prompt:answer', { opportunityId, answer })).toEqual({ ok: true });
        expect(program.calls.findLast((call) => call.startsWith('card '))).toBe('card closed');
        program.stop();
      }
    }
  });

  test('remove Pause, or start a routine unasked', async () => {
    for (const { mandatory, recommended } of fc.sample(anyBoth, { numRuns: 8, seed: 8 })) {
      const program = running({ policy: handPolicy({ ...forbidden, ...mandatory }, recommended).source });
      for (const length of [30, 'tomorrow', 'until-resumed']) {
        expect(await program.ask('app', 'pause:start', { length })).toEqual({ ok: true });
        expect(await program.ask('app', 'pause:end')).toEqual({ ok: true });
      }
      await program.ask('app', 'pause:start', { length: 'until-resumed' });
      program.type(3600);
      program.clock.run(20);
      expect(program.calls.filter((call) => call === 'card opened' || call === 'routine opened')).toEqual([]);
      program.stop();
    }
  });

  test('change what is recorded, or where: the history file and its contents stay the same', async () => {
    const plain = running();
    const folder = tempFolder();
    const historyFile = join(folder, 'history.sqlite');
    const policed = running({ policy: handPolicy(forbidden).source, historyFile }, folder);
    for (const program of [plain, policed]) {
      program.type(1200);
      program.clock.run(600);
    }
    const [before, after] = [plain, policed].map(({ history }) => history.readAll());
    expect(after).toEqual(before);
    expect(policed.history.file).toBe(historyFile);
  });
});

test('About lists values and limits; places and errors are in the text for the help desk', async () => {
  const policy = handPolicy({ sounds: true, retentionMonthsMax: 6, easeIn: 'yes' }, { easeIn: false });
  const program = running({ policy: policy.source, settings: { easeIn: true } });
  const view = await program.ask('app', 'about:get');
  expect(view.policy).toEqual({
    state: 'found',
    values: [
      { key: 'easeIn', level: 'recommended', value: false, isInUse: false },
      { key: 'sounds', level: 'mandatory', value: true, isInUse: true },
    ],
    limits: [{ key: 'retentionMonths', most: 6 }],
    hasProblems: true,
    isLastKnown: false,
  });
  const diagnosis = await program.ask('app', 'diagnosis:get');
  expect(diagnosis).toContain('managed (mandatory): found\n  sets: sounds, retentionMonthsMax\n');
  expect(diagnosis).toMatch(/ {2}rejected: easeIn: .*boolean/);
  expect(diagnosis).toContain('suggested (recommended): found\n  sets: easeIn\n');
});
