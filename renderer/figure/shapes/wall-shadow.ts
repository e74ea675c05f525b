import { bothSides, type Skeleton } from '../body/skeleton.ts';
import { sectionAt } from '../body/spine.ts';
import { add, dot, minus, scale, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { area, limb, type Shape } from './outline.ts';
import type { Plane } from './wall-plane.ts';

/** How far a shadow moves on the floor, ahead and to the right, for each centimetre between body and floor. */
const LAMP = { ahead: -0.12, right: -0.16 } as const;

/** The shadow of the body on a mat at a height. It shows what is above the mat and what is on it. */
export function drawMatShadow(skeleton: Skeleton, camera: Camera, height: number): readonly Shape[] {
  if (Math.abs(camera.eye[1]) < 0.1) return [];
  const onMat = ([x, y, z]: Vec): Vec => {
    const away = Math.max(0, y - height);
    return [x + LAMP.ahead * away, height, z + LAMP.right * away];
  };
  return [area('shade', shadowParts(skeleton, camera, onMat))];
}

/** How far a shadow moves along the wall and down, for each centimetre between body and wall. */
const LIGHT = { along: 0.42, down: 0.22 } as const;

type Joints = readonly (readonly [Vec, number])[];

/** The limbs, trunk and head as chains of balls: their middles and radii. */
function bonesOf({ trunk, arms, legs }: Skeleton): readonly Joints[] {
  const heights = [1, 3, 5, 7, 8.5].map((height) => sectionAt(trunk, height));
  return [
    heights.map(({ at, width }): readonly [Vec, number] => [at, width * 0.8]),
    [
      [sectionAt(trunk, 10).at, 5],
      [trunk.head.at, 8],
    ],
    ...bothSides.flatMap((side): readonly Joints[] => {
      const { shoulder, elbow, wrist, fingers } = arms[side];
      const { hip, knee, ankle, toes } = legs[side];
      return [
        [
          [shoulder, 5.4],
          [elbow, 4.4],
          [wrist, 3.4],
          [add(wrist, scale(fingers, 10)), 3.6],
        ],
        [
          [hip, 8.4],
          [knee, 6],
          [ankle, 3.8],
          [add(ankle, scale(toes, 8)), 3.4],
        ],
      ];
    }),
  ];
}

/**
 * The shadow of the body on a wall. It moves away from a part that leaves the wall, so that it is clear what touches
 * the wall. `sideways` is the sign of its direction along the wall.
 */
export function drawWallShadow(
  skeleton: Skeleton,
  { foot, along, inward }: Plane,
  camera: Camera,
  sideways: 1 | -1,
): readonly Shape[] {
  const onWall = (at: Vec): Vec => {
    const away = Math.max(0, dot(minus(at, foot), inward));
    const moved = add(at, scale(inward, -away), scale(along, sideways * LIGHT.along * away));
    return [moved[0], Math.max(0, moved[1] - LIGHT.down * away), moved[2]];
  };
  return [area('shade', shadowParts(skeleton, camera, onWall))];
}

function shadowParts(skeleton: Skeleton, camera: Camera, onto: (at: Vec) => Vec): Shape['parts'] {
  return bonesOf(skeleton).flatMap((joints) =>
    limb(
      joints.map(([at, radius]) => [onto(at), radius] as const),
      camera,
    ),
  );
}
