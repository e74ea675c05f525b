import { describe, expect, it } from 'vitest';
import type { RoutineStep } from '../../../shared/content/exercise-schema.ts';
import { otherSideSecondsFor, setUpSecondsFor, waitsOf } from '../../../shared/content/set-up-time.ts';
import { anExercise, shippedLibrary } from '../../support/library.ts';

const nod = anExercise({
  id: 'nod',
  name: 'x'.repeat(20),
  setUp: 'y'.repeat(39),
  skipIf: 'z'.repeat(40),
  setUpSeconds: 4,
});
const turn = anExercise({
  id: 'turn',
  hasSides: true,
  setUp: 'y'.repeat(40),
  skipIf: 'z'.repeat(200),
  sideCues: { left: 'turn left', right: 'turn right' },
  otherSideSeconds: 3,
});

describe('the set-up', () => {
  it('lasts as long as it takes to read how to do it and when to leave it out', () => {
    expect(setUpSecondsFor(nod, null, 'first')).toBe(6);
    expect(setUpSecondsFor({ ...nod, setUpSeconds: 8 }, null, 'first')).toBe(8);
  });

  it('lasts no longer than 12 seconds for a reader, 9 after the first exercise', () => {
    expect(setUpSecondsFor(turn, null, 'first')).toBe(12);
    expect(setUpSecondsFor(turn, null, 'later')).toBe(9);
    expect(setUpSecondsFor({ ...turn, setUpSeconds: 15 }, null, 'later')).toBe(15);
  });

  it('only leaves time to get into position if it was read earlier in the routine', () => {
    expect(setUpSecondsFor(nod, null, 'again')).toBe(4);
  });

  it('lasts as long as it takes to hear it: the voice says less than a screen reader', () => {
    const long = { ...nod, setUp: 'y'.repeat(75) };
    expect(setUpSecondsFor(long, 'voice', 'again')).toBe(7 + 2);
    expect(setUpSecondsFor(long, 'screen-reader', 'again')).toBe(10 + 2);
    expect(setUpSecondsFor({ ...nod, skipIf: 'z'.repeat(5000) }, 'screen-reader', 'first')).toBe(40);
  });

  it('includes what the picture shows, for listeners who do not know the exercise', () => {
    const described = { ...nod, aloud: 'a'.repeat(89) };
    expect(setUpSecondsFor(described, 'voice', 'first')).toBe(10 + 2);
    expect(setUpSecondsFor(described, 'voice', 'again')).toBe(4 + 2);
    expect(setUpSecondsFor({ ...described, setUpSeconds: 12 }, 'voice', 'first')).toBe(10 + 6);
    expect(setUpSecondsFor(described, null, 'first')).toBe(setUpSecondsFor(nod, null, 'first'));
  });

  it.each(['first', 'later', 'again'] as const)(
    'of each shipped exercise is kept short, %s in a routine',
    (place) => {
      const longest = { first: 12, later: 9, again: 0 }[place];
      for (const exercise of shippedLibrary().exercises.values()) {
        const seconds = setUpSecondsFor(exercise, null, place);
        expect(seconds).toBeGreaterThanOrEqual(exercise.setUpSeconds);
        expect(seconds, exercise.id).toBeLessThanOrEqual(Math.max(longest, exercise.setUpSeconds));
      }
    },
  );
});

describe('the change of side', () => {
  it('lasts as long as the exercise says, and until the voice has announced it', () => {
    expect(otherSideSecondsFor(turn, null)).toBe(3);
    const sideCues = { left: 'a'.repeat(50), right: 'b' };
    expect(otherSideSecondsFor({ ...turn, sideCues }, 'voice')).toBe(5);
  });
});

it('each step of a routine has its waits, by whether its exercise was done before', () => {
  const step = (exerciseId: string, side: RoutineStep['side'] = null): RoutineStep => ({
    ...{ exerciseId, side, seconds: 20 },
  });
  const steps = [
    step('turn', 'left'),
    step('turn', 'right'),
    step('nod'),
    step('gone'),
    step('turn', 'left'),
  ];
  const waits = waitsOf(steps, [nod, turn], null);
  expect(waits.map(({ setUpSeconds }) => setUpSeconds)).toEqual([12, 12, 6, 5, 5]);
  expect(waits.map(({ isAgain }) => isAgain)).toEqual([false, false, false, false, true]);
});

it('a listener has time to hear what the routine needs, and to fetch it', () => {
  const waitFor = (needs: typeof nod.needs, reader: 'voice' | null) => {
    const exercise = { ...nod, needs };
    const step: RoutineStep = { exerciseId: nod.id, side: null, seconds: 30 };
    return waitsOf([step, step], [exercise], reader).map(({ setUpSeconds }) => setUpSeconds);
  };
  const [first = 0, second] = waitFor([], 'voice');
  expect(waitFor(['wall'], 'voice')).toEqual([first + 2 + 6, second]);
  expect(waitFor(['towel', 'pillow'], 'voice')).toEqual([first + 4 + 10, second]);
  expect(waitFor(['towel', 'pillow'], null)).toEqual(waitFor([], null));
});

it('the way from the desk to a wall, to the floor and back up takes time of its own', () => {
  const at = (id: string, fields: Partial<Parameters<typeof anExercise>[0]>) =>
    anExercise({ id, setUp: 'Sit', skipIf: 'No', ...fields });
  const exercises = [
    at('chair', { place: 'seated' }),
    at('wall', { place: 'standing', needs: ['wall'] }),
    at('stand', { place: 'standing' }),
    at('wall-too', { place: 'standing', needs: ['wall'] }),
    at('band', { place: 'standing', needs: ['band'] }),
    at('floor', { place: 'floor', needs: ['mat'] }),
    at('any', { place: 'any' }),
    at('chair-too', { place: 'seated' }),
  ];
  const steps = exercises.map(({ id }): RoutineStep => ({ exerciseId: id, side: null, seconds: 30 }));
  const waits = waitsOf(steps, exercises, null).map(({ setUpSeconds }) => setUpSeconds - 5);
  // A standing exercise after one at the wall stays there, and a user who gets up from the floor goes to the chair.
  expect(waits).toEqual([0, 6, 0, 0, 6, 8, 8, 4]);
});
