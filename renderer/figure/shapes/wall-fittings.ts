import type { Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { area, box, type Shape } from './outline.ts';
import { onWall, type Plane } from './wall-plane.ts';

/** A flat rectangle on a wall: its middle along the wall and above the floor, and its size, centimetres. */
function plate(
  plane: Plane,
  camera: Camera,
  [far, height]: readonly [number, number],
  [width, length]: readonly [number, number],
  off = 0.5,
): Shape['parts'] {
  const corner = (sign: 1 | -1): Vec =>
    onWall(plane, far + (sign * width) / 2, height + (sign * length) / 2, sign < 0 ? 0 : off);
  return box(corner(-1), corner(1), camera, 0.4);
}

/** A framed picture of a hill, which shows that the surface behind the figure is a wall. */
export function drawPictureFrame(
  plane: Plane,
  camera: Camera,
  far: number,
  height: number,
): readonly Shape[] {
  const middle = [far, height] as const;
  return [
    area('prop', plate(plane, camera, middle, [40, 50], 2)),
    area('skirting', plate(plane, camera, middle, [35, 45], 2)),
    area('wall', plate(plane, camera, middle, [23, 32], 2)),
    area('prop', plate(plane, camera, [far, height - 10.5], [23, 11], 2), { opacity: 0.7 }),
  ];
}

/** A socket above the skirting board. */
export function drawSocket(plane: Plane, camera: Camera, far: number): readonly Shape[] {
  return [
    area('prop', plate(plane, camera, [far, 30], [9, 9])),
    area('skirting', plate(plane, camera, [far, 30], [7.4, 7.4])),
    area('prop', [
      ...plate(plane, camera, [far - 1.5, 30], [0.6, 0.6]),
      ...plate(plane, camera, [far + 1.5, 30], [0.6, 0.6]),
    ]),
  ];
}

/** A light switch beside a door. */
export function drawSwitch(plane: Plane, camera: Camera, far: number): readonly Shape[] {
  return [
    area('prop', plate(plane, camera, [far, 108], [9, 9])),
    area('skirting', plate(plane, camera, [far, 108], [7.4, 7.4])),
    area('prop', plate(plane, camera, [far, 108], [0.4, 5])),
  ];
}
