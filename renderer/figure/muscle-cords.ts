import type { MuscleId } from '../../shared/routine.ts';
import type { Camera } from './camera.ts';
import { softly } from './muscles.ts';
import { neckAt, onNeck } from './neck.ts';
import { along, ball, chain, limb, type Shape } from './outline.ts';
import { bothSides, type Side, type Skeleton, signOf } from './skeleton.ts';
import type { Trunk } from './spine.ts';
import { add, dot, scale, type Vec } from './vector.ts';

/** The working muscles that run along the neck or over the hip: they lie on the neck and the trousers. */
export function drawCords(
  skeleton: Skeleton,
  camera: Camera,
  muscles: readonly MuscleId[],
  works: Side | 'both',
): readonly Shape[] {
  const sides = bothSides.filter((side) => works === 'both' || works === side);
  return muscles.flatMap((muscle) => sides.flatMap((side) => drawCord(skeleton, camera, muscle, side)));
}

/** A spindle along the neck, from the collar to the skull. */
function neckCord(trunk: Trunk, ahead: number, right: number): readonly (readonly [Vec, number])[] {
  return [0.16, 0.4, 0.65, 0.9].map((share, index) => [
    onNeck(trunk, share, ahead, right),
    [0.4, 0.8, 0.8, 0.5][index] ?? 1,
  ]);
}

/** Muscles that are cords rather than sheets. */
function drawCord(skeleton: Skeleton, camera: Camera, muscle: MuscleId, side: Side): readonly Shape[] {
  const { trunk, arms, legs } = skeleton;
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
      return softly(limb(joints, camera));
    }
    case 'SPC':
    case 'SPT':
    case 'SEM':
      return facing > 0.3 ? [] : softly(limb(neckCord(trunk, -0.5, sign * 0.35), camera));
    case 'DNF':
      return facing < -0.3 ? [] : softly(limb(neckCord(trunk, 0.5, sign * 0.3), camera));
    case 'HIP': {
      const { hip, knee } = legs[side];
      const front = scale(trunk.pelvis.ahead, 5.5);
      const start = add(hip, front, scale(trunk.pelvis.up, 4));
      return softly(
        chain(
          [
            ball(start, 2.4),
            ball(add(along(hip, knee, 0.1), scale(front, 0.8)), 3.6),
            ball(add(along(hip, knee, 0.3), scale(front, 0.5)), 2),
          ],
          camera,
        ),
      );
    }
    default:
      return [];
  }
}
