import { add, scale, type Vec } from '../body/vector.ts';

/** A wall as a plane: a point at its base, a direction along the base, and one into the room; unit vectors. */
export interface Plane {
  readonly foot: Vec;
  readonly along: Vec;
  readonly inward: Vec;
}

/** A point of a wall: along its base, above the floor, and into the room; centimetres. */
export function onWall({ foot, along, inward }: Plane, far: number, height: number, off: number): Vec {
  return add(foot, scale(along, far), [0, height, 0], scale(inward, off));
}
