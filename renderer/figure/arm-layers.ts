import type { Arm } from './body/limbs.ts';
import type { Side, Skeleton } from './body/skeleton.ts';
import { add, dot, scale, type Vec } from './body/vector.ts';
import { fading, isFarSide, type Layer, nearer, ramp, strengthBefore } from './layers.ts';
import type { Camera } from './shapes/camera.ts';
import { armParts, coloured } from './shapes/limb-shapes.ts';
import { along, rim, type Shape } from './shapes/outline.ts';

/** More than any nearness of a thigh to the chest, centimetres. */
const OVER_LAP = 60;

/** How far a hand is above a seated lap, 0 to 1: it then hides the thigh, however far forward that reaches. */
function strengthOverLap({ legs, trunk }: Skeleton, side: Side, wrist: Vec): number {
  const { hip, knee } = legs[side];
  const seated = Math.min(ramp(trunk.pelvis.up[1], 0.45, 0.55), 1 - ramp(Math.abs(knee[1] - hip[1]), 18, 22));
  return Math.min(seated, ramp(wrist[1] - hip[1], -1, 1), ramp(wrist[0] - hip[0], 6, 10));
}

/** Where a part of an arm is: its layers in front of and behind the trunk, and how far it is in front. */
interface Depth {
  readonly front: number;
  readonly back: number;
  readonly strength: number;
}

/** The clearances that upper arm, forearm and hand need to be in front of the trunk, centimetres. */
const LEAST = { upper: -14.25, upperFromBehind: -8, fore: -3, hand: 1, handOfForearmBefore: -3 } as const;

interface ArmDepths {
  readonly upper: Depth;
  readonly fore: Depth;
  readonly hand: Depth;
}

function depthsOf(skeleton: Skeleton, arm: Arm, side: Side, camera: Camera): ArmDepths {
  const depthAt = (at: Vec, points: readonly Vec[], least: number): Depth => {
    const depth = nearer(skeleton, camera, at);
    const strength = strengthBefore(skeleton, camera, points, least);
    return { front: Math.max(0.6, depth), back: Math.min(-3, depth), strength };
  };
  const middle = along(arm.shoulder, arm.elbow, 0.6);
  const foreMiddle = along(arm.elbow, arm.wrist, 0.6);
  const palm = add(arm.wrist, scale(arm.fingers, arm.grasp === 'wrap' ? 12 : 7));
  const palmAt = arm.grasp === 'wrap' ? add(palm, scale(arm.palm, 5)) : palm;
  // From behind, the trunk hides an arm that reaches forward.
  const fromBehind = ramp(-dot(skeleton.trunk.chest.frame.ahead, camera.eye), 0.4, 0.6);
  const fore = depthAt(foreMiddle, [foreMiddle, arm.wrist], LEAST.fore);
  const overLap = OVER_LAP * strengthOverLap(skeleton, side, arm.wrist);
  return {
    upper: depthAt(middle, [middle, arm.elbow], mixed(LEAST.upper, LEAST.upperFromBehind, fromBehind)),
    fore: { ...fore, front: fore.front + overLap },
    // A hand follows its forearm, unless it comes round the trunk from behind or goes round to its far side.
    hand: depthAt(palmAt, [palmAt], mixed(LEAST.hand, LEAST.handOfForearmBefore, fore.strength)),
  };
}

function mixed(one: number, other: number, share: number): number {
  return one * (1 - share) + other * share;
}

/** An arm: upper arm, forearm and hand, each in front of or behind the trunk. */
export function armLayers(skeleton: Skeleton, camera: Camera, side: Side): readonly Layer[] {
  const arm = skeleton.arms[side];
  const { upper, upperRim, fore, foreRim, hand } = armParts(arm, side, camera);
  const isFar = isFarSide(camera, skeleton, side);
  const depths = depthsOf(skeleton, arm, side, camera);
  const placed = ({ back, front, strength }: Depth, shapes: readonly Shape[]) =>
    fading(back, front, strength, shapes);
  const sleeve = coloured('sleeve', isFar, fore);
  const skin = coloured('skin', isFar, hand);
  // The cuff covers the hand, unless the hand points towards the camera or is in another layer.
  const apart = Math.abs(depths.fore.strength - depths.hand.strength);
  const overHand = (1 - ramp(dot(arm.fingers, camera.eye), 0.49, 0.53)) * (1 - apart);
  const foreShapes = [rim(foreRim), sleeve];
  const cuff = overHand === 0 ? [] : [{ ...sleeve, opacity: overHand }];
  const handShapes = [rim(hand), skin, ...cuff];
  const upperLayers = placed(depths.upper, [rim(upperRim), coloured('sleeve', isFar, upper)]);
  if (apart === 0) return [...upperLayers, ...placed(depths.fore, [...foreShapes, ...handShapes])];
  // The hand comes out of the layer of its forearm gradually.
  const front = depths.fore.front + 0.001 + Math.max(0, depths.hand.front - depths.fore.front) * apart;
  return [
    ...upperLayers,
    ...placed(depths.fore, foreShapes),
    ...placed({ ...depths.hand, front }, handShapes),
  ];
}
