import type { Skeleton } from '../body/skeleton.ts';
import { dot, type Point } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { area, line } from './outline.ts';
import { bladePlace } from './torso.ts';
import type { DrawnProp } from './walls.ts';

/** Half the dial round a shoulder blade, centimetres. */
const DIAL = 15.5;

/** A clock dial round the right shoulder blade: the blade is its hand, and a dot tells the hour. */
export function drawClock(skeleton: Skeleton, camera: Camera): readonly DrawnProp[] {
  const { trunk, blades } = skeleton;
  if (dot(trunk.chest.frame.ahead, camera.eye) > -0.5) return [];
  const { up = 0, in: inward = 0 } = blades.right;
  const rest = bladePlace(
    { ...skeleton, blades: { ...blades, right: { ...blades.right, up: 0, in: 0 } } },
    'right',
  );
  const [x, y] = camera.project(rest.at);
  const onRing = (angle: number, radius: number): Point => [
    x + radius * Math.sin(angle),
    y + radius * Math.cos(angle),
  ];
  const ring = Array.from({ length: 73 }, (_, index) => onRing((index * Math.PI) / 36, DIAL));
  const ticks = Array.from({ length: 12 }, (_, index) => {
    const angle = (index * Math.PI) / 6;
    return [onRing(angle, DIAL - (index % 3 === 0 ? 3.4 : 1.6)), onRing(angle, DIAL)];
  });
  const isAway = Math.hypot(up, inward) > 0.3;
  const hour = camera.project(trunk.chest.at)[0] > x ? Math.atan2(inward, up) : Math.atan2(-inward, up);
  const marker = Array.from({ length: 20 }, (_, index): Point => {
    const [mx, my] = onRing(hour, DIAL);
    return [mx + 2.4 * Math.sin((index * Math.PI) / 10), my + 2.4 * Math.cos((index * Math.PI) / 10)];
  });
  const dial = [
    line('gap', [ring, ...ticks], 2.2),
    line('arrow', [ring, ...ticks], 0.9),
    ...(isAway ? [area('gap', [marker], { width: 1.4 }), area('arrow', [marker])] : []),
  ];
  return [{ layer: 950, shapes: dial }];
}
