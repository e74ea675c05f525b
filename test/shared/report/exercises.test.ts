import { expect, test } from 'vitest';
import { exerciseFigures } from '../../../shared/report/exercises.ts';

const step = (runId: number, exerciseId: string, seconds = 20) => ({ runId, exerciseId, seconds });

test('counts the routines in which each exercise was done, both sides as one', () => {
  const steps = [step(1, 'turn'), step(1, 'turn'), step(1, 'hug'), step(2, 'turn'), step(2, 'reach', 0)];
  expect(exerciseFigures(steps, []).done).toEqual([
    { exerciseId: 'turn', times: 2 },
    { exerciseId: 'hug', times: 1 },
  ]);
});

test('counts what hurt, the most frequent first', () => {
  const hurts = ['reach', 'hug', 'hug'].map((exerciseId) => ({ exerciseId }));
  expect(exerciseFigures([], hurts)).toEqual({
    done: [],
    hurt: [
      { exerciseId: 'hug', times: 2 },
      { exerciseId: 'reach', times: 1 },
    ],
  });
});
