import type { MuscleId } from '../../../shared/content/exercise-schema.ts';
import { bothSides, type Side, type Skeleton, signOf } from '../body/skeleton.ts';
import type { Trunk } from '../body/spine.ts';
import { add, dot, minus, scale, unit, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { neckAt, onNeck } from './neck.ts';
import { along, area, limb, type Shape } from './outline.ts';

/** The working muscles that run along the surface of the neck. */
export function drawCords(
  skeleton: Skeleton,
  camera: Camera,
  muscles: readonly MuscleId[],
  works: Side | 'both',
): readonly Shape[] {
  const sides = bothSides.filter((side) => works === 'both' || works === side);
  return edged(
    muscles.flatMap((muscle) => sides.flatMap((side) => cordParts(skeleton, camera, muscle, side))),
  );
}

/** The muscle that bends a hip, down the front of the thigh; it emerges from under the shirt. */
export function drawHipFlexors(
  { trunk, legs }: Skeleton,
  camera: Camera,
  works: Side | 'both',
): readonly Shape[] {
  const parts = bothSides
    .filter((side) => works === 'both' || works === side)
    .flatMap((side) => {
      const { hip, knee } = legs[side];
      const thigh = unit(minus(knee, hip));
      const level = trunk.pelvis.ahead;
      const front = unit(minus(level, scale(thigh, dot(level, thigh))));
      const joints = hipFlexor.map(([share, off, radius]): readonly [Vec, number] => [
        add(along(hip, knee, share), scale(front, off)),
        radius,
      ]);
      return limb(joints, camera);
    });
  return edged(parts);
}

/** Positions along the line from hip to knee, distances in front of the bone, and radii, centimetres. */
const hipFlexor = [
  [-0.2, 5, 2.4],
  [-0.02, 4.9, 3.1],
  [0.16, 4.3, 3.2],
  [0.32, 3.6, 2.5],
  [0.46, 3.2, 1.1],
] as const;

/** A spindle along the neck, from the collar to the skull. */
function neckCord(trunk: Trunk, ahead: number, right: number): readonly (readonly [Vec, number])[] {
  return [0.16, 0.4, 0.65, 0.9].map((share, index) => [
    onNeck(trunk, share, ahead, right),
    [0.4, 0.8, 0.8, 0.5][index] ?? 1,
  ]);
}

/** Muscles that are cords rather than sheets. */
function cordParts(skeleton: Skeleton, camera: Camera, muscle: MuscleId, side: Side): Shape['parts'] {
  const { trunk, arms } = skeleton;
  const sign = signOf(side);
  const { frame } = trunk.chest;
  const facing = dot(frame.ahead, camera.eye);
  switch (muscle) {
    case 'TRU': {
      const { at: base } = neckAt(trunk, 0);
      const slope = add(along(base, arms[side].shoulder, 0.66), scale(frame.up, 1.9));
      const [high, low] = [onNeck(trunk, 0.78, -0.3, sign * 0.5), onNeck(trunk, 0.12, -0.25, sign * 0.75)];
      const joints = [0, 0.25, 0.5, 0.75, 1].map((share): readonly [Vec, number] => [
        along(along(high, low, share), along(low, slope, share), share),
        0.7 + 1.3 * Math.sin(Math.PI * (0.15 + 0.75 * share)),
      ]);
      return limb(joints, camera);
    }
    case 'SPC':
    case 'SPT':
    case 'SEM':
      return facing > 0.3 ? [] : limb(neckCord(trunk, -0.5, sign * 0.35), camera);
    case 'DNF':
      return facing < -0.3 ? [] : limb(neckCord(trunk, 0.5, sign * 0.3), camera);
    default:
      return [];
  }
}

/** A warm shape with an edge that stands out on the skin of the person who shows the exercise. */
export function edged(parts: Shape['parts']): readonly Shape[] {
  return parts.length === 0
    ? []
    : [area('muscle-edge', parts, { width: 1.1 }), area('muscle', parts, { width: 0.3 })];
}
