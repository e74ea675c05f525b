import type { Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { area, box, line, type Shape } from './outline.ts';
import { onWall, type Plane } from './wall-plane.ts';
import { type DrawnProp, drawPlane } from './walls.ts';

/** The wall with the door that holds a band, ahead of the figure; the door opens at the middle of the wall. */
const wall: Plane = { foot: [86, 0, 0], along: [0, 0, 1], inward: [-1, 0, 0] };

/** Where a band comes out between door and frame. */
export const bandHook: Vec = [84, 114, 0];

/** Width and height of the door, and width of its casing, centimetres. */
const DOOR = { width: 84, height: 203, casing: 9 } as const;

/** A closed door in its wall: the band is shut in at its edge. */
export function drawClosedDoor(camera: Camera): DrawnProp {
  return drawPlane(wall, camera, { always: () => doorOn(camera) });
}

/** The door with its casing and its handle, which is at the edge that opens. */
function doorOn(camera: Camera): readonly Shape[] {
  const { width, height, casing } = DOOR;
  const plate = (from: number, to: number, low: number, high: number, off: number) =>
    box(onWall(wall, from, low, 0), onWall(wall, to, high, off), camera, 0.3);
  const edge = [onWall(wall, 0, 0, 2.2), onWall(wall, 0, height, 2.2)].map(camera.project);
  return [
    area('prop', plate(-width - casing, casing, 0, height + casing, 1.6)),
    area('prop-soft', plate(-width, 0, 0.8, height, 2)),
    line('prop', [edge], 1.2),
    area('prop', plate(-14, -3, 102, 105, 5)),
  ];
}
