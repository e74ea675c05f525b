/** A point of the picture: to the right and up, centimetres of the figure. */
export type Point = readonly [number, number];

/** A point or direction in space: forward, up, right; centimetres. */
export type Vec = readonly [number, number, number];

/** The orientation of a part of the body: three unit vectors at right angles. */
export interface Frame {
  readonly ahead: Vec;
  readonly up: Vec;
  readonly right: Vec;
}

/** Angles of a part relative to the part below: + back, + to the right; degrees. */
export interface Turn {
  readonly bend?: number | undefined;
  readonly turn?: number | undefined;
  readonly side?: number | undefined;
}

export const upright: Frame = { ahead: [1, 0, 0], up: [0, 1, 0], right: [0, 0, 1] };

export function add(...all: readonly Vec[]): Vec {
  let [x, y, z] = [0, 0, 0];
  for (const each of all) {
    x += each[0];
    y += each[1];
    z += each[2];
  }
  return [x, y, z];
}

export function scale(vec: Vec, factor: number): Vec {
  return [vec[0] * factor, vec[1] * factor, vec[2] * factor];
}

export function minus(one: Vec, other: Vec): Vec {
  return [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
}

export function dot(one: Vec, other: Vec): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

export function cross(a: Vec, b: Vec): Vec {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function size(vec: Vec): number {
  return Math.hypot(vec[0], vec[1], vec[2]);
}

/** The same direction with length 1; a vector without length stays as it is. */
export function unit(vec: Vec): Vec {
  const length = size(vec);
  return length < 1e-9 ? vec : scale(vec, 1 / length);
}

export function mix(one: Vec, other: Vec, share: number): Vec {
  return add(scale(one, 1 - share), scale(other, share));
}

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Rotates a vector about a unit axis, in degrees by the right-hand rule. */
export function rotate(vec: Vec, axis: Vec, degrees: number): Vec {
  const angle = radians(degrees);
  const cos = Math.cos(angle);
  return add(
    scale(vec, cos),
    scale(cross(axis, vec), Math.sin(angle)),
    scale(axis, dot(axis, vec) * (1 - cos)),
  );
}

export function rotateFrame(frame: Frame, axis: Vec, degrees: number): Frame {
  return {
    ahead: rotate(frame.ahead, axis, degrees),
    up: rotate(frame.up, axis, degrees),
    right: rotate(frame.right, axis, degrees),
  };
}

/** The frame of a part that is bent and turned relative to `frame`. */
export function bendFrame(frame: Frame, { bend = 0, turn = 0, side = 0 }: Turn): Frame {
  const turned = rotateFrame(frame, frame.up, -turn);
  const bent = rotateFrame(turned, turned.right, bend);
  return rotateFrame(bent, bent.ahead, side);
}

/** A frame between two others, for small differences. */
export function mixFrames(one: Frame, other: Frame, share: number): Frame {
  const ahead = unit(mix(one.ahead, other.ahead, share));
  const right = unit(cross(ahead, mix(one.up, other.up, share)));
  return { ahead, right, up: cross(right, ahead) };
}

/** A point in a frame: forward, up and right of `origin` by these amounts. */
export function place(origin: Vec, frame: Frame, ahead: number, up: number, right: number): Vec {
  return add(origin, scale(frame.ahead, ahead), scale(frame.up, up), scale(frame.right, right));
}

/** A direction between two others, at constant speed along the arc. */
export function swing(one: Vec, other: Vec, share: number): Vec {
  const cos = Math.max(-1, Math.min(1, dot(one, other)));
  const angle = Math.acos(cos);
  if (angle < 1e-4) return one;
  if (angle > Math.PI - 1e-3) return unit(mix(mix(one, [0, 0, 0.01], share), other, share));
  const sin = Math.sin(angle);
  return add(scale(one, Math.sin((1 - share) * angle) / sin), scale(other, Math.sin(share * angle) / sin));
}
