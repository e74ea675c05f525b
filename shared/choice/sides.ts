import type { DoneStep } from './choice.ts';
import type { Side } from './exclusions.ts';
import { hash } from './seeded.ts';

/** A smaller difference counts as none, seconds. */
const EVEN_SECONDS = 5;

/** Seconds on each side. */
export interface SideSeconds {
  readonly left: number;
  readonly right: number;
}

/** The seconds done on each side, without exercises that are restricted to one side. */
export function sideSecondsOf(steps: readonly DoneStep[], onlySide: ReadonlyMap<string, Side>): SideSeconds {
  const sum = { left: 0, right: 0 };
  for (const { exerciseId, side, seconds } of steps) {
    if (side !== null && !onlySide.has(exerciseId)) sum[side] += seconds;
  }
  return sum;
}

/**
 * The side to start with: the one done less, so that breaks that end early even out; otherwise the one that came
 * second last time.
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
