import { describe, expect, it } from 'vitest';
import {
  hasSide,
  isNothingOut,
  withDemand,
  withExercise,
  withId,
  withSide,
} from '../../../../renderer/app/routines/leave-out.ts';
import { isAbsolutePath } from '../../../../renderer/app/settings/absolute-path.ts';
import { exclusionsSchema, noExclusions } from '../../../../shared/choice/exclusions.ts';

describe('exclusions', () => {
  it('are added once and removed completely', () => {
    const once = withExercise(withExercise(noExclusions, 'row', true), 'row', true);
    expect(once.exercises).toEqual(['row']);
    expect(withExercise(once, 'row', false)).toEqual(noExclusions);
    const floor = withDemand(once, 'floor', true);
    expect(floor).toEqual({ exercises: ['row'], demands: ['floor'], sides: [] });
    expect(withDemand(floor, 'floor', false)).toEqual(once);
  });

  it('keep sides and movements apart; "any movement" of a side is an entry of its own', () => {
    const left = withSide(noExclusions, 'left', 'overhead', true);
    const both = withSide(left, 'left', null, true);
    expect(hasSide(both, 'left', 'overhead')).toBe(true);
    expect(hasSide(both, 'left', null)).toBe(true);
    expect(hasSide(both, 'right', null)).toBe(false);
    expect(withSide(both, 'left', null, false)).toEqual(left);
    expect(exclusionsSchema.safeParse(both).success).toBe(true);
  });

  it('are empty when nothing is left out', () => {
    expect(isNothingOut(noExclusions)).toBe(true);
    expect(isNothingOut(withSide(noExclusions, 'right', null, true))).toBe(false);
  });

  it('favourites have no duplicates', () => {
    expect(withId(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
    expect(withId(['a', 'b'], 'a', false)).toEqual(['b']);
  });
});

describe('an absolute path', () => {
  it.each(['/home/me/exercises', '/', 'C:\\Exercises', 'd:/exercises', '\\\\server\\share'])(
    'is %s',
    (path) => {
      expect(isAbsolutePath(path)).toBe(true);
    },
  );
  it.each(['exercises', './exercises', '~/exercises', 'C:exercises', '\\exercises', ''])(
    'is not %s',
    (path) => {
      expect(isAbsolutePath(path)).toBe(false);
    },
  );
});
