import { describe, expect, it } from 'vitest';
import {
  lackingMost,
  planeAims,
  planeSecondsOf,
  weeklyPlaneSeconds,
} from '../../../shared/choice/plane-shares.ts';
import { standAndWalk } from '../../../shared/content/stand-and-walk.ts';
import { DAY, NOON } from '../../support/a-choice.ts';
import { anExercise, shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();

describe('the shares of the planes', () => {
  it('add up to the whole', () => {
    expect(Object.values(planeAims).reduce((sum, aim) => sum + aim, 0)).toBeCloseTo(1);
  });

  it('split the seconds of an exercise evenly over its planes', () => {
    const seconds = planeSecondsOf([
      { exercise: anExercise({ id: 'one', planes: ['ROT', 'CHE'] }), seconds: 40 },
      { exercise: anExercise({ id: 'two', planes: ['NEC', 'FLX', 'PRO'] }), seconds: 30 },
      { exercise: standAndWalk, seconds: 500 },
    ]);
    expect(seconds).toMatchObject({ ROT: 20, CHE: 20, REST: 30, EXT: 0 });
    expect(lackingMost(seconds, 60)).toEqual(['EXT', 'RET']);
    expect(lackingMost(planeSecondsOf([]), 60)).toEqual(['EXT', 'ROT', 'RET']);
  });

  it('cover the last seven days and ignore exercises that no longer exist', () => {
    const step = { exerciseId: 'seat-turn', side: null, seconds: 40 };
    const steps = [
      { ...step, atMs: NOON - 7 * DAY },
      { ...step, atMs: NOON - 7 * DAY + 1 },
      { ...step, exerciseId: 'gone', atMs: NOON },
    ];
    expect(weeklyPlaneSeconds(steps, library, NOON).ROT).toBe(40);
  });
});
