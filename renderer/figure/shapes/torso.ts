import { type Side, type Skeleton, signOf } from '../body/skeleton.ts';
import { type Section, sectionAt, type Trunk } from '../body/spine.ts';
import { add, cross, dot, minus, type Point, place, rotate, scale, unit, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { area, type Blob, ball, chain, type Shape, wrap } from './outline.ts';

/** Half the width of the line that rounds the outline of clothes; shapes are smaller by this amount, centimetres. */
const ROUND = 1.5;

function disc({ at, frame, width, depth }: Section): Blob {
  return {
    at,
    axes: [scale(frame.right, width - ROUND), scale(frame.ahead, depth - ROUND), scale(frame.up, 0.6)],
  };
}

/** The height of the sections at which the shirt ends and the trousers begin. */
const HEM = 1.5;

/** Whether the thighs of a seated figure point towards the camera. */
export function isLapSeen({ trunk, legs }: Skeleton, camera: Camera): boolean {
  if (trunk.pelvis.up[1] < 0.5) return false;
  const { hip, knee } = legs.left;
  return dot(unit(minus(knee, hip)), camera.eye) > 0.5;
}

/** The pelvis, in trousers. */
export function drawPelvis(skeleton: Skeleton, camera: Camera): readonly Shape[] {
  const { trunk } = skeleton;
  const { ahead, up, right } = trunk.pelvis;
  // From the front, the seat would appear to hang between the thighs.
  const below = isLapSeen(skeleton, camera) ? 1 : 7;
  const seat = { at: trunk.hips, axes: [scale(right, 14.6), scale(ahead, 9), scale(up, below)] } as const;
  const parts = wrap([seat, disc(sectionAt(trunk, 1.2)), disc(sectionAt(trunk, 2))], camera);
  return [area('leg', parts, { width: 2 * ROUND })];
}

/** The shirt: trunk and both shoulders in one shape. */
export function drawShirt({ trunk, arms }: Skeleton, camera: Camera): readonly Shape[] {
  const heights = Array.from({ length: 25 }, (_, index) => HEM + ((10 - HEM) * index) / 24);
  const rings = heights.map((height) => disc(sectionAt(trunk, height)));
  const capOf = (side: Side) => ball(arms[side].shoulder, 5.4 - ROUND);
  const slopes = (['left', 'right'] as const).flatMap((side) => [
    ...wrap([disc(sectionAt(trunk, 10)), capOf(side), disc(sectionAt(trunk, 8.6))], camera),
    ...wrap([disc(sectionAt(trunk, 7)), disc(sectionAt(trunk, 8)), capOf(side)], camera),
  ]);
  return [area('torso', [...chain(rings, camera), ...slopes], { width: 2 * ROUND })];
}

/**
 * From the front, the trunk hides the spine, because dots there would look like buttons. They fade between these
 * cosines.
 */
const FRONT = { seen: 0.2, hidden: 0.6 } as const;

/** How visible the spine is, 0 to 1, depending on how the trunk faces the camera. */
export function spineStrength({ chest }: Trunk, camera: Camera): number {
  const facing = dot(chest.frame.ahead, camera.eye);
  return Math.max(0, Math.min(1, (FRONT.hidden - facing) / (FRONT.hidden - FRONT.seen)));
}

/** Seven dots along the trunk. */
export function drawSpine({ trunk }: Skeleton, camera: Camera): readonly Shape[] {
  const opacity = spineStrength(trunk, camera);
  const parts = spineDots(trunk).map((at) => wrap([ball(at, 1.15)], camera).flat());
  return opacity === 0 ? [] : [area('spine', parts, { opacity })];
}

/** Seven evenly spaced points from the lowest vertebra to the neck. */
function spineDots({ spine }: Trunk): readonly Vec[] {
  const trunk = spine.slice(0, 10);
  return Array.from({ length: 7 }, (_, index) => {
    const at = 0.4 + (index * (trunk.length - 1.8)) / 6;
    const [lower, upper] = [trunk[Math.floor(at)], trunk[Math.ceil(at)]];
    if (lower === undefined || upper === undefined) return trunk[0] ?? ([0, 0, 0] as const);
    return add(scale(lower, 1 - (at % 1)), scale(upper, at % 1));
  });
}

/** The outline of a shoulder blade in its own plane: outwards from the spine, and up; centimetres. */
const bladeOutline: readonly Point[] = [
  [3.2, 6.2],
  [1.6, 3.4],
  [1.3, 0],
  [2.2, -4],
  [4, -7.6],
  [5.6, -7.2],
  [7.4, -2.6],
  [9.4, 2.6],
  [11.6, 4.6],
  [11.4, 6.4],
  [7, 6.6],
];

/** The middle of a blade. */
export function bladePlace({ trunk, blades }: Skeleton, side: Side): { at: Vec; out: Vec; up: Vec } {
  const sign = signOf(side);
  const { in: inward = 0, up = 0, tip } = blades[side];
  const ring = sectionAt(trunk, 7.7);
  const round = 32 - inward * 15 + tip * 8;
  const angle = (round * Math.PI) / 180;
  const surface = add(
    scale(ring.frame.right, sign * ring.width * Math.sin(angle)),
    scale(ring.frame.ahead, -ring.depth * Math.cos(angle)),
  );
  const outward = add(
    scale(ring.frame.right, sign * Math.cos(angle)),
    scale(ring.frame.ahead, Math.sin(angle) * 0.8),
  );
  const back = scale(ring.frame.ahead, -1);
  const turn = sign * (tip * 42 - inward * 4);
  return {
    at: place(add(ring.at, surface), ring.frame, 0, (up > 0 ? 6 : 5.4) * up + tip * 1.5, 0),
    out: rotate(outward, back, -turn),
    up: rotate(ring.frame.up, back, -turn),
  };
}

/**
 * A blade fades between these cosines of the viewing angle, because it would stick out of the back when seen edge-on.
 */
const EDGE_ON = { hidden: 0.2, seen: 0.5 } as const;

interface DrawnBlade {
  readonly outline: readonly Point[];
  readonly strength: number;
}

/** The outlines of shoulder blades that the camera sees. */
function seenBlades(skeleton: Skeleton, camera: Camera, sides: readonly Side[]): readonly DrawnBlade[] {
  return sides.flatMap((side) => {
    const { at, out, up } = bladePlace(skeleton, side);
    const away = scale(cross(out, up), signOf(side));
    const facing = dot(unit(away), camera.eye);
    const strength = Math.min(1, (facing - EDGE_ON.hidden) / (EDGE_ON.seen - EDGE_ON.hidden));
    if (strength <= 0) return [];
    const outline = bladeOutline.map(([across, height]) =>
      camera.project(add(at, scale(out, across - 5.5), scale(up, height))),
    );
    return [{ outline, strength }];
  });
}

/** The shoulder blades of these sides. */
export function drawBlades(skeleton: Skeleton, camera: Camera, sides: readonly Side[]): readonly Shape[] {
  return seenBlades(skeleton, camera, sides).map(({ outline, strength }) =>
    area('blade', [outline], { width: 1.6, opacity: 0.9 * strength }),
  );
}

/** Working shoulder blades, with a paper-coloured edge. */
export function drawWarmBlades(skeleton: Skeleton, camera: Camera, sides: readonly Side[]): readonly Shape[] {
  return seenBlades(skeleton, camera, sides).flatMap(({ outline, strength }) => [
    area('gap', [outline], { width: 3, opacity: strength }),
    area('muscle', [outline], { width: 1.4, opacity: strength }),
  ]);
}
