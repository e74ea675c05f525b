import { describe, expect, it } from 'vitest';
import { composedRoutine, routineOf } from '../../../shared/content/routine-id.ts';
import { STAND_AND_WALK_ID } from '../../../shared/content/stand-and-walk.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();

describe('the id of a composed routine', () => {
  it('lists its contents and can be parsed again', () => {
    const items = [{ exercise: 'walk', seconds: 140 }, 'stand-reach', 'shoulder-rolls'];
    const routine = composedRoutine(items, library);
    expect(routine.id).toBe('mix:walk=140+stand-reach+shoulder-rolls');
    expect(routine.seconds).toBe(200);
    expect(routine.name.length).toBeLessThanOrEqual(42);
    expect(routineOf(routine.id, library)).toEqual(routine);
  });

  it('finds the routines of the library, but none that no longer exists', () => {
    expect(routineOf('desk-reset', library)?.name).toBe('Desk reset');
    expect(routineOf(STAND_AND_WALK_ID, library)?.items).toEqual([STAND_AND_WALK_ID]);
    expect(routineOf('gone', library)).toBeNull();
  });
});
