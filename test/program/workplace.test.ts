import { describe, expect, test } from 'vitest';
import { handPolicy } from '../support/hand-policy.ts';
import { shippedLibrary } from '../support/library.ts';
import { type Running, running } from '../support/running.ts';

const library = shippedLibrary();
const exercisesOf = (ids: readonly string[]) => ids.flatMap((id) => library.exercises.get(id) ?? []);
const idsOf = (steps: readonly { readonly exerciseId: string }[]) =>
  steps.map(({ exerciseId }) => exerciseId);

/** The exercises of this many breaks. */
async function taken(program: Running, count: number) {
  const ids: string[] = [];
  for (let breaks = 0; breaks < count; breaks += 1) {
    const { opportunityId } = await program.untilCard();
    await program.ask('card', 'prompt:answer', { opportunityId, answer: 'start' });
    ids.push(...idsOf((await program.finish()).steps));
  }
  return exercisesOf(ids);
}

describe('what the user says about the place', () => {
  test('applies to the next breaks', async () => {
    const program = running({ settings: { workplace: ['open-plan', 'no-backrest'], promptsPerDay: 12 } });
    for (const exercise of await taken(program, 10)) {
      expect(exercise.isDiscreet, exercise.id).toBe(true);
      expect(exercise.needs, exercise.id).not.toContain('firm-backrest');
    }
  });

  test('gives a waiting card another routine if its own does not fit', async () => {
    const program = running();
    const card = await program.untilCard();
    expect(card.routine.exercise.isDiscreet).toBe(false);
    await program.set('workplace', ['open-plan']);
    expect((await program.ask('card', 'card:get'))?.routine.exercise.isDiscreet).toBe(true);
  });

  test('marks what does not fit, which the user can still start', async () => {
    const program = running({ settings: { workplace: ['no-doorway'] } });
    const { routines, exercises } = await program.ask('app', 'routines:get');
    const marked = exercises.filter(({ isElsewhere }) => isElsewhere).map(({ exercise }) => exercise);
    const unfit = [...library.exercises.values()].filter(
      ({ place, needs }) => place === 'floor' || needs.includes('band') || needs.includes('doorway'),
    );
    expect(marked.map(({ id }) => id).sort()).toEqual(unfit.map(({ id }) => id).sort());
    const isMarked = new Map(routines.map(({ routine, isElsewhere }) => [routine.id, isElsewhere]));
    expect([isMarked.get('door-open'), isMarked.get('desk-reset')]).toEqual([true, false]);
    expect(await program.ask('app', 'routine:start', { routineId: 'door-open' })).toEqual({ ok: true });
    expect((await program.ask('routine', 'routine:get'))?.leftOut).toEqual([]);
  });

  test('comes from the organisation if it has set it', async () => {
    const policy = handPolicy({ workplace: ['open-plan'] });
    const program = running({ settings: { workplace: [] }, policy: policy.source });
    expect(await program.set('workplace', [])).toMatchObject({ ok: false });
    expect((await program.ask('app', 'settings:get')).workplace).toMatchObject({
      value: ['open-plan'],
      layer: 'mandatory',
    });
    for (const { id, isDiscreet } of await taken(program, 3)) expect(isDiscreet, id).toBe(true);
  });

  test('is rejected unless it is a list of known words', async () => {
    const program = running();
    for (const value of [['garden'], 'open-plan', null, Array(7).fill('band')]) {
      expect(await program.set('workplace', value)).toMatchObject({ ok: false });
    }
  });
});

describe('a break that the user starts during a call', () => {
  const isQuiet = (ids: readonly string[]) =>
    exercisesOf(ids).every(({ isDiscreet, place }) => isDiscreet && place !== 'standing');

  test('is seated and goes unnoticed, and so is what replaces an exercise', async () => {
    const program = running();
    program.desktop.isInCall = true;
    program.type(60);
    const view = await program.start();
    expect(isQuiet(idsOf(view.steps))).toBe(true);
    const [exerciseId] = idsOf(view.steps);
    await program.ask('routine', 'routine:swap', { runId: view.runId, exerciseId });
    const { steps } = (await program.ask('routine', 'routine:get')) ?? { steps: [] };
    expect(idsOf(steps)).not.toContain(exerciseId);
    expect(isQuiet(idsOf(steps))).toBe(true);
  });

  test('replaces a routine that was due before, and Today does not name that one', async () => {
    const program = running();
    const { routine } = await program.untilCard();
    expect((await program.ask('app', 'today:get')).offer).toMatchObject({ name: routine.name });
    program.desktop.isInCall = true;
    program.type(10);
    expect((await program.ask('app', 'today:get')).offer).toBeNull();
    expect(isQuiet(idsOf((await program.start()).steps))).toBe(true);
  });

  test('is the routine of the library that the user asks for', async () => {
    const program = running();
    program.desktop.isInCall = true;
    program.type(60);
    await program.ask('app', 'routine:start', { routineId: 'door-open' });
    expect(idsOf((await program.ask('routine', 'routine:get'))?.steps ?? [])).toContain('doorway');
  });
});
