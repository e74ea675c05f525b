import type { DoneStep } from './choice.ts';
import type { Side } from './exclusions.ts';
import { hash } from './seeded.ts';

/** Less difference than this, in seconds, is no difference. */
const EVEN_SECONDS = 5;

/** Seconds of each side. */
export interface SideSeconds {
  readonly left: number;
  readonly right: number;
}

/** The seconds done on each side, without the exercises that are left only one side. */
export function sideSecondsOf(steps: readonly DoneStep[], onlySide: ReadonlyMap<string, Side>): SideSeconds {
  const sum = { left: 0, right: 0 };
  for (const { exerciseId, side, seconds } of steps) {
    if (side !== null && !onlySide.has(exerciseId)) sum[side] += seconds;
  }
  return sum;
}

/**
 * The side to start with: the one that was done less, so that breaks which end early even out; else the other
 * one than last time, which is the one that came last then.
 */
export function firstSideOf(
  steps: readonly DoneStep[],
  onlySide: ReadonlyMap<string, Side>,
  seed: number,
): Side {
  const { left, right } = sideSecondsOf(steps, onlySide);
  if (Math.abs(left - right) > EVEN_SECONDS) return left < right ? 'left' : 'right';
  const sided = steps.filter(({ exerciseId, side }) => side !== null && !onlySide.has(exerciseId));
  const newest = sided.reduce<DoneStep | null>(
    (last, step) => (last === null || step.atMs >= last.atMs ? step : last),
    null,
  );
  return newest?.side ?? (hash(`${seed} side`) % 2 === 0 ? 'left' : 'right');
}
