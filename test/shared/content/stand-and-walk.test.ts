import { describe, expect, it } from 'vitest';
import { exerciseSchema } from '../../../shared/content/exercise-schema.ts';
import { STAND_AND_WALK_ID, standAndWalk } from '../../../shared/content/stand-and-walk.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();

describe('standing and walking', () => {
  it('is a valid exercise that asks nothing of the body', () => {
    expect(exerciseSchema.parse(standAndWalk)).toEqual(standAndWalk);
    expect([standAndWalk.demands, standAndWalk.needs, standAndWalk.planes]).toEqual([[], [], []]);
    expect(library.exercises.has(STAND_AND_WALK_ID)).toBe(false);
  });
});
