import type { Skeleton } from '../body/skeleton.ts';
import { dot, type Point } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { area, line } from './outline.ts';
import { bladePlace } from './torso.ts';
import type { DrawnProp } from './walls.ts';

/** Radius of the circle round a shoulder blade, centimetres. */
const DIAL = 15.5;

/** The path of the right shoulder blade as a dotted circle, with a dot where the blade is. */
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
  const dots = Array.from({ length: 28 }, (_, index): readonly Point[] => {
    const [dx, dy] = onRing((index * Math.PI) / 14, DIAL);
    return [
      [dx, dy],
      [dx + 0.01, dy],
    ];
  });
  const isAway = Math.hypot(up, inward) > 0.3;
  const hour = camera.project(trunk.chest.at)[0] > x ? Math.atan2(inward, up) : Math.atan2(-inward, up);
  const marker = Array.from({ length: 20 }, (_, index): Point => {
    const [mx, my] = onRing(hour, DIAL);
    return [mx + 2.4 * Math.sin((index * Math.PI) / 10), my + 2.4 * Math.cos((index * Math.PI) / 10)];
  });
  const dial = [
    line('gap', dots, 2.4),
    line('arrow', dots, 1.3),
    ...(isAway ? [area('gap', [marker], { width: 1.4 }), area('arrow', [marker])] : []),
  ];
  return [{ layer: 950, shapes: dial }];
}
