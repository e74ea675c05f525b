import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handPolicy } from '../support/hand-policy.ts';
import { running } from '../support/running.ts';

/** Attempts to get around a policy, and policies that arrive at an inconvenient moment. */
const locked = { retentionMonths: 6, startAtLogin: true, trackedHours: null };

describe('a locked setting stays locked', () => {
  test('when the settings file is edited by hand, before the start and while the app runs', async () => {
    const program = running({
      policy: handPolicy({ ...locked, sittingThresholdMinutesMax: 40 }).source,
      settings: { retentionMonths: 13, sittingThresholdMinutes: 60 },
    });
    const view = () => program.ask('app', 'settings:get');
    const expected = {
      retentionMonths: { value: 6, layer: 'mandatory' },
      sittingThresholdMinutes: { value: 40, layer: 'user' },
    };
    expect(await view()).toMatchObject(expected);
    const file = join(program.folder, 'settings.json');
    const edited = {
      ...JSON.parse(readFileSync(file, 'utf8')),
      retentionMonths: 1,
      retentionMonthsMin: 13,
      mandatory: {},
      layers: { retentionMonths: 'user' },
    };
    writeFileSync(file, JSON.stringify(edited));
    expect(await program.set('sounds', true)).toEqual({ ok: true });
    expect(await view()).toMatchObject(expected);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ retentionMonths: 1, sounds: true });
  });

  test('when an imported file contains it', async () => {
    const program = running({ policy: handPolicy(locked).source });
    await program.ask('app', 'export:json');
    const [own = ''] = [...program.saved.values()].map(String);
    const settings = { retentionMonths: 13 };
    for (const extra of [{ settings }, settings, { state: settings }]) {
      program.desktop.chosenFile = JSON.stringify({ ...JSON.parse(own), ...extra });
      await program.ask('app', 'import:json');
      expect((await program.ask('app', 'settings:get')).retentionMonths).toMatchObject({
        value: 6,
        layer: 'mandatory',
      });
    }
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'retentionMonths ',
    'RETENTIONMONTHS',
    'retentionMonthsMax',
  ])('when it is asked for as %j', async (key) => {
    const program = running({ policy: handPolicy(locked).source });
    expect(await program.set(key, 13)).toEqual({ ok: false, problem: 'invalid' });
    expect(await program.ask('app', 'settings:reset', { key })).toMatchObject({ ok: false });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('for every window', async () => {
    const program = running({ policy: handPolicy(locked).source });
    for (const role of ['card', 'routine', 'tray'] as const) {
      const reply = await program.ask(role, 'settings:set', { key: 'retentionMonths', value: 13 });
      expect(reply).toEqual({ ok: false, problem: 'internal' });
      expect(program.warnings).toContain(`request rejected: settings:set: not for the window "${role}"`);
    }
  });
});

describe('a choice of the user', () => {
  test('takes precedence over a later recommendation, even if it is the default', async () => {
    const policy = handPolicy();
    const program = running({ policy: policy.source });
    await program.set('promptsPerDay', 8);
    policy.set({}, { promptsPerDay: 4, sounds: true });
    const { promptsPerDay, sounds } = await program.ask('app', 'settings:get');
    expect(promptsPerDay).toMatchObject({ value: 8, layer: 'user' });
    expect(sounds).toMatchObject({ value: true, layer: 'recommended' });
  });

  test('comes back when the lock is removed', async () => {
    const policy = handPolicy({ promptsPerDay: 4 });
    const program = running({ policy: policy.source, settings: { promptsPerDay: 9 } });
    policy.set({});
    expect((await program.ask('app', 'settings:get')).promptsPerDay).toMatchObject({
      value: 9,
      layer: 'user',
    });
  });
});

describe('a policy that arrives while a card is shown', () => {
  test.each<[string, object]>([
    ['longer thresholds', { sittingThresholdMinutes: 60, longBreakDueMinutes: 120 }],
    ['no more cards today', { promptsPerDay: 2 }],
    ['another length', { microBreakSeconds: 120, longBreakMinutes: 10 }],
    ['another start of the day', { dayStartsAt: '06:00' }],
    ['a folder that is not there', { contentFolder: '/nowhere/at/all' }],
    ['limits', { sittingThresholdMinutesMin: 50, promptsPerDayMax: 2 }],
  ])('%s: the card can still be answered', async (_what, mandatory) => {
    for (const answer of ['start', 'skip', 'already-moved', 5] as const) {
      const policy = handPolicy();
      const program = running({ policy: policy.source });
      const { opportunityId } = await program.untilCard();
      policy.set({ ...mandatory });
      expect(await program.ask('card', 'prompt:answer', { opportunityId, answer })).toEqual({ ok: true });
      program.type(30);
      expect(program.calls.filter((call) => call.startsWith('error'))).toEqual([]);
      expect(program.calls.findLast((call) => call.startsWith('card '))).toBe('card closed');
      if (answer === 'start') expect(program.calls).toContain('routine opened');
      program.stop();
    }
  });

  test('without any hours closes it, and excuses the break', async () => {
    const policy = handPolicy();
    const program = running({ policy: policy.source });
    await program.untilCard();
    policy.set({ trackedHours: {} });
    program.type(10);
    expect(program.calls.findLast((call) => call.startsWith('card '))).toBe('card closed');
    expect(program.history.readAll().opportunities.map(({ judged }) => judged?.outcome)).toEqual(['E']);
  });

  test('with limits lets a running routine continue to its end', async () => {
    const policy = handPolicy();
    const program = running({ policy: policy.source });
    const { opportunityId } = await program.untilCard();
    await program.ask('card', 'prompt:answer', { opportunityId, answer: 'start' });
    policy.set({ microBreakSeconds: 30, contentFolder: '/nowhere/at/all', sittingThresholdMinutesMin: 60 });
    await program.finish();
    expect(program.history.readAll().opportunities.map(({ judged }) => judged?.outcome)).toEqual(['C']);
    expect(program.calls.filter((call) => call.startsWith('error'))).toEqual([]);
  });
});
