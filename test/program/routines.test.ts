import { describe, expect, test } from 'vitest';
import { noExclusions } from '../../shared/choice/exclusions.ts';
import { muscleIds, type RoutineStep } from '../../shared/content/exercise-schema.ts';
import { STAND_AND_WALK_ID } from '../../shared/content/stand-and-walk.ts';
import { instantOf } from '../../shared/core/time.ts';
import type { RoutineView } from '../../shared/views/views.ts';
import { shippedLibrary } from '../support/library.ts';
import { type Running, running, sleepUntil } from '../support/running.ts';

const library = shippedLibrary();
const total = (steps: readonly RoutineStep[]) => steps.reduce((sum, { seconds }) => sum + seconds, 0);
const idsOf = (steps: readonly RoutineStep[]) => steps.map(({ exerciseId }) => exerciseId);
const demandsOf = (id: string) => library.exercises.get(id)?.demands ?? [];

/** Takes every card on several workdays. Returns the routines in the order in which they were shown. */
async function takeCards(program: Running, count: number): Promise<readonly RoutineView[]> {
  const taken: RoutineView[] = [];
  // An open window would have its view computed at every sample.
  program.isAppOpen = false;
  let day = 16;
  while (taken.length < count) {
    for (let breaks = 0; breaks < 8 && taken.length < count; breaks += 1) {
      const { opportunityId } = await program.untilCard();
      await program.ask('card', 'prompt:answer', { opportunityId, answer: 'start' });
      taken.push(await program.finish());
    }
    day += 1;
    sleepUntil(program, instantOf(`2026-11-${day}`, '09:00', 'Europe/Berlin'));
  }
  program.isAppOpen = true;
  return taken;
}

describe('exclusions', () => {
  test('never appear in 60 prompts, nor as a swap', async () => {
    const exclusions = {
      exercises: ['shoulder-rolls'],
      demands: ['overhead', 'neck-back', 'neck'],
      sides: [{ side: 'left', demand: 'arm-open' }],
    };
    const program = running({ settings: { exclusions } });
    const taken = await takeCards(program, 60);
    const steps = taken.flatMap((view) => view.steps);
    expect(new Set(taken.map(({ name }) => name)).size).toBeGreaterThan(5);
    for (const { exerciseId, side } of steps) {
      expect(exerciseId).not.toBe('shoulder-rolls');
      expect(demandsOf(exerciseId)).not.toEqual(expect.arrayContaining(['overhead']));
      expect(demandsOf(exerciseId)).not.toEqual(expect.arrayContaining(['neck']));
      if (demandsOf(exerciseId).includes('arm-open')) expect(side).toBe('right');
    }
    const view = await program.start();
    for (let swaps = 0; swaps < 8; swaps += 1) {
      const now = await program.ask('routine', 'routine:get');
      const exerciseId = now?.steps[0]?.exerciseId ?? '';
      const { runId } = view;
      expect(await program.ask('routine', 'routine:swap', { runId, exerciseId })).toEqual({ ok: true });
      for (const id of idsOf((await program.ask('routine', 'routine:get'))?.steps ?? [])) {
        expect(demandsOf(id)).not.toEqual(expect.arrayContaining(['overhead']));
        expect(id).not.toBe('shoulder-rolls');
      }
    }
    expect(program.calls.filter((call) => call.startsWith('error'))).toEqual([]);
  }, 60_000);

  test('give a waiting card another routine if its own is no longer allowed', async () => {
    const program = running();
    const card = await program.untilCard();
    const barred = card.routine.exercise.id;
    await program.set('exclusions', { ...noExclusions, exercises: [barred] });
    const next = await program.ask('card', 'card:get');
    expect(next?.opportunityId).toBe(card.opportunityId);
    expect(next?.routine.exercise.id).not.toBe(barred);
    expect(program.pushed.findLast(({ name }) => name === 'card:changed')?.payload).toEqual(next);
  });

  test('apply to the rest of the running routine', async () => {
    const program = running();
    const view = await program.start();
    expect(view.leftOut).toEqual([]);
    const [first] = idsOf(view.steps);
    await program.set('exclusions', { ...noExclusions, exercises: [first] });
    expect((await program.ask('routine', 'routine:get'))?.leftOut).toEqual([first]);
  });

  test('a new break length applies to the card that is already up', async () => {
    const program = running();
    await program.untilCard();
    await program.set('microBreakSeconds', 30);
    const view = await program.start();
    expect([view.plannedSeconds, total(view.steps)]).toEqual([30, 30]);
  });

  test('of everything leave standing and walking, which can be completed', async () => {
    const exercises = [...library.exercises.keys()];
    const program = running({ settings: { exclusions: { ...noExclusions, exercises } } });
    const card = await program.untilCard();
    expect(card).toMatchObject({ routine: { id: STAND_AND_WALK_ID }, reason: 'walk' });
    const view = await program.start();
    expect(view).toMatchObject({ steps: [{ exerciseId: STAND_AND_WALK_ID, seconds: 60 }], leftOut: [] });
    expect(view.exercises).toHaveLength(1);
    await program.finish();
    expect(program.history.opportunities('2026-11-16', '2026-11-16')).toMatchObject([
      { outcome: 'completed' },
    ]);
  });
});

describe('not this one', () => {
  test('another exercise takes its place for the same time, and it does not come back', async () => {
    const program = running();
    const view = await program.start();
    const { runId } = view;
    const seen = new Set<string>();
    let steps = view.steps;
    for (let swaps = 0; swaps < 6; swaps += 1) {
      const [first] = idsOf(steps);
      const others = idsOf(steps).filter((id) => id !== first);
      seen.add(first ?? '');
      await program.ask('routine', 'routine:swap', { runId, exerciseId: first });
      const next = await program.ask('routine', 'routine:get');
      steps = next?.steps ?? [];
      expect(total(steps)).toBe(view.plannedSeconds);
      expect(seen).not.toContain(idsOf(steps)[0]);
      expect(idsOf(steps).filter((id) => others.includes(id))).toEqual(others);
      expect(next?.exercises.map(({ id }) => id)).toEqual([...new Set(idsOf(steps))]);
      expect(program.pushed.findLast(({ name }) => name === 'routine:changed')?.payload).toEqual(next);
    }
  });

  test('an exercise that is not in the routine, or a routine that is over, is rejected', async () => {
    const program = running();
    const { runId } = await program.start();
    const ask = (input: object) => program.ask('routine', 'routine:swap', input);
    expect(await ask({ runId, exerciseId: 'towel-ext' })).toMatchObject({ ok: false });
    expect(await ask({ runId: runId + 1, exerciseId: 'row' })).toMatchObject({ ok: false });
  });
});

describe('the library', () => {
  test('says what may come up, what may not, and why', async () => {
    const exclusions = { ...noExclusions, demands: ['floor'] };
    const program = running({ settings: { exclusions, favourites: ['walk', 'desk-reset'] } });
    const { routines, exercises, muscles, mode } = await program.ask('app', 'routines:get');
    const hiddenBy = (id: string) => exercises.find(({ exercise }) => exercise.id === id)?.hiddenBy;
    expect(mode).toBe('full');
    expect(muscles).toHaveLength(muscleIds.length);
    expect(exercises).toHaveLength(library.exercises.size);
    expect(hiddenBy('open-book')).toEqual({ type: 'exclusion' });
    expect(hiddenBy('row')).toBeNull();
    expect(hiddenBy('seat-turn')).toBeNull();
    expect(exercises.filter(({ isFavourite }) => isFavourite).map(({ exercise }) => exercise.id)).toEqual([
      'walk',
    ]);
    expect(routines.filter(({ isFavourite }) => isFavourite).map(({ routine }) => routine.id)).toEqual([
      'desk-reset',
    ]);
    for (const { routine, steps } of routines) {
      expect(total(steps)).toBe(routine.seconds);
      for (const id of idsOf(steps)) expect(hiddenBy(id)).toBeNull();
    }
  });

  test('is pushed when it changes, but only to an open window', async () => {
    const program = running();
    const count = () => program.pushed.filter(({ name }) => name === 'routines:changed').length;
    const before = count();
    const pushes = () => count() - before;
    await program.set('favourites', ['walk']);
    expect(pushes()).toBe(1);
    await program.set('sounds', true);
    expect(pushes()).toBe(1);
    program.isAppOpen = false;
    await program.set('favourites', []);
    expect(pushes()).toBe(1);
    program.isAppOpen = true;
    await program.set('favourites', ['walk']);
    expect(pushes()).toBe(2);
  });

  test('offers favourites more often', async () => {
    const count = async (favourites: readonly string[]) => {
      const taken = await takeCards(running({ settings: { favourites } }), 24);
      return taken.filter(({ steps }) => idsOf(steps).includes('hug')).length;
    };
    expect(await count(['hug'])).toBeGreaterThan(await count([]));
  }, 60_000);
});

describe('a routine that is chosen', () => {
  test('runs for its own length, as a voluntary break', async () => {
    const program = running();
    program.type(60);
    expect(await program.ask('app', 'routine:start', { routineId: 'long-desk' })).toEqual({ ok: true });
    const view = await program.ask('routine', 'routine:get');
    expect(view).toMatchObject({ name: 'Long desk break', plannedSeconds: 300 });
    expect(total(view?.steps ?? [])).toBe(300);
    await program.finish();
    expect(program.history.routines('2026-11-16', '2026-11-16')).toMatchObject([
      { routineId: 'long-desk', opportunityId: null, doneSeconds: 300, verdict: 'completed' },
    ]);
    expect(program.history.steps('2026-11-16', '2026-11-16')).toMatchObject(view?.steps ?? []);
  });

  test('answers the break that is due, and counts by its own length', async () => {
    const program = running();
    const { opportunityId } = await program.untilCard();
    await program.ask('app', 'routine:start', { routineId: 'rotation' });
    expect(program.calls).toContain('card closed');
    await program.finish();
    expect(program.history.opportunities('2026-11-16', '2026-11-16')).toMatchObject([
      { id: opportunityId, outcome: 'completed' },
    ]);
    expect(program.history.routines('2026-11-16', '2026-11-16')).toMatchObject([
      { routineId: 'rotation', opportunityId, plannedSeconds: 120 },
    ]);
  });

  test.each([
    ['unknown', 'no-such'],
    ['made up', 'mix:walk=99999999'],
  ])('that is %s is rejected', async (_name, routineId) => {
    const program = running();
    expect(await program.ask('app', 'routine:start', { routineId })).toMatchObject({
      ok: false,
      problem: 'routine-unavailable',
    });
    expect(await program.ask('routine', 'routine:get')).toBeNull();
  });

  test.each(['the-five', 'scap-strength', 'mix:scap-clock', 'mix:row'])(
    'can be %s for everyone, whether or not they follow the programme, and runs to its end',
    async (routineId) => {
      for (const isFollowing of [false, true]) {
        const program = running();
        if (isFollowing) await program.ask('app', 'programme:change', { to: 'start' });
        expect(await program.ask('app', 'routine:start', { routineId })).toEqual({ ok: true });
        expect(await program.ask('routine', 'routine:get')).toMatchObject({ leftOut: [] });
        await program.finish();
      }
    },
  );

  test('is rejected while one is running; the next break is chosen by the app again', async () => {
    const program = running();
    await program.start();
    expect(await program.ask('app', 'routine:start', { routineId: 'rotation' })).toMatchObject({ ok: false });
    await program.finish();
    const { name } = await program.start();
    expect(name).not.toBe('Rotation');
  });
});
