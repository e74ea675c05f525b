import { heelAndBall } from '../body/foot.ts';
import type { Leg } from '../body/limbs.ts';
import { body } from '../body/measures.ts';
import type { Skeleton } from '../body/skeleton.ts';
import type { Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { area, ball, line, type Shape, wrap } from './outline.ts';

/**
 * The distance of the joints, a step's half and a small step's whole length, so that both feet of a step stand on the
 * same path; half the width, and half the length, which is more than any picture shows; centimetres.
 */
const PATH = { stone: 29, half: 27, reach: 290 } as const;

/** The height of the sole above the floor, and where the foot would be if it stood flat, ahead of the body. */
function standOf(leg: Leg): { readonly height: number; readonly ahead: number } {
  const { heel, ball: front } = heelAndBall(leg);
  const [back, fore] = [heel[1] - body.heel.radius, front[1] - body.ballOfFoot.radius];
  return back < fore
    ? { height: back, ahead: heel[0] - body.heel.ahead }
    : { height: fore, ahead: front[0] - body.ballOfFoot.ahead };
}

/** Two feet that differ less in height both stand, centimetres. */
const LEVEL = 0.05;

/** Paving stones that move back under someone who walks on the spot: they stay under the foot that stands on them. */
export function drawPath({ legs }: Skeleton, camera: Camera): readonly Shape[] {
  const [left, right] = [standOf(legs.left), standOf(legs.right)];
  const { ahead } = left.height < right.height - LEVEL ? left : right;
  const { stone, half, reach } = PATH;
  const corner = (x: number, z: number): Vec => [x, 0, z];
  const corners = [-reach, reach].flatMap((x) => [corner(x, -half), corner(x, half)]);
  const shift = ahead - stone * Math.floor(ahead / stone);
  const count = Math.floor(reach / stone) - 1;
  const joints = Array.from({ length: 2 * count + 1 }, (_, index) => {
    const x = shift + (index - count + 0.5) * stone;
    return [camera.project(corner(x, -half)), camera.project(corner(x, half))];
  });
  return [
    area(
      'prop-soft',
      wrap(
        corners.map((at) => ball(at, 0.3)),
        camera,
      ),
    ),
    line('prop', joints, 1),
  ];
}
