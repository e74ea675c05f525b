import { describe, expect, it } from 'vitest';
import {
  lackingMost,
  planeAims,
  planeSecondsOf,
  weeklyPlaneSeconds,
} from '../../../shared/choice/plane-shares.ts';
import { firstSideOf, sideSecondsOf } from '../../../shared/choice/sides.ts';
import { exerciseSchema } from '../../../shared/content/exercise-schema.ts';
import { composedRoutine, routineOf } from '../../../shared/content/routine-id.ts';
import { STAND_AND_WALK_ID, standAndWalk } from '../../../shared/content/stand-and-walk.ts';
import { DAY, NOON } from '../../support/a-choice.ts';
import { anExercise, shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();

describe('the shares of the planes', () => {
  it('aims at the whole', () => {
    expect(Object.values(planeAims).reduce((sum, aim) => sum + aim, 0)).toBeCloseTo(1);
  });

  it('splits the seconds of an exercise evenly over its planes', () => {
    const seconds = planeSecondsOf([
      { exercise: anExercise({ id: 'one', planes: ['ROT', 'CHE'] }), seconds: 40 },
      { exercise: anExercise({ id: 'two', planes: ['NEC', 'FLX', 'PRO'] }), seconds: 30 },
      { exercise: standAndWalk, seconds: 500 },
    ]);
    expect(seconds).toMatchObject({ ROT: 20, CHE: 20, REST: 30, EXT: 0 });
    expect(lackingMost(seconds, 60)).toEqual(['EXT', 'RET']);
    expect(lackingMost(planeSecondsOf([]), 60)).toEqual(['EXT', 'ROT', 'RET']);
  });

  it('looks back seven days and past what is gone', () => {
    const step = { exerciseId: 'seat-turn', side: null, seconds: 40 };
    const steps = [
      { ...step, atMs: NOON - 7 * DAY },
      { ...step, atMs: NOON - 7 * DAY + 1 },
      { ...step, exerciseId: 'gone', atMs: NOON },
    ];
    expect(weeklyPlaneSeconds(steps, library, NOON).ROT).toBe(40);
  });
});

describe('the sides', () => {
  const step = (side: 'left' | 'right', seconds: number, atMs = NOON) => ({
    exerciseId: 'seat-turn',
    side,
    seconds,
    atMs,
  });

  it('begins with the side that was done less, else with the other one than last time', () => {
    expect(firstSideOf([step('left', 20), step('right', 5)], new Map(), 1)).toBe('right');
    expect(firstSideOf([step('left', 20), step('right', 20)], new Map(), 1)).toBe('right');
    expect(firstSideOf([step('right', 20), step('left', 20)], new Map(), 1)).toBe('left');
    expect(firstSideOf([], new Map(), 7)).toBe(firstSideOf([], new Map(), 7));
  });

  it('does not count what is left only one side', () => {
    const only = new Map([['seat-turn', 'left' as const]]);
    expect(sideSecondsOf([step('left', 300)], only)).toEqual({ left: 0, right: 0 });
  });
});

describe('the id of a composed routine', () => {
  it('says what is in it and can be read back', () => {
    const items = [{ exercise: 'walk', seconds: 140 }, 'stand-reach', 'shoulder-rolls'];
    const routine = composedRoutine(items, library);
    expect(routine.id).toBe('mix:walk=140+stand-reach+shoulder-rolls');
    expect(routine.seconds).toBe(200);
    expect(routine.name.length).toBeLessThanOrEqual(42);
    expect(routineOf(routine.id, library)).toEqual(routine);
  });

  it('finds the routines of the library, and none that is gone', () => {
    expect(routineOf('desk-reset', library)?.name).toBe('Desk reset');
    expect(routineOf(STAND_AND_WALK_ID, library)?.items).toEqual([STAND_AND_WALK_ID]);
    expect(routineOf('gone', library)).toBeNull();
  });
});

describe('standing and walking', () => {
  it('is a valid exercise that asks nothing of the body', () => {
    expect(exerciseSchema.parse(standAndWalk)).toEqual(standAndWalk);
    expect([standAndWalk.demands, standAndWalk.needs, standAndWalk.planes]).toEqual([[], [], []]);
    expect(library.exercises.has(STAND_AND_WALK_ID)).toBe(false);
  });
});
