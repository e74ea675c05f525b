import { expect, test } from 'vitest';
import { exerciseIdOf } from '../../shared/content/exercise-schema.ts';
import { trayMenu } from '../../shared/contract/tray-menu.ts';
import { instantOf } from '../../shared/core/time.ts';
import type { TrayView } from '../../shared/views/views.ts';
import { handPolicy } from '../support/hand-policy.ts';
import { shippedLibrary } from '../support/library.ts';
import { type Running, running, sleepUntil } from '../support/running.ts';

const library = shippedLibrary();
const DAY = '2026-11-16';
const gentleIds = [...library.exercises.values()].flatMap(({ id, isGentle, isWalk }) =>
  isGentle || isWalk ? [id] : [],
);
const setGentle = (program: Running, isGentle: boolean) =>
  program.ask('tray', 'gentle-day:set', { isGentle });
const trayOf = (program: Running) =>
  program.pushed.findLast(({ name }) => name === 'tray:changed')?.payload as TrayView;
const entriesOf = (view: TrayView) =>
  trayMenu((key) => key, view).filter(({ type, id }) => type === 'checkbox' && id === 'gentle');

test('a gentle day brings small movements in their easier way, and none harder', async () => {
  const program = running();
  expect(await setGentle(program, true)).toEqual({ ok: true });
  for (let breaks = 0; breaks < 6; breaks += 1) {
    const { opportunityId } = await program.untilCard();
    expect(await program.ask('card', 'card:get')).toMatchObject({
      reason: expect.stringMatching(/^(gentle|walk)$/),
    });
    await program.ask('card', 'prompt:answer', { opportunityId, answer: 'start' });
    const view = await program.finish();
    expect(view.isGentle).toBe(true);
    for (const { exerciseId } of view.steps) {
      expect(gentleIds).toContain(exerciseId);
      expect(view.firstWays[exerciseId]).toBe('easier');
    }
  }
});

test('it shows on Today, in the tray and in the library, with a true count', async () => {
  const program = running();
  program.type(60);
  expect(trayOf(program).isGentle).toBe(false);
  await setGentle(program, true);
  expect((await program.ask('app', 'today:get')).isGentle).toBe(true);
  expect(trayOf(program).isGentle).toBe(true);
  expect(entriesOf(trayOf(program))).toMatchObject([{ isChecked: true }]);
  const { mode, exercises, routines } = await program.ask('app', 'routines:get');
  expect(mode).toBe('gentle');
  const usable = exercises.filter(({ hiddenBy }) => hiddenBy === null).map(({ exercise }) => exercise.id);
  expect(usable.sort()).toEqual([...gentleIds].sort());
  expect(routines.length).toBeGreaterThan(5);
  for (const { routine, steps } of routines) {
    const own = library.routines.get(routine.id);
    expect(routine.name).toBe(own?.name);
    for (const { exerciseId } of steps) expect(gentleIds).toContain(exerciseId);
    // Its contents still match its name.
    const ownIds = (own?.items ?? []).map(exerciseIdOf);
    const ownSeconds = steps
      .filter(({ exerciseId }) => ownIds.includes(exerciseId))
      .map(({ seconds }) => seconds);
    const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
    expect(sum(ownSeconds)).toBeGreaterThan(sum(steps.map(({ seconds }) => seconds)) / 2);
  }
  expect(exercises.find(({ exercise }) => exercise.id === 'row')?.hiddenBy).toEqual({ type: 'gentle' });
  expect(await program.ask('app', 'routine:start', { routineId: 'door-open' })).toMatchObject({ ok: false });
});

test('Today, the tray and the choice agree from the start, before anything is known of the day', async () => {
  const program = running();
  await setGentle(program, true);
  expect((await program.ask('app', 'routines:get')).mode).toBe('gentle');
  expect((await program.ask('app', 'today:get')).isGentle).toBe(true);
  expect((await program.ask('tray', 'tray:get')).isGentle).toBe(true);
  expect((await program.ask('app', 'today:get')).day).toBe(DAY);
  expect((await program.ask('app', 'week:get', { weekOf: null })).today).toBe(DAY);
});

test('it changes the card that is up, both ways', async () => {
  const program = running();
  await program.untilCard();
  await setGentle(program, true);
  const gentle = await program.ask('card', 'card:get');
  expect(gentle?.reason).toMatch(/^(gentle|walk)$/);
  expect(gentleIds).toContain(gentle?.routine.exercise.id);
  await setGentle(program, false);
  expect((await program.ask('card', 'card:get'))?.reason).not.toBe('gentle');
});

test('it survives a restart, ends with its day, and leaves nothing behind', async () => {
  const first = running();
  await setGentle(first, true);
  const program = first.restart(60);
  expect((await program.ask('app', 'today:get')).isGentle).toBe(true);
  sleepUntil(program, instantOf('2026-11-17', '03:30', 'Europe/Berlin'));
  expect((await program.ask('app', 'today:get')).isGentle).toBe(true);
  sleepUntil(program, instantOf('2026-11-17', '09:00', 'Europe/Berlin'));
  program.type(60);
  expect((await program.ask('app', 'today:get')).isGentle).toBe(false);
  expect((await program.ask('app', 'settings:get')).gentleDay).toMatchObject({
    value: null,
    layer: 'default',
  });
  const { mode } = await program.ask('app', 'routines:get');
  expect(mode).toBe('full');
});

test('a sign in the check still leads to standing and walking only', async () => {
  const program = running();
  await setGentle(program, true);
  await program.ask('app', 'safety:check', { sign: 'ask', isLookedAtSince: false });
  program.type(60);
  expect(await program.ask('app', 'today:get')).toMatchObject({ isLimited: true, isGentle: false });
  expect(trayOf(program)).toMatchObject({ isLimited: true, isGentle: false });
  expect(entriesOf(trayOf(program))).toEqual([]);
  expect((await program.ask('app', 'routines:get')).mode).toBe('limited');
  await program.ask('app', 'safety:check', { sign: 'none', isLookedAtSince: false });
  expect((await program.ask('app', 'today:get')).isGentle).toBe(true);
});

test('an organisation can neither set nor forbid it', async () => {
  const policy = handPolicy({ gentleDay: DAY, workplace: ['open-plan'] });
  const program = running({ policy: policy.source });
  expect((await program.ask('app', 'today:get')).isGentle).toBe(false);
  expect(await setGentle(program, true)).toEqual({ ok: true });
  const { opportunityId } = await program.untilCard();
  await program.ask('card', 'prompt:answer', { opportunityId, answer: 'start' });
  for (const { exerciseId } of (await program.finish()).steps) {
    expect(gentleIds).toContain(exerciseId);
    expect(library.exercises.get(exerciseId)?.isDiscreet).toBe(true);
  }
});

test('it is deleted with the history of its day', async () => {
  const program = running();
  await setGentle(program, true);
  program.type(120);
  const range = { from: DAY, until: DAY };
  expect(await program.ask('app', 'history:delete', { range, isConfirmed: true })).toMatchObject({
    ok: true,
  });
  expect((await program.ask('app', 'settings:get')).gentleDay.value).toBeNull();
});

test('after a long sitting the first exercise begins with its easier way, and the card says why', async () => {
  const program = running({ settings: { longBreakDueMinutes: null } });
  await program.start();
  await program.finish();
  let card = await program.untilCard();
  while (card.deskSeconds < 90 * 60) {
    expect(card.reason).not.toBe('long-sitting');
    const { opportunityId } = card;
    await program.ask('card', 'prompt:answer', { opportunityId, answer: 'skip' });
    card = await program.untilCard();
  }
  const view = await program.start();
  const [first, second] = [...new Set(view.steps.map(({ exerciseId }) => exerciseId))];
  const isWalk = library.exercises.get(first ?? '')?.isWalk;
  expect(view.firstWays).toEqual(isWalk ? {} : { [first ?? '']: 'easier' });
  expect(card.reason).toBe(isWalk ? card.reason : 'long-sitting');
  if (second !== undefined) expect(view.firstWays[second]).toBeUndefined();
});
