import type { FigureProp } from '../../shared/pose.ts';
import type { Camera } from './camera.ts';
import { body } from './measures.ts';
import { area, ball, box, limb, type Shape, wrap } from './outline.ts';
import type { Skeleton } from './skeleton.ts';
import { add, place, scale, type Vec } from './vector.ts';
import { drawDoorway, drawShadow, drawWall, hasFlatWall } from './walls.ts';

/** A thing with its place among the parts of the body: behind all of it, or by nearness. */
export interface DrawnProp {
  readonly layer: 'behind' | 'front' | number;
  readonly shapes: readonly Shape[];
}

const BAR = 1.5;

/** Draws what the figure sits on, leans on or holds. */
export function drawProp(prop: FigureProp, skeleton: Skeleton, camera: Camera): DrawnProp {
  switch (prop) {
    case 'chair':
      return { layer: 'behind', shapes: drawChair(camera) };
    case 'wall-ahead':
    case 'wall-behind':
    case 'wall-beside':
    case 'wall-right':
      return { layer: 'behind', shapes: drawWall(prop, camera) };
    case 'doorway':
      return { layer: 'behind', shapes: drawDoorway(camera) };
    case 'mat':
      return {
        layer: 'behind',
        shapes: [area('prop-soft', matOf(skeleton, camera))],
      };
    case 'band':
      return drawBand(skeleton, camera);
    case 'towel':
      return drawTowel(skeleton, camera);
    case 'pillow':
      return drawPillow(skeleton, camera);
  }
}

/** A mat as long as the posture needs. */
function matOf({ trunk }: Skeleton, camera: Camera): Shape['parts'] {
  const isOnBack = trunk.pelvis.ahead[1] > 0.9;
  const isOnSide = Math.abs(trunk.pelvis.up[1]) < 0.5 && trunk.pelvis.ahead[2] > 0.7;
  const [from, to] = isOnBack ? [-78, 94] : isOnSide ? [-80, 84] : [-80, 46];
  return box([from, -3, -34], [to, -1.4, isOnSide ? 62 : 34], camera, 1.2);
}

function drawChair(camera: Camera): readonly Shape[] {
  const { seatHeight: top } = body;
  const [back, front, half] = [-20, 21, 20];
  const post = (x: number, from: number, to: number, z: number) =>
    limb(
      [
        [[x, from, z], BAR],
        [[x, to, z], BAR],
      ],
      camera,
    );
  const legs = [-half, half].flatMap((z) => [
    ...post(back, BAR, top - 2, z),
    ...post(front - 2, BAR, top - 2, z),
  ]);
  const backrest = [-half, half].flatMap((z) => post(back - 1, top - 2, top + 44, z));
  const panel = box([back - 2, top + 22, -half], [back, top + 44, half], camera, 1);
  return [
    area('prop-soft', panel),
    area('prop', [...legs, ...backrest]),
    area('prop', box([back, top - 2.6, -half], [front, top - 1.4, half], camera, 1.3)),
  ];
}

/** An elastic band from both hands to a hook ahead. */
function drawBand({ arms }: Skeleton, camera: Camera): DrawnProp {
  const hook: Vec = [84, 114, 0];
  const hands = (['left', 'right'] as const).map((side) =>
    add(arms[side].wrist, scale(arms[side].fingers, 8.5)),
  );
  const lines = hands.flatMap((hand) =>
    limb(
      [
        [hand, 0.9],
        [hook, 0.9],
      ],
      camera,
    ),
  );
  return {
    layer: 'front',
    shapes: [
      area('prop', [...box([84, 0, -16], [87, 170, 16], camera)]),
      area('arrow', [...lines, ...wrap([ball(hook, 2)], camera)], { opacity: 0.75 }),
    ],
  };
}

/** A small roll across under the upper back. */
function drawTowel({ trunk }: Skeleton, camera: Camera): DrawnProp {
  const { at, frame } = trunk.chest;
  const under = place(at, frame, -15.5, -5, 0);
  return {
    layer: 'behind',
    shapes: [
      area(
        'prop',
        limb(
          [
            [place(under, frame, 0, 0, -32), 4.4],
            [place(under, frame, 0, 0, 32), 4.4],
          ],
          camera,
        ),
      ),
    ],
  };
}

function drawPillow({ trunk }: Skeleton, camera: Camera): DrawnProp {
  const { at } = trunk.head;
  const top = at[1] - 8.4;
  return {
    layer: 'behind',
    shapes: [
      area(
        'prop',
        box([at[0] - 15, 2, at[2] - 15], [at[0] + 13, Math.max(3, top - 1), at[2] + 15], camera, 3),
      ),
    ],
  };
}

/** The ground under the figure; a wall seen flat, and a mat, have their own. */
export function drawGround(
  { legs, trunk }: Skeleton,
  props: readonly FigureProp[],
  camera: Camera,
): readonly Shape[] {
  if (props.includes('mat') || hasFlatWall(props, camera)) return [];
  const chair: readonly Vec[] = props.includes('chair')
    ? [
        [-20, 0, -14],
        [-20, 0, 14],
      ]
    : [];
  return drawShadow([legs.left.ankle, legs.right.ankle, trunk.hips, ...chair], camera);
}
