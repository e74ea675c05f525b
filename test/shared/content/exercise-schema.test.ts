import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Routine, type RoutineStep, stepsOf } from '../../../shared/content/exercise-schema.ts';
import { aLibrary, anExercise, shippedLibrary } from '../../support/library.ts';

const plain = anExercise({ id: 'plain', seconds: 20 });
const sided = anExercise({ id: 'sided', seconds: 40, hasSides: true });
const library = aLibrary([plain, sided], {
  both: ['sided', 'plain'],
  only: ['sided', 'plain', 'sided', 'plain'],
});

function routine(id: string): Routine {
  const found = library.routines.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const total = (steps: readonly RoutineStep[]) => steps.reduce((sum, step) => sum + step.seconds, 0);

describe('stepsOf', () => {
  it('gives a two-sided exercise a left and a right step of equal length', () => {
    expect(stepsOf(routine('both'), library, 60)).toEqual([
      { exerciseId: 'sided', side: 'left', seconds: 20 },
      { exerciseId: 'sided', side: 'right', seconds: 20 },
      { exerciseId: 'plain', side: null, seconds: 20 },
    ]);
    expect(stepsOf(routine('both'), library, 60, 'right').map((step) => step.side)).toEqual([
      'right',
      'left',
      null,
    ]);
  });

  it('leaves out the last exercises for a shorter break and starts over for a longer one', () => {
    expect(stepsOf(routine('only'), library, 30).map((step) => step.exerciseId)).toEqual(['sided', 'sided']);
    expect(stepsOf(routine('both'), library, 180).map((step) => step.exerciseId)).toEqual(
      Array.from({ length: 3 }, () => ['sided', 'sided', 'plain']).flat(),
    );
  });

  it('adds up exactly, sides equal, for every shipped routine and any length', () => {
    const shipped = shippedLibrary();
    fc.assert(
      fc.property(
        fc.constantFrom(...shipped.routines.values()),
        fc.integer({ min: 10, max: 900 }),
        (each, seconds) => {
          const steps = stepsOf(each, shipped, seconds);
          expect(total(steps)).toBe(seconds);
          for (const step of steps) expect(step.seconds).toBeGreaterThan(0);
          const left = steps.filter((step) => step.side === 'left');
          const right = steps.filter((step) => step.side === 'right');
          expect(total(left)).toBe(total(right));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("keeps the routine's own lengths if the break is as long as the routine", () => {
    const shipped = shippedLibrary();
    for (const each of shipped.routines.values()) {
      for (const step of stepsOf(each, shipped, each.seconds)) expect(step.seconds % 0.5).toBe(0);
    }
  });

  it('gives nothing for a routine whose exercises do not exist', () => {
    expect(stepsOf(routine('both'), { exercises: new Map(), routines: library.routines }, 60)).toEqual([]);
  });
});
