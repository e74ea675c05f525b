import { describe, expect, test } from 'vitest';
import { movementFigures } from '../../../shared/report/movement.ts';

const MONDAY = '2026-11-16';

describe('movement', () => {
  const step = (exerciseId: string, side: 'left' | 'right' | null, seconds: number) => ({
    runId: 1,
    day: MONDAY,
    exerciseId,
    side,
    seconds,
  });
  const planesOf = (id: string) => ({ turn: ['ROT', 'EXT'] as const, chest: ['CHE'] as const })[id] ?? [];

  test('is divided among the planes of an exercise; the rest is "other"', () => {
    const steps = [
      step('turn', 'left', 30),
      step('turn', 'right', 10),
      step('chest', null, 15),
      step('gone', null, 5),
    ];
    const figures = movementFigures([{ doneSeconds: 60 }, { doneSeconds: 40 }], steps, planesOf);
    expect(figures).toEqual({
      routineSeconds: 100,
      planes: [
        { plane: 'ROT', seconds: 20 },
        { plane: 'EXT', seconds: 20 },
        { plane: 'CHE', seconds: 15 },
      ],
      otherSeconds: 45,
      leftSeconds: 30,
      rightSeconds: 10,
      imbalance: 0.5,
    });
  });

  test('has no balance, rather than zero, without sides', () => {
    expect(movementFigures([], [], planesOf)).toMatchObject({ planes: [], otherSeconds: 0, imbalance: null });
  });
});
