import type { FigureProp } from '../../../shared/content/figure-names.ts';
import { body } from '../body/measures.ts';
import type { Skeleton } from '../body/skeleton.ts';
import { sectionAt } from '../body/spine.ts';
import { add, dot, type Point, place, scale, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { bandHook, drawClosedDoor } from './closed-door.ts';
import { area, type Blob, ball, box, limb, line, type Shape, wrap } from './outline.ts';
import { drawPath } from './path.ts';
import { drawClock } from './wall-clock.ts';
import { drawMatShadow } from './wall-shadow.ts';
import { type DrawnProp, drawDoorway, drawShadow, drawWall, hasFlatWall, SEE_THROUGH } from './walls.ts';

const BAR = 1.7;

/** Draws what the figure sits on, leans on or holds. */
export function drawProp(prop: FigureProp, skeleton: Skeleton, camera: Camera): readonly DrawnProp[] {
  switch (prop) {
    case 'chair':
      return drawChair(camera);
    case 'wall-ahead':
    case 'wall-behind':
    case 'wall-beside':
    case 'wall-right':
      return [drawWall(prop, skeleton, camera)];
    case 'doorway':
      return [{ layer: 'behind', shapes: drawDoorway(camera) }];
    case 'mat':
      return [{ layer: 'behind', shapes: drawMat(skeleton, camera) }];
    case 'band':
      return [drawClosedDoor(camera), drawBand(skeleton, camera)];
    case 'towel':
      return [drawTowel(skeleton, camera)];
    case 'pillow':
      return [drawPillow(skeleton, camera)];
    case 'clock':
      return drawClock(skeleton, camera);
    case 'path':
      return [{ layer: 'behind', shapes: drawPath(skeleton, camera) }];
  }
}

/** The height of the mat's upper side, centimetres. */
const MAT = -1.4;

/** A mat, with an edge that stays visible even if the mat has the colour of the paper. */
function drawMat(skeleton: Skeleton, camera: Camera): readonly Shape[] {
  const parts = matOf(skeleton, camera);
  return [
    area('prop', parts, { width: 0.8 }),
    area('prop-soft', parts),
    ...drawMatShadow(skeleton, camera, MAT),
  ];
}

/** A mat as long as the posture needs. */
function matOf({ trunk }: Skeleton, camera: Camera): Shape['parts'] {
  const isOnBack = trunk.pelvis.ahead[1] > 0.9;
  const isOnSide = Math.abs(trunk.pelvis.up[1]) < 0.5 && trunk.pelvis.ahead[2] > 0.7;
  const [from, to] = isOnBack ? [-74, 84] : isOnSide ? [-76, 78] : [-80, 56];
  const [far, near] = isOnSide ? [-84, 66] : isOnBack ? [-80, 80] : [-34, 34];
  return box([from, -3, far], [to, MAT, near], camera, 1.2);
}

function drawChair(camera: Camera): readonly DrawnProp[] {
  const { seatHeight: top } = body;
  const [back, front, half] = [-20, 21, 23];
  const post = (x: number, from: number, to: number, z: number) =>
    limb(
      [
        [[x, from, z], BAR],
        [[x, to, z], BAR],
      ],
      camera,
    );
  const legsAt = (x: number) => [-half, half].flatMap((z) => post(x, BAR, top - 2, z));
  const backrest = [-half, half].flatMap((z) => post(back - 1, top - 2, top + 44, z));
  const panel = box([back - 2, top + 22, -half], [back, top + 44, half], camera, 1);
  const rail = (y: number) => box([back - 2, y - 2, -half], [back, y, half], camera, 1);
  const seatTo = (x: number) => box([back, top - 3.6, -half], [x, top - 1.4, half], camera, 1.3);
  const isFromBehind = camera.eye[0] < -0.5;
  // From behind, the backrest and everything below it are in front of the figure.
  const upright: readonly Shape[] = isFromBehind
    ? [
        area('prop-soft', panel, { opacity: SEE_THROUGH }),
        area('prop', [...backrest, ...rail(top + 44), ...legsAt(back), ...seatTo(back + 5)]),
      ]
    : [area('prop-soft', panel), area('prop', [...backrest, ...rail(top + 44), ...rail(top + 24)])];
  return [
    { layer: isFromBehind ? 'front' : 'behind', shapes: upright },
    { layer: 'behind', shapes: [area('prop', [...legsAt(back), ...legsAt(front - 2), ...seatTo(front)])] },
  ];
}

/** An elastic band from both hands to the edge of a door ahead. */
function drawBand({ arms }: Skeleton, camera: Camera): DrawnProp {
  const hands = (['left', 'right'] as const).map((side) =>
    add(arms[side].wrist, scale(arms[side].fingers, 8.5)),
  );
  const lines = hands.flatMap((hand) =>
    limb(
      [
        [hand, 0.9],
        [bandHook, 0.9],
      ],
      camera,
    ),
  );
  const isFromBehind = camera.eye[0] < -0.5;
  return {
    layer: isFromBehind ? 'behind' : 'front',
    shapes: [area('arrow', [...lines, ...wrap([ball(bandHook, 2)], camera)], { opacity: 0.75 })],
  };
}

/** Radius of the rolled towel, half its length, and the distance of its stripes from the ends, centimetres. */
const ROLL = { radius: 5, half: 46, stripes: [4.5, 8] } as const;

/** A rolled towel across, under the upper back; stripes and its end show that it is a towel, and rolled. */
function drawTowel({ trunk }: Skeleton, camera: Camera): DrawnProp {
  const { radius, half, stripes } = ROLL;
  const chest = sectionAt(trunk, 7);
  const under = place(chest.at, chest.frame, -chest.depth, 0, 0);
  const middle: Vec = [under[0], Math.max(radius, under[1] - radius + 1.5), under[2]];
  const sign = dot([0, 0, 1], camera.eye) < 0 ? -1 : 1;
  const at = (across: number): Vec => add(middle, [0, 0, across]);
  const spiral = Array.from({ length: 40 }, (_, index): Point => {
    const angle = (index / 39) * 4.6 * Math.PI;
    const out = 0.6 + ((radius - 1.4) * index) / 39;
    return camera.project(add(at(sign * half), [out * Math.cos(angle), out * Math.sin(angle), 0]));
  });
  const disc = (across: number): Blob => ({
    at: at(across),
    axes: [
      [radius, 0, 0],
      [0, radius, 0],
      [0, 0, 0.5],
    ],
  });
  // From the far end to the near one, so that each piece covers the end of the one behind it.
  const cuts = [half, ...stripes.flatMap((inwards) => [half - inwards + 0.7, half - inwards - 0.7])];
  const edges = [...cuts.map((cut) => -sign * cut), ...cuts.map((cut) => sign * cut).reverse()];
  const isEndSeen = Math.abs(camera.eye[2]) > 0.3;
  return {
    layer: 'behind',
    shapes: [
      ...edges.slice(1).map((edge, index) => {
        const piece = wrap([disc(edges[index] ?? edge), disc(edge)], camera);
        return area(index % 2 === 0 ? 'thing' : 'gap', piece);
      }),
      ...(isEndSeen ? [line('gap', [spiral], 1)] : []),
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

/** The ground under the figure; a wall seen flat and a mat have their own. */
export function drawGround(
  { legs, trunk }: Skeleton,
  props: readonly FigureProp[],
  camera: Camera,
): readonly Shape[] {
  if (props.includes('mat') || props.includes('path') || hasFlatWall(props, camera)) return [];
  const chair: readonly Vec[] = props.includes('chair')
    ? [
        [-20, 0, -14],
        [-20, 0, 14],
      ]
    : [];
  const { ankle, knee } = legs.left;
  // Standing on its feet, the figure may push its hips back; its shadow stays where the feet are.
  const isStanding = chair.length === 0 && knee[1] > ankle[1] + 20 && trunk.hips[1] > knee[1];
  return drawShadow(
    [legs.left.ankle, legs.right.ankle, ...(isStanding ? [] : [trunk.hips]), ...chair],
    camera,
  );
}
