import type { MuscleId } from '../../shared/routine.ts';
import type { Camera } from './camera.ts';
import { softly } from './muscles.ts';
import { along, ball, chain, limb, type Shape } from './outline.ts';
import { bothSides, type Side, type Skeleton, signOf } from './skeleton.ts';
import { add, dot, scale } from './vector.ts';

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

/** Muscles that are cords rather than sheets. */
function drawCord(skeleton: Skeleton, camera: Camera, muscle: MuscleId, side: Side): readonly Shape[] {
  const { trunk, arms, legs } = skeleton;
  const sign = signOf(side);
  const [base, , upper, top] = trunk.neck;
  if (base === undefined || upper === undefined || top === undefined) return [];
  const { frame } = trunk.chest;
  const facing = dot(frame.ahead, camera.eye);
  switch (muscle) {
    case 'TRU': {
      const neckSide = add(upper, scale(frame.right, sign * 2.4), scale(frame.ahead, -1));
      const slope = along(base, arms[side].shoulder, 0.62);
      return softly(
        limb(
          [
            [neckSide, 1.4],
            [add(along(base, slope, 0.45), scale(frame.up, 0.6)), 1.9],
            [add(slope, scale(frame.up, 1.8)), 1.1],
          ],
          camera,
        ),
      );
    }
    case 'SPC':
    case 'SPT':
    case 'SEM': {
      if (facing > 0.3) return [];
      const back = scale(frame.ahead, -2.6);
      const out = scale(frame.right, sign * 1.8);
      return softly(
        limb(
          [
            [add(top, back, out), 0.9],
            [add(upper, back, out), 1.3],
            [add(base, scale(back, 1.2), out), 1],
          ],
          camera,
        ),
      );
    }
    case 'DNF': {
      if (facing < -0.3) return [];
      const front = scale(trunk.head.frame.ahead, 2.4);
      return softly(
        limb(
          [
            [add(top, front), 0.8],
            [add(upper, front), 1.2],
            [add(base, scale(front, 1.1)), 0.8],
          ],
          camera,
        ),
      );
    }
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
