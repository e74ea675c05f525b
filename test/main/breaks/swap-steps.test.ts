import { expect, test } from 'vitest';
import { swapped } from '../../../main/breaks/swap-steps.ts';

const step = (exerciseId: string, seconds: number, side: 'left' | 'right' | null = null) => ({
  exerciseId,
  side,
  seconds,
});
const turn = [step('turn', 20, 'left'), step('turn', 20, 'right')];

test('an exercise without sides replaces both sides, in the same position', () => {
  expect(swapped([step('rolls', 20), ...turn, step('hug', 20)], 'turn', [step('breath', 40)])).toEqual([
    step('rolls', 20),
    step('breath', 40),
    step('hug', 20),
  ]);
});

test('an exercise that occurs twice keeps the length of each occurrence', () => {
  const others = [step('turn', 30, 'left'), step('turn', 30, 'right')];
  expect(swapped([step('a', 40), step('b', 10), step('a', 20)], 'a', others)).toEqual([
    step('turn', 20, 'left'),
    step('turn', 20, 'right'),
    step('b', 10),
    step('turn', 10, 'left'),
    step('turn', 10, 'right'),
  ]);
});

test('a missing exercise changes nothing', () => {
  expect(swapped(turn, 'hug', [step('breath', 40)])).toEqual(turn);
});
