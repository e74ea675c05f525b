import { describe, expect, it } from 'vitest';
import { addDays, instantOf } from '../../shared/core/time.ts';
import type { FakePortsOptions } from '../support/fake-ports.ts';
import { handPolicy } from '../support/hand-policy.ts';
import { type Running, running, sleepUntil } from '../support/running.ts';

const at = (day: string, time = '09:00') => instantOf(day, time, 'Europe/Berlin');

it('the setting keeps cards away for the first workdays, even across a restart; Today says for how long', async () => {
  const program = running({ settings: { baselineDays: 1 } });
  program.type(70 * 60);
  expect(program.calls).not.toContain('card opened');
  const today = await program.ask('app', 'today:get');
  expect(today).toMatchObject({
    next: { type: 'baseline', workdaysLeft: 1 },
    baseline: { startedDay: '2026-11-16', endedDay: null, workdaysLeft: 1 },
  });
  program.idle(6 * 60);
  const later = program.restart(60);
  later.type(40 * 60);
  expect(later.calls).not.toContain('card opened');
  later.idle(6 * 60);
  sleepUntil(later, at('2026-11-17'));
  await later.untilCard();
  expect((await later.ask('app', 'today:get')).baseline).toEqual({
    startedDay: '2026-11-16',
    endedDay: '2026-11-17',
    workdaysLeft: 0,
  });
});

it('the user can end it, and start it again', async () => {
  const program = running({ settings: { baselineDays: 3 } });
  program.type(20 * 60);
  expect(await program.ask('app', 'baseline:end')).toEqual({ ok: true });
  await program.untilCard();
  expect(await program.ask('app', 'baseline:start')).toEqual({ ok: true });
  expect((await program.ask('app', 'today:get')).baseline).toMatchObject({ workdaysLeft: 3 });
});

it('the tray says until when', async () => {
  const program = running({ settings: { baselineDays: 5 } });
  program.type(60);
  const { next } = await program.ask('tray', 'tray:get');
  expect(next).toEqual({ type: 'baseline', workdaysLeft: 5, lastDay: '2026-11-20' });
});

it('it can be started although the setting has no days, unless the organisation has decided', async () => {
  const program = running();
  program.type(60);
  expect(await program.ask('app', 'baseline:start')).toEqual({ ok: true });
  expect((await program.ask('app', 'today:get')).baseline).toMatchObject({ workdaysLeft: 5 });
  const locked = running({ policy: handPolicy({ baselineDays: 0 }).source });
  expect(await locked.ask('app', 'baseline:start')).toMatchObject({ ok: false });
});

describe('the proposal after three workdays of watching', () => {
  /** Monday to Wednesday with two sittings of 85 minutes, and a start on Thursday. */
  function afterWatching(options: FakePortsOptions = {}): Running {
    const program = running({ ...options, settings: { baselineDays: 3, ...options.settings } });
    for (const day of ['2026-11-16', '2026-11-17', '2026-11-18']) {
      for (let sitting = 0; sitting < 2; sitting += 1) {
        program.type(85 * 60);
        program.idle(6 * 60);
      }
      sleepUntil(program, at(addDays(day, 1)));
    }
    program.type(60);
    return program;
  }
  const proposal = (program: Running) => program.ask('app', 'proposal:get');
  const threshold = async (program: Running) =>
    (await program.ask('app', 'settings:get')).sittingThresholdMinutes.value;

  it('is the threshold with at most four breaks a day; one click takes it, once and for all', async () => {
    const program = afterWatching({ settings: { sittingThresholdMinutes: 20 } });
    expect(await proposal(program)).toEqual({
      minutes: 30,
      most: 4,
      now: 20,
      mostNow: 8,
      workdays: 3,
      isLocked: false,
      isLimited: false,
    });
    expect(await program.ask('app', 'proposal:answer', { minutes: 30 })).toEqual({ ok: true });
    expect(await threshold(program)).toBe(30);
    expect(await proposal(program)).toBeNull();
    expect(await proposal(program.restart())).toBeNull();
  });

  it('can be declined, which changes nothing', async () => {
    const program = afterWatching({ settings: { sittingThresholdMinutes: 45 } });
    expect(await proposal(program)).toMatchObject({ minutes: 30, now: 45, mostNow: 2 });
    expect(await program.ask('app', 'proposal:answer', { minutes: null })).toEqual({ ok: true });
    expect(await threshold(program)).toBe(45);
    expect(await proposal(program)).toBeNull();
  });

  it('does not come during the days of watching, nor without them', async () => {
    const program = running({ settings: { baselineDays: 3 } });
    program.type(70 * 60);
    expect(await proposal(program)).toBeNull();
    expect(await program.ask('app', 'proposal:answer', { minutes: 40 })).toMatchObject({ ok: false });
    expect(await threshold(program)).toBe(30);
  });

  it('says what the threshold of an organisation would have meant, and stays inside its limits', async () => {
    const locked = afterWatching({ policy: handPolicy({ sittingThresholdMinutes: 20 }).source });
    expect(await proposal(locked)).toMatchObject({ minutes: 20, now: 20, mostNow: 8, isLocked: true });
    expect(await locked.ask('app', 'proposal:answer', { minutes: 30 })).toMatchObject({ ok: false });
    expect(await proposal(locked)).not.toBeNull();
    const limited = afterWatching({ policy: handPolicy({ sittingThresholdMinutesMin: 45 }).source });
    expect(await proposal(limited)).toMatchObject({ minutes: 45, most: 2, isLocked: false, isLimited: true });
  });
});
