import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../shared/choice/choice.ts';
import { chosenRoutine } from '../../../shared/choice/chosen-routine.ts';
import { noExclusions } from '../../../shared/choice/exclusions.ts';
import { swapFor } from '../../../shared/choice/swap.ts';
import { exercisesOf } from '../../../shared/choice/traits.ts';
import { demands } from '../../../shared/content/exercise-schema.ts';
import { STAND_AND_WALK_ID } from '../../../shared/content/stand-and-walk.ts';
import { aChoice, HOUR, NOON } from '../../support/a-choice.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();
const steps = [
  { exerciseId: 'seat-turn', side: 'right', seconds: 20 },
  { exerciseId: 'seat-turn', side: 'left', seconds: 20 },
  { exerciseId: 'shoulder-rolls', side: null, seconds: 20 },
] as const;
const unwanted = { steps, exerciseId: 'seat-turn', replaced: [] };

describe('swapFor', () => {
  it('fills the same time with a swap that the exercise names', () => {
    const swapped = swapFor(aChoice({ library }), unwanted);
    expect(swapped.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(40);
    expect(library.exercises.get('seat-turn')?.swaps).toContain(swapped[0]?.exerciseId);
    if (swapped.length === 2) expect(swapped.map(({ side }) => side)).toEqual(['right', 'left']);
  });

  it('never offers what is excluded, hidden, rejected or already in the routine', () => {
    const replaced: string[] = [];
    const choice = aChoice({
      library,
      exclusions: { ...noExclusions, demands: ['overhead'] },
      hidden: [{ exerciseId: 'head-tilt', untilMs: NOON + 1 }],
    });
    for (let turn = 0; turn < 30; turn += 1) {
      const [step] = swapFor(choice, { ...unwanted, replaced });
      if (step === undefined || step.exerciseId === STAND_AND_WALK_ID) break;
      expect(replaced).not.toContain(step.exerciseId);
      expect(['head-tilt', 'seat-turn', 'shoulder-rolls']).not.toContain(step.exerciseId);
      expect(library.exercises.get(step.exerciseId)?.demands).not.toContain('overhead');
      replaced.push(step.exerciseId);
    }
    expect(replaced.length).toBeGreaterThan(3);
    expect(swapFor(choice, { ...unwanted, replaced })[0]?.exerciseId).toBe(STAND_AND_WALK_ID);
  });

  it('prefers exercises that were not done recently', () => {
    const first = swapFor(aChoice({ library }), unwanted)[0]?.exerciseId ?? '';
    const done = [{ exerciseId: first, side: null, seconds: 40, atMs: NOON - HOUR }];
    expect(swapFor(aChoice({ library, steps: done }), unwanted)[0]?.exerciseId).not.toBe(first);
  });

  it('gives only the allowed side, and nothing for an exercise that does not exist', () => {
    const exclusions = { ...noExclusions, sides: [{ side: 'left' as const, demand: 'arm-open' as const }] };
    const own = [{ exerciseId: 'shoulder-rolls', side: null, seconds: 25 }] as const;
    const replaced = [...library.exercises.keys()].filter((id) => id !== 'doorway');
    expect(
      swapFor(aChoice({ library, exclusions }), { steps: own, exerciseId: 'shoulder-rolls', replaced }),
    ).toEqual([{ exerciseId: 'doorway', side: 'right', seconds: 25 }]);
    expect(swapFor(aChoice({ library }), { ...unwanted, exerciseId: 'row' })).toEqual([]);
  });
});

describe('the routines of the library', () => {
  /** Every available routine, with its steps. */
  const shownTo = (fields: Partial<Choice>) =>
    [...library.routines.keys()].flatMap(
      (id) => chosenRoutine(aChoice({ library, phase: 5, ...fields }), id) ?? [],
    );

  it('are all there unchanged if nothing is excluded', () => {
    expect(shownTo({}).map(({ routine }) => routine)).toEqual([...library.routines.values()]);
  });

  it.each(demands)('do not demand %s if that is excluded', (demand) => {
    const shown = shownTo({ exclusions: { ...noExclusions, demands: [demand] } });
    for (const { routine } of shown) {
      for (const exercise of exercisesOf(routine, library)) expect(exercise.demands).not.toContain(demand);
    }
    expect(shown.length).toBeGreaterThan(0);
  });

  it('keep their length with a swap, and their name only if most of them is left', () => {
    const shown = shownTo({ exclusions: { ...noExclusions, exercises: ['doorway'] } });
    const swapped = shown.find(({ routine }) => routine.name === 'Walk and breathe');
    expect(swapped?.steps.map(({ exerciseId }) => exerciseId)).not.toContain('doorway');
    expect(swapped?.routine.seconds).toBe(300);
    expect(shown.some(({ routine }) => routine.id === 'door-open')).toBe(false);
  });

  it('are walks only in limited mode', () => {
    for (const { routine } of shownTo({ mode: 'limited' })) {
      expect(exercisesOf(routine, library).flatMap(({ planes }) => planes)).toEqual([]);
    }
  });
});

describe('chosenRoutine', () => {
  it('gives a requested routine in its own length, even one on the floor', () => {
    const picked = chosenRoutine(aChoice({ library }), 'wind-down');
    expect(picked?.reason).toBe('chosen');
    expect(picked?.steps.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(300);
  });

  it('obeys the hard rules', () => {
    const exclusions = { ...noExclusions, demands: ['floor' as const] };
    expect(chosenRoutine(aChoice({ library, exclusions }), 'wind-down')).toBeNull();
    expect(chosenRoutine(aChoice({ library, mode: 'limited' }), 'wind-down')).toBeNull();
    expect(chosenRoutine(aChoice({ library }), 'gone')).toBeNull();
  });
});
