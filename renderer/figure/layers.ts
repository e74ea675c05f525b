import { bothSides, type Side, type Skeleton } from './body/skeleton.ts';
import { sectionAt } from './body/spine.ts';
import { add, dot, minus, scale, size, unit, type Vec } from './body/vector.ts';
import type { Camera } from './shapes/camera.ts';
import { drawHead } from './shapes/head.ts';
import { armParts, coloured, legParts } from './shapes/limb-shapes.ts';
import { drawNeck } from './shapes/neck.ts';
import { along, area, ball, rim, type Shape, wrap } from './shapes/outline.ts';
import { isLapSeen } from './shapes/torso.ts';

/** Shapes with their place from back to front: the shirt is at 0. */
export interface Layer {
  readonly order: number;
  readonly shapes: readonly Shape[];
}

/** Nearness relative to the chest. */
function nearer({ trunk }: Skeleton, camera: Camera, at: Vec): number {
  return camera.nearness(at) - camera.nearness(trunk.chest.at);
}

/**
 * Whether the trunk points away from the camera, as on hands and knees from behind; hips and thighs are then in front
 * of it.
 */
export function isPelvisNearer(skeleton: Skeleton, camera: Camera): boolean {
  return dot(skeleton.trunk.chest.frame.up, camera.eye) < -0.6;
}

/** Centimetres. */
const UNDER_SHOULDERS = -24;

/** Whether a limb is in front of the trunk: compares its points with the nearest cross-section. */
function isBefore(skeleton: Skeleton, camera: Camera, points: readonly Vec[], least: number): boolean {
  const { trunk } = skeleton;
  // From above the head, the shoulders hide everything well below them.
  if (dot(trunk.chest.frame.up, camera.eye) > 0.7) {
    const depths = points.map((point) => nearer(skeleton, camera, point));
    return depths.reduce((sum, depth) => sum + depth, 0) / depths.length > UNDER_SHOULDERS;
  }
  const votes = points.map((point) => {
    let best = { distance: Number.POSITIVE_INFINITY, at: trunk.chest.at };
    for (let height = 1; height <= 9; height += 1) {
      const { at } = sectionAt(trunk, height);
      const distance = size(minus(point, at));
      if (distance < best.distance) best = { distance, at };
    }
    return camera.nearness(point) - camera.nearness(best.at);
  });
  return votes.reduce((sum, vote) => sum + vote, 0) / votes.length > least;
}

/** Neck and head. */
export function headLayers(skeleton: Skeleton, camera: Camera, hasBun: boolean): readonly Layer[] {
  const { trunk } = skeleton;
  const isFromBehind = dot(trunk.chest.frame.ahead, camera.eye) < -0.3;
  const depth = nearer(skeleton, camera, trunk.head.at);
  return [
    { order: isFromBehind ? -1 : 0.5, shapes: drawNeck(trunk, camera) },
    { order: depth > -14 ? Math.max(0.8, depth) : -1.5, shapes: drawHead(trunk, camera, hasBun) },
  ];
}

/** The side that is farther from the camera, if any; it stays the same during a movement, whatever turns. */
function isFarSide(camera: Camera, { trunk }: Skeleton, side: Side): boolean {
  const isOnSide = Math.abs(trunk.pelvis.right[1]) > 0.7;
  const toRight = dot(isOnSide ? [0, 1, 0] : [0, 0, 1], camera.eye);
  return Math.abs(toRight) > 0.85 && toRight > 0 !== (side === 'right');
}

/** More than any nearness of a thigh to the chest, centimetres. */
const OVER_LAP = 60;

/** Whether a hand is above a seated lap: it then hides the thigh, however far forward that reaches. */
function isOverLap({ legs, trunk }: Skeleton, side: Side, wrist: Vec): boolean {
  const { hip, knee } = legs[side];
  const isSeated = trunk.pelvis.up[1] > 0.5 && Math.abs(knee[1] - hip[1]) < 20;
  return isSeated && wrist[1] > hip[1] && wrist[0] > hip[0] + 8;
}

/** An arm: upper arm, forearm and hand, each in front of or behind the trunk. */
export function armLayers(skeleton: Skeleton, camera: Camera, side: Side): readonly Layer[] {
  const arm = skeleton.arms[side];
  const { upper, upperRim, fore, foreRim, hand } = armParts(arm, side, camera);
  const isFar = isFarSide(camera, skeleton, side);
  const middle = along(arm.shoulder, arm.elbow, 0.6);
  const foreMiddle = along(arm.elbow, arm.wrist, 0.6);
  const orderOf = (at: Vec, points: readonly Vec[], least: number) => {
    const depth = nearer(skeleton, camera, at);
    return isBefore(skeleton, camera, points, least) ? Math.max(0.6, depth) : Math.min(-3, depth);
  };
  const sleeve = coloured('sleeve', isFar, fore);
  const skin = coloured('skin', isFar, hand);
  const isHandNearer = camera.nearness(add(arm.wrist, arm.fingers)) > camera.nearness(arm.wrist);
  // From behind, the trunk hides an arm that reaches forward.
  const isFromBehind = dot(skeleton.trunk.chest.frame.ahead, camera.eye) < -0.5;
  const upperLayer = {
    order: orderOf(middle, [middle, arm.elbow], isFromBehind ? -6 : -13),
    shapes: [rim(upperRim), coloured('sleeve', isFar, upper)],
  };
  const foreDepth = orderOf(foreMiddle, [foreMiddle, arm.wrist], -3);
  const foreOrder = foreDepth > 0 && isOverLap(skeleton, side, arm.wrist) ? foreDepth + OVER_LAP : foreDepth;
  const palmAt =
    arm.grasp === 'wrap'
      ? add(arm.wrist, scale(arm.fingers, 12), scale(arm.palm, 5))
      : add(arm.wrist, scale(arm.fingers, 7));
  const handOrder = orderOf(palmAt, [palmAt], 1);
  // A hand that comes round the trunk from behind is in front of it.
  if (foreOrder < 0 && handOrder > 0) {
    return [
      upperLayer,
      { order: foreOrder, shapes: [rim(foreRim), sleeve] },
      { order: handOrder, shapes: [rim(hand), skin] },
    ];
  }
  // The trunk hides a hand that goes round to its far side.
  const farOrder = orderOf(palmAt, [palmAt], -3);
  if (foreOrder > 0 && farOrder < 0) {
    return [
      upperLayer,
      { order: farOrder, shapes: [rim(hand), skin] },
      { order: foreOrder, shapes: [rim(foreRim), sleeve] },
    ];
  }
  return [
    upperLayer,
    {
      order: foreOrder,
      shapes: [rim([...foreRim, ...hand]), ...(isHandNearer ? [sleeve, skin] : [skin, sleeve])],
    },
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

/** The layer of a leg among trousers, shirt and arms; `middle` is that of its thigh. */
function legOrder(skeleton: Skeleton, camera: Camera, side: Side, middle: Vec): number {
  const { hip, knee } = skeleton.legs[side];
  const { up, ahead } = skeleton.trunk.pelvis;
  const depth = nearer(skeleton, camera, middle);
  const isPelvisFirst = isPelvisNearer(skeleton, camera);
  // The hem of the shirt covers a leg in line with the trunk, and the bent hips of a figure lying on its back.
  if (dot(unit(minus(knee, hip)), up) < -0.75) return -3 + depth / 100;
  if (ahead[1] > 0.9 && !isPelvisFirst) return -1.5 + depth / 100;
  const isNear = isPelvisFirst || isBefore(skeleton, camera, [middle, knee], 4);
  return isNear ? Math.max(0.55, depth) : Math.min(-4, depth);
}

/** A leg with its shoe. */
export function legLayers(skeleton: Skeleton, camera: Camera, side: Side): readonly Layer[] {
  const leg = skeleton.legs[side];
  const { thigh, knee, shank, shoe } = legParts(leg, camera);
  const isFar = isFarSide(camera, skeleton, side);
  const middle = along(leg.hip, leg.knee, 0.6);
  const order = legOrder(skeleton, camera, side, middle);
  const isShankNearer = camera.nearness(leg.ankle) > camera.nearness(leg.hip) + 4;
  const lower = [coloured('shoe', isFar, shoe), coloured('leg', isFar, shank)];
  const upper = coloured('leg', isFar, thigh);
  return [
    {
      order,
      shapes: isShankNearer
        ? [rim([...knee, ...shank, ...shoe], 1.2), upper, ...lower]
        : [rim([...knee, ...shank, ...shoe], 1.2), ...lower, upper],
    },
  ];
}
