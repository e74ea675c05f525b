import { body } from '../body/measures.ts';
import type { Skeleton } from '../body/skeleton.ts';
import { dot, type Point, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { area, box, line, type Shape } from './outline.ts';
import { drawPictureFrame, drawSocket, drawSwitch } from './wall-fittings.ts';
import { onWall as at, type Plane } from './wall-plane.ts';
import { drawWallShadow } from './wall-shadow.ts';

/** An object with its layer: behind or in front of the whole body, or by nearness. */
export interface DrawnProp {
  readonly layer: 'behind' | 'front' | number;
  readonly shapes: readonly Shape[];
}

const planes = {
  'wall-ahead': { foot: [body.wallAhead, 0, 0], along: [0, 0, 1], inward: [-1, 0, 0] },
  'wall-behind': { foot: [body.wallBehind, 0, 0], along: [0, 0, 1], inward: [1, 0, 0] },
  'wall-beside': { foot: [0, 0, body.wallBeside], along: [1, 0, 0], inward: [0, 0, 1] },
  'wall-right': { foot: [0, 0, body.wallRight], along: [1, 0, 0], inward: [0, 0, -1] },
} as const satisfies Record<string, Plane>;

/** A wall of the room. */
export type WallProp = keyof typeof planes;

const HEIGHT = 270;
/** Half the length: more than any picture shows. */
const REACH = 420;
const SKIRTING = 10;
/** The thickness of a wall, and of the floor, where it is cut. */
const THICK = 16;
const HATCH = 9;

/** The visibility of what is behind an object that would hide it. */
export const SEE_THROUGH = 0.3;

/** Draws what is on a wall, when the wall is seen flat. */
interface OnWall {
  /** Seen from either side. */
  readonly always?: () => readonly Shape[];
  /** Seen from inside the room only. */
  readonly inside?: () => readonly Shape[];
}

const none = (): readonly Shape[] => [];

/**
 * Draws a wall: edge-on or from above, a hatched cut; otherwise a tinted plane with a skirting board, a floor and what
 * is on it. Seen from behind, the wall is between the camera and the figure.
 */
export function drawPlane(plane: Plane, camera: Camera, { always = none, inside = none }: OnWall): DrawnProp {
  if (isFromAbove(camera)) return { layer: 'behind', shapes: groundPlan(plane, camera, -REACH, REACH) };
  const facing = dot(plane.inward, camera.eye);
  if (Math.abs(facing) < 0.2) return { layer: 'behind', shapes: cutWall(plane, camera) };
  const shapes = [...flatWall(plane, camera, -REACH, REACH), ...always()];
  return facing < 0
    ? { layer: 'front', shapes: shapes.map((shape) => ({ ...shape, opacity: SEE_THROUGH })) }
    : { layer: 'behind', shapes: [...flatFloor(plane, camera, 0, FLOOR), ...shapes, ...inside()] };
}

/** Draws a wall of the room with its fittings, and the shadow of the figure on it. */
export function drawWall(prop: WallProp, skeleton: Skeleton, camera: Camera): DrawnProp {
  const plane: Plane = planes[prop];
  const { picture, socket } = fittings[prop];
  return drawPlane(plane, camera, {
    inside: () => [
      ...(picture === undefined ? [] : drawPictureFrame(plane, camera, picture.far, picture.height)),
      ...drawSocket(plane, camera, socket),
      ...drawWallShadow(skeleton, plane, camera, 1),
    ],
  });
}

/** How far the floor extends from a wall, centimetres: more than any picture shows. */
const FLOOR = 420;

/** Where a socket is and where a picture hangs, if there is room for it beside the figure, centimetres. */
interface Fittings {
  readonly socket: number;
  readonly picture?: { readonly far: number; readonly height: number };
}

const fittings: Readonly<Record<WallProp, Fittings>> = {
  'wall-ahead': { socket: 84 },
  'wall-behind': { socket: 42 },
  'wall-beside': { socket: -40, picture: { far: -84, height: 124 } },
  'wall-right': { socket: -40, picture: { far: -84, height: 124 } },
};

/** The floor between two distances from a wall. */
function flatFloor(plane: Plane, camera: Camera, from: number, to: number): readonly Shape[] {
  if (camera.eye[1] < 0.02) return [];
  return [area('floor', box(at(plane, -REACH, 0, from), at(plane, REACH, 0, to), camera, 0.2))];
}

/** Whether the camera looks straight down. */
function isFromAbove({ eye }: Camera): boolean {
  return eye[1] > 0.95;
}

/** A wall from above: its cut with hatching along the base. */
function groundPlan(plane: Plane, camera: Camera, from: number, to: number): readonly Shape[] {
  const flat = (far: number, off: number) => camera.project(at(plane, far, 0, off));
  const count = Math.floor((to - from) / HATCH);
  const strokes = Array.from({ length: count }, (_, index) => {
    const start = from + index * HATCH;
    return [flat(start, 0), flat(Math.min(to, start + THICK), -THICK)];
  });
  return [
    area('wall', box(at(plane, from, 0, 0), at(plane, to, 0, -THICK), camera, 0.2)),
    line('prop', strokes, 0.8),
    line('prop', [[flat(from, 0), flat(to, 0)]], 2.4),
  ];
}

/** Whether the picture has a wall seen flat, whose base is the line of the floor. */
export function hasFlatWall(props: readonly string[], camera: Camera): boolean {
  if (isFromAbove(camera)) return false;
  return props.some(
    (prop) =>
      prop === 'doorway' ||
      (prop in planes && Math.abs(dot(planes[prop as WallProp].inward, camera.eye)) >= 0.2),
  );
}

function flatWall(plane: Plane, camera: Camera, from: number, to: number): readonly Shape[] {
  const board = box(at(plane, from, 0, 0), at(plane, to, SKIRTING, 1), camera, 0.3);
  const edge = [at(plane, from, SKIRTING, 1), at(plane, to, SKIRTING, 1)].map(camera.project);
  const base = [at(plane, from, 0, 1), at(plane, to, 0, 1)].map(camera.project);
  return [
    area('wall', box(at(plane, from, 0, 0), at(plane, to, HEIGHT, 0), camera, 0.3)),
    area('skirting', board),
    line('prop', [edge], 0.9),
    line('prop', [base], 1.6),
  ];
}

/** A wall and the floor it stands on, as a builder's section shows them. */
function cutWall(plane: Plane, camera: Camera): readonly Shape[] {
  const flat = (height: number, off: number) => camera.project(at(plane, 0, height, off));
  const strokes = Array.from({ length: Math.ceil((HEIGHT + THICK) / HATCH) }, (_, index) => {
    const low = index * HATCH - THICK;
    return [flat(low, 0), flat(low + THICK, -THICK)];
  });
  return [
    area('wall', box(at(plane, 0, -THICK, -THICK), at(plane, 0, HEIGHT, 0), camera, 0.2)),
    line('prop', strokes, 0.8),
    line('prop', [[flat(0, FLOOR), flat(0, 0), flat(HEIGHT, 0)]], 2.4),
    line('prop', [[flat(-THICK, -THICK), flat(HEIGHT, -THICK)]], 0.8),
    area('skirting', box(at(plane, 0, 1, 1.4), at(plane, 0, SKIRTING, 2.6), camera, 0.3)),
    line('prop', [[flat(1, 3), flat(SKIRTING, 3), flat(SKIRTING, 0)]], 1),
  ];
}

/** How much of the floor is visible behind an open door, centimetres. */
const BEYOND = 130;
/** Width of the door's leaf, centimetres. */
const LEAF = 84;
const DOOR = { half: 46, height: 203, casing: 10 } as const;

/** The open leaf of the door, from its hinge into the room; with its handle. */
function drawLeaf(camera: Camera): readonly Shape[] {
  const { half, height } = DOOR;
  const leaf = box([5, 1, -half - 1], [5 + LEAF, height - 1, -half - 4], camera, 0.3);
  return [
    area('prop', leaf, { width: 1.4 }),
    area('prop-soft', leaf),
    area('prop', box([LEAF - 6, 101, -half + 2], [LEAF + 1, 103.5, -half + 2], camera, 1)),
  ];
}

/** A wall with an open door: both sides of the wall, the frame, the leaf, and the threshold to step over. */
export function drawDoorway(camera: Camera): readonly Shape[] {
  const { half, height, casing } = DOOR;
  const wall: Plane = { foot: [-4, 0, 0], along: [0, 0, 1], inward: [1, 0, 0] };
  if (isFromAbove(camera)) {
    return [
      ...groundPlan(wall, camera, -REACH, -half - 2),
      ...groundPlan(wall, camera, half + 2, REACH),
      ...drawLeaf(camera),
    ];
  }
  const sides = [
    flatFloor(wall, camera, -BEYOND, FLOOR),
    flatWall(wall, camera, -REACH, -half),
    flatWall(wall, camera, half, REACH),
    [area('wall', box([-4, height, -half], [-4, HEIGHT, half], camera, 0.3))],
    drawSwitch(wall, camera, half + casing + 12),
    drawSwitch(wall, camera, -half - casing - 12),
  ].flat();
  const post = (z: number) => box([-6, 0, z], [6, height, z + casing], camera, 0.5);
  return [
    ...sides,
    area('prop', [
      ...post(-half - casing),
      ...post(half - 2),
      ...box([-4, height, -half - casing], [4, height + casing, half - 2 + casing], camera, 0.5),
    ]),
    area('prop', box([-4, -0.6, -half], [4, 0, half], camera, 0.4), { opacity: 0.6 }),
    ...drawLeaf(camera),
  ];
}

/** A thin shadow under the figure, as wide as its base. */
export function drawShadow(points: readonly Vec[], camera: Camera): readonly Shape[] {
  if (isFromAbove(camera)) return [];
  const feet = points.map(([x, , z]) => camera.project([x, 0, z]));
  const across = feet.map(([x]) => x);
  const y = Math.min(...feet.map(([, height]) => height)) - 0.4;
  const [left, right] = [Math.min(...across) - 16, Math.max(...across) + 22];
  const [middle, half] = [(left + right) / 2, (right - left) / 2];
  const round = Array.from({ length: 32 }, (_, index): Point => {
    const angle = (index * Math.PI) / 16;
    return [middle + half * Math.cos(angle), y + 1.3 * Math.sin(angle)];
  });
  return [area('prop-soft', [round])];
}
