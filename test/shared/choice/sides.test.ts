import { describe, expect, it } from 'vitest';
import { firstSideOf, sideSecondsOf } from '../../../shared/choice/sides.ts';
import { NOON } from '../../support/a-choice.ts';

describe('the sides', () => {
  const step = (side: 'left' | 'right', seconds: number, atMs = NOON) => ({
    exerciseId: 'seat-turn',
    side,
    seconds,
    atMs,
  });

  it('begin with the side that was done less, or else alternate', () => {
    expect(firstSideOf([step('left', 20), step('right', 5)], new Map(), 1)).toBe('right');
    expect(firstSideOf([step('left', 20), step('right', 20)], new Map(), 1)).toBe('right');
    expect(firstSideOf([step('right', 20), step('left', 20)], new Map(), 1)).toBe('left');
    expect(firstSideOf([], new Map(), 7)).toBe(firstSideOf([], new Map(), 7));
  });

  it('do not count exercises that are allowed on one side only', () => {
    const only = new Map([['seat-turn', 'left' as const]]);
    expect(sideSecondsOf([step('left', 300)], only)).toEqual({ left: 0, right: 0 });
  });
});
