import { expect, test } from 'vitest';
import { noExclusions } from '../../shared/choice/exclusions.ts';
import { STAND_AND_WALK_ID } from '../../shared/content/stand-and-walk.ts';
import { HOUR } from '../../shared/core/time.ts';
import { shippedLibrary } from '../support/library.ts';
import { type Running, running, sleepUntil } from '../support/running.ts';

const library = shippedLibrary();
const DAY = '2026-11-16';

/** Reports that the first exercise of the running routine hurts. */
async function firstHurts(program: Running): Promise<string> {
  const view = await program.ask('routine', 'routine:get');
  const exerciseId = view?.steps[0]?.exerciseId ?? '';
  const reply = await program.ask('routine', 'routine:hurts', { runId: view?.runId, exerciseId });
  expect(reply).toEqual({ ok: true });
  return exerciseId;
}

async function hiddenOf(program: Running, id: string) {
  const { exercises } = await program.ask('app', 'routines:get');
  return exercises.find(({ exercise }) => exercise.id === id)?.hiddenBy;
}

test('an exercise that hurts is left out of the rest, hidden for 7 days, and does not lower adherence', async () => {
  const program = running();
  const { opportunityId } = await program.untilCard();
  await program.ask('card', 'prompt:answer', { opportunityId, answer: 'start' });
  const id = await firstHurts(program);
  const hurtMs = program.clock.now().wallMs;
  const view = await program.ask('routine', 'routine:get');
  expect(view).toMatchObject({ leftOut: [id], hasHint: false });
  expect(program.pushed.findLast(({ name }) => name === 'routine:changed')?.payload).toEqual(view);
  await program.finish();
  expect(program.history.hurts(0)).toMatchObject([{ exerciseId: id, day: DAY, runId: view?.runId }]);
  expect(program.history.opportunities(DAY, DAY)).toMatchObject([{ outcome: 'excused', excuse: 'hurt' }]);
  const untilMs = hurtMs + 7 * 24 * HOUR;
  expect(await hiddenOf(program, id)).toEqual({ type: 'hurt', untilMs });

  for (let breaks = 0; breaks < 12; breaks += 1) {
    const next = await program.start();
    expect(next.steps.map(({ exerciseId }) => exerciseId)).not.toContain(id);
    await program.finish();
  }
  sleepUntil(program, untilMs - HOUR);
  expect(await hiddenOf(program, id)).toMatchObject({ type: 'hurt' });
  sleepUntil(program, untilMs);
  expect(await hiddenOf(program, id)).toBeNull();
});

test('a swap in the same routine does not bring it back', async () => {
  const program = running();
  await program.start();
  const id = await firstHurts(program);
  for (let swaps = 0; swaps < 6; swaps += 1) {
    const view = await program.ask('routine', 'routine:get');
    const other = view?.steps.find(({ exerciseId }) => exerciseId !== id)?.exerciseId;
    await program.ask('routine', 'routine:swap', { runId: view?.runId, exerciseId: other });
    const after = await program.ask('routine', 'routine:get');
    expect(after?.leftOut).toEqual([id]);
  }
});

test('twice leads to the hint and to standing and walking, until the check is repeated', async () => {
  const first = running();
  await first.start();
  await firstHurts(first);
  await first.finish();
  await first.start();
  const id = await firstHurts(first);
  const view = await first.ask('routine', 'routine:get');
  expect(view).toMatchObject({ hasHint: true, leftOut: expect.arrayContaining([id]) });
  expect((await first.ask('app', 'notices:get')).map(({ type }) => type)).toEqual(['clinician-hint']);
  expect((await first.ask('app', 'settings:get')).safety.value).toMatchObject({ mode: 'limited' });
  await first.finish();

  const second = first.restart();
  const { mode, routines, exercises } = await second.ask('app', 'routines:get');
  expect(mode).toBe('limited');
  expect(exercises.find(({ exercise }) => exercise.id === 'hug')?.hiddenBy).toEqual({ type: 'limited' });
  for (const { steps } of routines) expect(steps.map(({ exerciseId }) => exerciseId)).toEqual(['walk']);
  for (let breaks = 0; breaks < 4; breaks += 1) {
    const { steps, hasHint, leftOut } = await second.start();
    expect(hasHint).toBe(false);
    expect(leftOut).toEqual([]);
    for (const { exerciseId } of steps) expect(['walk', STAND_AND_WALK_ID]).toContain(exerciseId);
    await second.finish();
  }
  expect(await second.ask('app', 'programme:change', { to: 'start' })).toMatchObject({ ok: false });

  const answers = { sign: 'ask', isLookedAtSince: true };
  expect(await second.ask('app', 'safety:check', answers)).toEqual({ ok: true });
  expect((await second.ask('app', 'routines:get')).mode).toBe('full');
  await second.start();
  await firstHurts(second);
  expect((await second.ask('app', 'routines:get')).mode).toBe('full');
});

test('limited mode ends the routine in which it begins', async () => {
  const program = running();
  await program.ask('app', 'routine:start', { routineId: 'long-desk' });
  const view = await program.ask('routine', 'routine:get');
  const [first, second] = view?.steps.map(({ exerciseId }) => exerciseId) ?? [];
  for (const exerciseId of [first, second === first ? view?.steps.at(-1)?.exerciseId : second]) {
    await program.ask('routine', 'routine:hurts', { runId: view?.runId, exerciseId });
  }
  const after = await program.ask('routine', 'routine:get');
  const ids = new Set(view?.steps.map(({ exerciseId }) => exerciseId));
  expect(after?.hasHint).toBe(true);
  expect(new Set(after?.leftOut)).toEqual(ids);
});

test('a second click is the same report; unknown exercises and finished routines are rejected', async () => {
  const program = running();
  const { runId } = await program.start();
  const id = await firstHurts(program);
  await firstHurts(program);
  expect(program.history.hurts(0)).toHaveLength(1);
  const ask = (input: object) => program.ask('routine', 'routine:hurts', input);
  expect(await ask({ runId, exerciseId: 'no-such' })).toEqual({
    ok: false,
    problem: 'internal',
  });
  await program.finish();
  expect(await ask({ runId, exerciseId: id })).toMatchObject({ ok: false });
  expect(program.history.hurts(0)).toHaveLength(1);
});

test('the check before the start stores only its result', async () => {
  const program = running();
  await program.ask('app', 'safety:check', { sign: 'ask', isLookedAtSince: false });
  const { safety } = await program.ask('app', 'settings:get');
  expect(Object.keys(safety.value ?? {}).sort()).toEqual(['mode', 'sinceMs', 'version']);
  expect(safety.value?.mode).toBe('limited');
  expect(library.exercises.get('walk')).toBeDefined();
  const card = await program.untilCard();
  expect(['walk', STAND_AND_WALK_ID]).toContain(card.routine.exercise.id);
  await program.set('exclusions', { ...noExclusions, exercises: ['walk'] });
  const without = await program.ask('card', 'card:get');
  expect(without?.routine.exercise.id).toBe(STAND_AND_WALK_ID);
});
