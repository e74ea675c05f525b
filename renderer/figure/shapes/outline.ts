import { add, dot, type Point, scale, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';

/** The kind of a shape, which decides its colour. */
export type ColourRole =
  | 'sleeve'
  | 'sleeve-far'
  | 'torso'
  | 'leg'
  | 'leg-far'
  | 'shoe'
  | 'shoe-far'
  | 'skin'
  | 'skin-far'
  | 'skin-shade'
  | 'hair'
  | 'blade'
  | 'muscle'
  | 'muscle-edge'
  | 'spine'
  | 'prop'
  | 'prop-soft'
  | 'wall'
  | 'skirting'
  | 'floor'
  | 'shade'
  | 'thing'
  | 'gap'
  | 'arrow';

/** A flat shape of the picture. */
export interface Shape {
  readonly role: ColourRole;
  readonly kind: 'area' | 'line';
  readonly parts: readonly (readonly Point[])[];
  /** Width of its line, centimetres; an area with a line width has round corners. */
  readonly width?: number;
  readonly opacity?: number;
}

/** A rounded body in space: three half axes. */
export interface Blob {
  readonly at: Vec;
  readonly axes: readonly [Vec, Vec, Vec];
}

/** With this many directions, an outline looks round at full screen. */
const DIRECTIONS = 40;
const compass: readonly Point[] = Array.from({ length: DIRECTIONS }, (_, index) => {
  const angle = (2 * Math.PI * index) / DIRECTIONS;
  return [Math.cos(angle), Math.sin(angle)];
});

export function ball(at: Vec, radius: number): Blob {
  return {
    at,
    axes: [
      [radius, 0, 0],
      [0, radius, 0],
      [0, 0, radius],
    ],
  };
}

/** A blob as the camera sees it: an ellipse by its middle and its second moments. */
interface Shadow {
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

function shadowOf(blob: Blob, camera: Camera): Shadow {
  const [x, y] = camera.project(blob.at);
  let [xx, xy, yy] = [1e-9, 0, 1e-9];
  for (const axis of blob.axes) {
    const [right, up] = [dot(axis, camera.right), dot(axis, camera.up)];
    xx += right * right;
    xy += right * up;
    yy += up * up;
  }
  return { x, y, xx, xy, yy };
}

/** Points closer together than this are merged, centimetres. */
const GRAIN = 0.07;

/**
 * The smallest convex outline around ellipses, counter-clockwise: the outermost point in each direction.
 * It needs no sorting, so it is quick enough for every frame.
 */
function outlineRound(shadows: readonly Shadow[]): readonly Point[] {
  const points: Point[] = [];
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const [cos, sin] of compass) {
    let [farthest, px, py] = [Number.NEGATIVE_INFINITY, 0, 0];
    for (const { x, y, xx, xy, yy } of shadows) {
      const [mx, my] = [xx * cos + xy * sin, xy * cos + yy * sin];
      const reach = Math.sqrt(mx * cos + my * sin);
      const out = x * cos + y * sin + reach;
      if (out <= farthest) continue;
      farthest = out;
      px = x + mx / reach;
      py = y + my / reach;
    }
    if (Math.abs(px - lastX) < GRAIN && Math.abs(py - lastY) < GRAIN) continue;
    points.push([px, py]);
    lastX = px;
    lastY = py;
  }
  return points;
}

/** The outline of a blob as the camera sees it. */
export function outlineOf(blob: Blob, camera: Camera): readonly Point[] {
  return outlineRound([shadowOf(blob, camera)]);
}

/** A chain of blobs, each joined to the next: a limb, a trunk. */
export function chain(blobs: readonly Blob[], camera: Camera): readonly (readonly Point[])[] {
  const shadows = blobs.map((blob) => shadowOf(blob, camera));
  return shadows.flatMap((shadow, index) => {
    const next = shadows[index + 1];
    return next === undefined ? [] : [outlineRound([shadow, next])];
  });
}

/** One convex shape round all blobs. */
export function wrap(blobs: readonly Blob[], camera: Camera): readonly (readonly Point[])[] {
  return [outlineRound(blobs.map((blob) => shadowOf(blob, camera)))];
}

/** A limb that tapers from joint to joint. */
export function limb(
  joints: readonly (readonly [Vec, number])[],
  camera: Camera,
): readonly (readonly Point[])[] {
  return chain(
    joints.map(([at, radius]) => ball(at, radius)),
    camera,
  );
}

export function area(role: ColourRole, parts: Shape['parts'], more: Partial<Shape> = {}): Shape {
  return { role, kind: 'area', parts, ...more };
}

export function line(
  role: ColourRole,
  parts: Shape['parts'],
  width: number,
  more: Partial<Shape> = {},
): Shape {
  return { role, kind: 'line', parts, width, ...more };
}

/** A thin paper-coloured rim that separates parts of similar colour. */
export function rim(parts: Shape['parts'], width = 1.2): Shape {
  return { role: 'gap', kind: 'area', parts, width };
}

/** A box by its corner nearest to the origin of the axes and its lengths. */
export function box(from: Vec, to: Vec, camera: Camera, round = 0.5): readonly (readonly Point[])[] {
  const corners: Vec[] = [];
  for (const x of [from[0], to[0]]) {
    for (const y of [from[1], to[1]]) {
      for (const z of [from[2], to[2]]) corners.push([x, y, z]);
    }
  }
  return wrap(
    corners.map((corner) => ball(corner, round)),
    camera,
  );
}

export function along(one: Vec, other: Vec, share: number): Vec {
  return add(scale(one, 1 - share), scale(other, share));
}
