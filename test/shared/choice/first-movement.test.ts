import { describe, expect, it } from 'vitest';
import { chosenRoutine } from '../../../shared/choice/chosen-routine.ts';
import { beginsSmall, isLongSitting } from '../../../shared/choice/first-movement.ts';
import { pickRoutine } from '../../../shared/choice/pick-routine.ts';
import { aChoice, HOUR, NOON } from '../../support/a-choice.ts';
import { aLibrary, anExercise, shippedLibrary } from '../../support/library.ts';

const library = aLibrary(
  [
    anExercise({ id: 'turn', seconds: 60, planes: ['ROT'], easier: 'Turn less' }),
    anExercise({ id: 'draw', seconds: 60, planes: ['RET'], easier: 'Draw less' }),
  ],
  { turns: ['turn'], draws: ['draw'] },
);
const minutes = (count: number) => count * 60;
const stepsOf = (exerciseId: string) => [{ exerciseId, side: null, seconds: 60 }];
const still = { deskSeconds: minutes(90), isAfterCall: false };

describe('the first movement', () => {
  it('is small after 90 minutes of sitting, or after a call', () => {
    expect(beginsSmall(stepsOf('turn'), library, still)).toBe(true);
    expect(beginsSmall(stepsOf('turn'), library, { deskSeconds: 0, isAfterCall: true })).toBe(true);
    expect(isLongSitting({ deskSeconds: minutes(90) - 1 })).toBe(false);
    expect(beginsSmall(stepsOf('turn'), library, { ...still, deskSeconds: minutes(90) - 1 })).toBe(false);
  });

  it('is as usual if it is a walk, or unknown', () => {
    const shipped = shippedLibrary();
    expect(beginsSmall(stepsOf('walk'), shipped, still)).toBe(false);
    expect(beginsSmall(stepsOf('gone'), library, still)).toBe(false);
    expect(beginsSmall([], library, still)).toBe(false);
  });

  it('is named in the reason for the routine', () => {
    const routines = [{ routineId: 'draws', atMs: NOON - HOUR }];
    const pick = (fields: object) => pickRoutine(aChoice({ library, routines, ...fields }));
    expect(pick(still)).toMatchObject({ isSmallFirst: true, reason: 'long-sitting' });
    expect(pick({ isAfterCall: true })).toMatchObject({ isSmallFirst: true, reason: 'after-call' });
    expect(pick({ deskSeconds: minutes(89) }).isSmallFirst).toBe(false);
    expect(pick({ deskSeconds: minutes(89) }).reason).not.toBe('long-sitting');
  });

  it('is small in a routine that the user picked, too', () => {
    const chosen = (deskSeconds: number) => chosenRoutine(aChoice({ library, deskSeconds }), 'turns');
    expect(chosen(minutes(120))?.isSmallFirst).toBe(true);
    expect(chosen(minutes(20))?.isSmallFirst).toBe(false);
  });
});
