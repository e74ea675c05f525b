import { type Plane, planes } from '../content/exercise-schema.ts';
import type { StoredRoutine, StoredStep } from '../history/records.ts';

/** The routine time of a week by plane and side, seconds. */
export interface MovementFigures {
  /** All routines, voluntary ones included. */
  readonly routineSeconds: number;
  /** By plane, largest first; an exercise in several planes counts for each in equal parts. */
  readonly planes: readonly { readonly plane: Plane; readonly seconds: number }[];
  /** Routine time without a known plane: walking, removed exercises, steps that were not reported. */
  readonly otherSeconds: number;
  readonly leftSeconds: number;
  readonly rightSeconds: number;
  /** |L - R| / (L + R), 0: balanced, 1: one side only; null without sides. */
  readonly imbalance: number | null;
}

/** Sums up the steps of a week; `planesOf` returns the planes of an exercise, none if it is unknown. */
export function movementFigures(
  routines: readonly Pick<StoredRoutine, 'doneSeconds'>[],
  steps: readonly StoredStep[],
  planesOf: (exerciseId: string) => readonly Plane[],
): MovementFigures {
  const byPlane = new Map<Plane, number>();
  const sides = { left: 0, right: 0 };
  let inPlanes = 0;
  for (const { exerciseId, side, seconds } of steps) {
    if (side !== null) sides[side] += seconds;
    const own = planesOf(exerciseId);
    for (const plane of own) byPlane.set(plane, (byPlane.get(plane) ?? 0) + seconds / own.length);
    if (own.length > 0) inPlanes += seconds;
  }
  const routineSeconds = routines.reduce((sum, { doneSeconds }) => sum + doneSeconds, 0);
  const { left, right } = sides;
  return {
    routineSeconds,
    planes: planes
      .map((plane) => ({ plane, seconds: byPlane.get(plane) ?? 0 }))
      .filter(({ seconds }) => seconds > 0)
      .sort((one, other) => other.seconds - one.seconds),
    otherSeconds: Math.max(0, routineSeconds - inPlanes),
    leftSeconds: left,
    rightSeconds: right,
    imbalance: left + right > 0 ? Math.abs(left - right) / (left + right) : null,
  };
}
