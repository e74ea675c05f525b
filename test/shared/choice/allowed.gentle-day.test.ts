import { describe, expect, it } from 'vitest';
import { allowedBy } from '../../../shared/choice/allowed.ts';
import type { Exclusions } from '../../../shared/choice/exclusions.ts';
import { pickForBreak } from '../../../shared/choice/pick-for-break.ts';
import { demands } from '../../../shared/content/exercise-schema.ts';
import { STAND_AND_WALK_ID } from '../../../shared/content/stand-and-walk.ts';
import { aChoice } from '../../support/a-choice.ts';
import { simulate } from '../../support/choice-simulation.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();
const gentle = [...library.exercises.values()].filter(({ isGentle }) => isGentle);
/** Load, or the end of the range. */
const tooMuch = [
  'press',
  'wrists',
  'knees',
  'balance',
  'floor',
  'overhead',
  'arm-behind',
  'arm-open',
  'bend-side',
];

describe('the gentle exercises', () => {
  it('are more than a few, and less than half', () => {
    expect(gentle.length).toBeGreaterThanOrEqual(8);
    expect(gentle.length).toBeLessThan(library.exercises.size / 2);
  });

  it.each(gentle.map((exercise) => [exercise.id, exercise] as const))(
    '%s is small and without load',
    (_, exercise) => {
      expect(exercise.demands.filter((demand) => tooMuch.includes(demand))).toEqual([]);
      expect(exercise.phase).toBeLessThanOrEqual(2);
      expect(exercise.easier).not.toBe('');
      expect(exercise.figure.easier).toBeDefined();
    },
  );
});

describe('a gentle day', () => {
  it('brings only gentle exercises and walking, and says so', () => {
    for (const longShare of [0, 0.3]) {
      const life = simulate({ library, seed: 5, weeks: 2, longShare, fields: { mode: 'gentle' } });
      const ids = new Set(life.flatMap(({ picked }) => picked.steps.map(({ exerciseId }) => exerciseId)));
      expect(ids.size).toBeGreaterThan(6);
      for (const id of ids)
        expect(library.exercises.get(id)).toSatisfy((each) => each?.isGentle || each?.isWalk);
      for (const { picked } of life) expect(['gentle', 'walk']).toContain(picked.reason);
    }
  });

  it('allows less than everything and more than walking', () => {
    const sizeOf = (mode: 'full' | 'gentle' | 'limited') =>
      allowedBy(aChoice({ library, mode, phase: 5 })).library.exercises.size;
    expect(sizeOf('limited')).toBe(1);
    expect(sizeOf('gentle')).toBe(gentle.length + 1);
    expect(sizeOf('full')).toBeGreaterThan(sizeOf('gentle'));
  });

  it('still allows something if everything else is left out', () => {
    const everything: Exclusions = {
      exercises: [...library.exercises.keys()],
      demands: [...demands],
      sides: [],
    };
    for (const seconds of [30, 60, 120]) {
      const { steps } = pickForBreak(aChoice({ library, mode: 'gentle', seconds, exclusions: everything }));
      expect(steps).toEqual([{ exerciseId: STAND_AND_WALK_ID, side: null, seconds }]);
    }
  });
});
