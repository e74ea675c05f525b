import type { FigureProp } from '../../shared/pose.ts';
import type { Camera } from './camera.ts';
import { body } from './measures.ts';
import { area, ball, box, limb, type Shape, wrap } from './outline.ts';
import type { Skeleton } from './skeleton.ts';
import { add, place, scale, type Vec } from './vector.ts';

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
      return {
        layer: 'behind',
        shapes: [
          area(wallRole(camera.eye[0]), box([body.wallAhead, 0, -50], [body.wallAhead + 3, 178, 50], camera)),
        ],
      };
    case 'wall-behind':
      return {
        layer: 'behind',
        shapes: [
          area(
            wallRole(camera.eye[0]),
            box([body.wallBehind - 3, 0, -130], [body.wallBehind, 250, 130], camera),
          ),
        ],
      };
    case 'wall-beside':
      return {
        layer: 'behind',
        shapes: [
          area(
            wallRole(camera.eye[2]),
            box([-55, 0, body.wallBeside - 3], [70, 178, body.wallBeside], camera),
          ),
        ],
      };
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
  const isLying = Math.abs(trunk.pelvis.up[1]) < 0.5 && Math.abs(trunk.pelvis.ahead[1]) < 0.9;
  const isOnBack = trunk.pelvis.ahead[1] > 0.9;
  const [from, to] = isOnBack ? [-76, 84] : isLying && trunk.pelvis.ahead[2] > 0.7 ? [-76, 82] : [-80, 46];
  return box([from, -3, -34], [to, -1.4, 34], camera, 1.2);
}

/** A wall seen on its edge is a line; seen flat it is a pale ground. */
function wallRole(facing: number): 'prop' | 'prop-soft' {
  return Math.abs(facing) < 0.2 ? 'prop' : 'prop-soft';
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

/** A door frame that is open on the figure's right. */
function drawDoorway(camera: Camera): readonly Shape[] {
  const post = (z: number) => box([-4, 0, z], [4, 196, z + 6], camera, 0.6);
  const lintel = box([-4, 196, -52], [4, 203, 56], camera, 0.6);
  return [area('prop', [...post(-50), ...post(44), ...lintel])];
}

/** An elastic band from both hands to a hook ahead. */
function drawBand({ arms }: Skeleton, camera: Camera): DrawnProp {
  const hook: Vec = [104, 112, 0];
  const hands = (['left', 'right'] as const).map((side) =>
    add(arms[side].wrist, scale(arms[side].fingers, 6)),
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
    layer: 'behind',
    shapes: [
      area('prop', [...box([104, 0, -16], [107, 170, 16], camera)]),
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
            [place(under, frame, 0, 0, -27), 4.4],
            [place(under, frame, 0, 0, 27), 4.4],
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

/** The ground under the figure: a thin line from the side, a disc from above. */
export function drawGround(skeleton: Skeleton, camera: Camera): readonly Shape[] {
  const { legs, trunk } = skeleton;
  const xs = [legs.left.ankle[0], legs.right.ankle[0], trunk.hips[0]];
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2 + 4;
  const half = (Math.max(...xs) - Math.min(...xs)) / 2 + 24;
  const disc = {
    at: [middle, -0.9, 0] as const,
    axes: [
      [half, 0, 0],
      [0, 0.9, 0],
      [0, 0, 30],
    ] as const,
  };
  return [area('prop-soft', wrap([disc], camera))];
}
