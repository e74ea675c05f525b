import type { MuscleId } from '../../shared/content/exercise-schema.ts';
import { bothSides, type Side, type Skeleton } from './body/skeleton.ts';
import { add, dot, minus, unit, type Vec } from './body/vector.ts';
import { fading, isFarSide, type Layer, nearer, ramp, strengthBefore } from './layers.ts';
import type { Camera } from './shapes/camera.ts';
import { drawHead } from './shapes/head.ts';
import { drawLegMuscles } from './shapes/leg-muscles.ts';
import { coloured, legParts } from './shapes/limb-shapes.ts';
import { drawNeck } from './shapes/neck.ts';
import { along, area, ball, rim, wrap } from './shapes/outline.ts';
import { isLapSeen } from './shapes/torso.ts';

/**
 * Whether the trunk points away from the camera, as on hands and knees from behind; hips and thighs are then in front
 * of it.
 */
export function isPelvisNearer(skeleton: Skeleton, camera: Camera): boolean {
  return dot(skeleton.trunk.chest.frame.up, camera.eye) < -0.6;
}

/** Neck and head. */
export function headLayers(skeleton: Skeleton, camera: Camera, hasBun: boolean): readonly Layer[] {
  const { trunk } = skeleton;
  const fromFront = ramp(dot(trunk.chest.frame.ahead, camera.eye), -0.4, -0.2);
  const depth = nearer(skeleton, camera, trunk.head.at);
  return [
    ...fading(-1, 0.5, fromFront, drawNeck(trunk, camera)),
    ...fading(-1.5, Math.max(0.8, depth), ramp(depth, -16, -12), drawHead(trunk, camera, hasBun)),
  ];
}

/** From the front, the thighs of a seated figure are one lap. */
export function lapLayer(skeleton: Skeleton, camera: Camera): readonly Layer[] {
  if (!isLapSeen(skeleton, camera)) return [];
  const lap = bothSides
    .map((side) => skeleton.legs[side])
    .map(({ hip, knee }) => ball(add(along(hip, knee, 0.1), [0, 4.5, 0]), 5));
  return [{ order: 0.55, shapes: [area('leg', wrap(lap, camera))] }];
}

/** The layers of a leg among trousers, shirt and arms; `middle` is that of its thigh. */
function legDepth(skeleton: Skeleton, camera: Camera, side: Side, middle: Vec) {
  const { hip, knee } = skeleton.legs[side];
  const { up, ahead } = skeleton.trunk.pelvis;
  const depth = nearer(skeleton, camera, middle);
  const isPelvisFirst = isPelvisNearer(skeleton, camera);
  // The hem of the shirt covers a leg in line with the trunk, and the bent hips of a figure lying on its back.
  const inLine = ramp(-dot(unit(minus(knee, hip)), up), 0.7, 0.8);
  if (ahead[1] > 0.9 && !isPelvisFirst) return { back: -1.5 + depth / 100, front: 0.55, strength: 0 };
  const before = isPelvisFirst ? 1 : strengthBefore(skeleton, camera, [middle, knee], 4);
  const isUnderHem = inLine > 0.5;
  return {
    back: isUnderHem ? -3 + depth / 100 : Math.min(-4, depth),
    front: Math.max(0.55, depth),
    strength: before * (1 - inLine),
  };
}

const SEAT: MuscleId = 'GLU';
/** Over shirt and trousers, under the arms. */
const OVER_HEM = 0.54;

/** A leg with its shoe and its working muscles. */
export function legLayers(
  skeleton: Skeleton,
  camera: Camera,
  side: Side,
  working: readonly MuscleId[],
): readonly Layer[] {
  const leg = skeleton.legs[side];
  const { thigh, knee, shank, shoe } = legParts(leg, camera);
  const isFar = isFarSide(camera, skeleton, side);
  const { back, front, strength } = legDepth(skeleton, camera, side, along(leg.hip, leg.knee, 0.6));
  const isShankNearer = camera.nearness(leg.ankle) > camera.nearness(leg.hip) + 4;
  const lower = [coloured('shoe', isFar, shoe), coloured('leg', isFar, shank)];
  const upper = coloured('leg', isFar, thigh);
  const warm = (muscles: readonly MuscleId[]) =>
    isFar ? [] : drawLegMuscles(leg, skeleton.trunk.pelvis, camera, muscles);
  const border = rim([...knee, ...shank, ...shoe], 1.2);
  return [
    ...fading(back, front, strength, [
      border,
      ...(isShankNearer ? [upper, ...lower] : [...lower, upper]),
      ...warm(working.filter((muscle) => muscle !== SEAT)),
    ]),
    // The seat belongs to the trousers' upper part, which the hem of the shirt would cut.
    { order: strength > 0 ? front : OVER_HEM, shapes: warm(working.filter((muscle) => muscle === SEAT)) },
  ];
}
