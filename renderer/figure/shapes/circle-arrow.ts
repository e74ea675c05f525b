import type { FigureArrow } from '../../../shared/content/pose-schema.ts';
import { body } from '../body/measures.ts';
import type { Skeleton } from '../body/skeleton.ts';
import { type Point, place, radians } from '../body/vector.ts';
import { arrowAlong, SAMPLES } from './arrow-line.ts';
import type { Camera } from './camera.ts';
import type { Shape } from './outline.ts';

/** How much of the circle is drawn, degrees; the gap keeps the head visible. */
const CIRCLE = 290;
/** The opacity of the part of a circle that is farther away than its middle. */
const FAR = 0.35;

/** A stretch of a circle that is either nearer or farther away than its middle. */
interface Run {
  readonly isFar: boolean;
  readonly path: readonly Point[];
}

/**
 * A circle in the plane in which a shoulder rolls, beside the trunk; it does not move with the shoulder. It ends in front,
 * going up or down.
 */
export function circleRound(
  { of, circle = 0 }: FigureArrow,
  { trunk }: Skeleton,
  camera: Camera,
): readonly Run[] {
  const { at, frame } = trunk.chest;
  const out = body.shoulderHalf + 3;
  const middle = place(at, frame, 0, 2, of.startsWith('left') ? -out : out);
  const radius = Math.abs(circle);
  const end = circle > 0 ? 50 : -35;
  const runs: Run[] = [];
  for (let index = 0; index <= SAMPLES; index += 1) {
    const angle = radians(end - Math.sign(circle) * CIRCLE * (1 - index / SAMPLES));
    const point = place(middle, frame, radius * Math.cos(angle), radius * Math.sin(angle), 0);
    const isFar = camera.nearness(point) < camera.nearness(middle);
    const [last, here] = [runs.at(-1), camera.project(point)];
    if (last?.isFar === isFar) runs[runs.length - 1] = { isFar, path: [...last.path, here] };
    else runs.push({ isFar, path: [...(last?.path.slice(-1) ?? []), here] });
  }
  return runs;
}

/** A circular arrow: its far part is faint, so that its direction is clear. */
export function circleArrow(runs: readonly Run[], sizing: number): readonly Shape[] {
  const drawn = runs.map(({ isFar, path }, index): { isFar: boolean; shapes: readonly Shape[] } => ({
    isFar,
    shapes: arrowAlong(path, sizing, index === runs.length - 1),
  }));
  return [
    ...drawn
      .filter(({ isFar }) => isFar)
      .flatMap(({ shapes }) => shapes.map((shape) => ({ ...shape, opacity: FAR }))),
    ...drawn.filter(({ isFar }) => !isFar).flatMap(({ shapes }) => shapes),
  ];
}
