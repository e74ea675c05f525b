import type { ElbowDirection } from '../../../shared/content/figure-names.ts';
import type { ArmPose, LegPose, Posture } from '../../../shared/content/pose-schema.ts';
import { type Foot, placeFoot } from './foot.ts';
import { findHandSpot, type Grasp, type HandSpot, type Surroundings } from './hand-places.ts';
import { body } from './measures.ts';
import {
  add,
  bendFrame,
  cross,
  dot,
  type Frame,
  minus,
  place,
  rotate,
  rotateFrame,
  scale,
  size,
  swing,
  unit,
  type Vec,
} from './vector.ts';

/** An arm in space. */
export interface Arm {
  readonly shoulder: Vec;
  readonly elbow: Vec;
  readonly wrist: Vec;
  readonly fingers: Vec;
  readonly palm: Vec;
  readonly grasp: Grasp;
  /** Distance of the hand from its intended place, centimetres; 0 for an arm that is given by angles. */
  readonly miss: number;
}

/** A leg in space. */
export interface Leg extends Foot {
  readonly hip: Vec;
  readonly knee: Vec;
}

/** The third corner of a bone pair: elbow or knee, on the side of `pole`. */
function corner(from: Vec, to: Vec, first: number, second: number, pole: Vec): { joint: Vec; end: Vec } {
  const way = minus(to, from);
  const along = unit(way);
  const reach = Math.min(Math.max(size(way), Math.abs(first - second) + 0.5), first + second - 0.05);
  const near = (first * first - second * second + reach * reach) / (2 * reach);
  const off = Math.sqrt(Math.max(0, first * first - near * near));
  const across = unit(minus(pole, scale(along, dot(pole, along))));
  return {
    joint: add(from, scale(along, near), scale(across, off)),
    end: add(from, scale(along, reach)),
  };
}

/** An arm given by its angles; `side` is 1 for the right. */
function armByAngles(pose: ArmPose, shoulder: Vec, chest: Frame, side: 1 | -1): Arm {
  const { raise = 0, plane = 0, rotate: twist = 0, elbow = 0, wrist: back = 0 } = pose;
  const hanging = scale(chest.up, -1);
  const angle = (plane * Math.PI) / 180;
  const lift = add(scale(chest.right, side * Math.cos(angle)), scale(chest.ahead, Math.sin(angle)));
  const raised = rotateFrame(chest, unit(cross(hanging, lift)), raise);
  const upper = scale(raised.up, -1);
  const turned = rotateFrame(raised, upper, side * twist);
  const hinge = unit(cross(upper, turned.ahead));
  const fore = rotate(upper, hinge, elbow);
  const palmIn = rotate(scale(turned.right, -side), hinge, elbow);
  const thumbAxis = unit(cross(fore, palmIn));
  const elbowAt = add(shoulder, scale(upper, body.upperArm));
  return {
    shoulder,
    elbow: elbowAt,
    wrist: add(elbowAt, scale(fore, body.forearm)),
    fingers: rotate(fore, thumbAxis, -back),
    palm: rotate(palmIn, thumbAxis, -back),
    grasp: pose.fist === true ? 'fist' : 'open',
    miss: 0,
  };
}

function poleOf(direction: ElbowDirection, chest: Frame, side: 1 | -1): Vec {
  const out = scale(chest.right, side);
  switch (direction) {
    case 'down':
      return add(scale(chest.up, -1), scale(out, 0.25), scale(chest.ahead, -0.15));
    case 'out':
      return add(out, scale(chest.up, -0.25));
    case 'out-ahead':
      return add(out, scale(chest.ahead, 0.55), scale(chest.up, 0.1));
    case 'up':
      return add(chest.up, scale(out, 0.4));
    case 'ahead':
      return add(scale(chest.ahead, 0.65), scale(out, 0.4), scale(chest.up, -0.7));
    case 'back':
      return add(scale(chest.ahead, -1), scale(out, 0.6), scale(chest.up, -0.1));
    case 'in':
      return add(scale(out, -1), scale(chest.up, -0.3));
  }
}

/** An arm whose hand is at a given place. */
function armToSpot(spot: HandSpot, shoulder: Vec, chest: Frame, side: 1 | -1, to: ElbowDirection): Arm {
  const pole = spot.elbow === undefined ? poleOf(to, chest, side) : minus(spot.elbow, shoulder);
  const { joint, end } = corner(shoulder, spot.wrist, body.upperArm, body.forearm, pole);
  return {
    shoulder,
    elbow: joint,
    wrist: end,
    fingers: unit(spot.fingers),
    palm: unit(spot.palm),
    grasp: spot.grasp ?? 'open',
    miss: size(minus(end, spot.wrist)),
  };
}

/** An arm as described by its key pose. */
export function solveArm(pose: ArmPose, shoulder: Vec, side: 1 | -1, around: Surroundings): Arm {
  const { frame } = around.trunk.chest;
  if (pose.hand === undefined) return armByAngles(pose, shoulder, frame, side);
  const [ahead, up, out] = pose.shift ?? [0, 0, 0];
  const spot = findHandSpot(pose.hand, side, around, [ahead, up, out]);
  const arm = armToSpot(spot, shoulder, frame, side, pose.elbowTo ?? 'down');
  return pose.fist === true ? { ...arm, grasp: 'fist' } : arm;
}

/** An arm between two others, swinging from the shoulder. */
export function swingArm(one: Arm, other: Arm, share: number): Arm {
  const part = (pick: (arm: Arm) => Vec) => swing(unit(pick(one)), unit(pick(other)), share);
  const upper = part((arm) => minus(arm.elbow, arm.shoulder));
  const fore = part((arm) => minus(arm.wrist, arm.elbow));
  const elbow = add(one.shoulder, scale(upper, body.upperArm));
  const fingers = part((arm) => arm.fingers);
  const palm = part((arm) => arm.palm);
  return {
    shoulder: one.shoulder,
    elbow,
    wrist: add(elbow, scale(fore, body.forearm)),
    fingers,
    // In between, the two directions are no longer at right angles, which would make the hand thin.
    palm: unit(minus(palm, scale(fingers, dot(palm, fingers)))),
    grasp: (share < 0.5 ? one : other).grasp,
    miss: 0,
  };
}

/** A leg; `side` is 1 for the right. The feet stay in place while the pelvis moves. */
export function solveLeg(pose: LegPose, hips: Vec, pelvis: Frame, side: 1 | -1, posture: Posture): Leg {
  const hip = place(hips, pelvis, 0, 0, side * body.hipHalf);
  const { step = 0, apart = 0, hip: bend = 0, knee = 0, open = 0 } = pose;
  switch (posture) {
    case 'standing':
    case 'seated': {
      const foot = placeFoot(pose, posture === 'seated' ? body.thigh - 1 : 0, side);
      const { joint, end } = corner(hip, foot.ankle, body.thigh, body.shank, [1, 0.2, side * 0.06]);
      return { ...foot, hip, knee: joint, ankle: end };
    }
    case 'hands-and-knees':
    case 'kneeling': {
      const kneeAt: Vec = [(posture === 'kneeling' ? 0 : -24) + step, 5.5, side * (body.hipHalf + apart)];
      const thigh = unit(minus(kneeAt, hip));
      const kneeEnd = add(hip, scale(thigh, Math.min(body.thigh, size(minus(kneeAt, hip)))));
      const ankle: Vec = [kneeEnd[0] - body.shank, 4, kneeEnd[2]];
      return { hip, knee: kneeEnd, ankle, toes: [-0.96, -0.1, 0], tip: [-0.96, -0.1, 0], sole: [0.1, 1, 0] };
    }
    case 'lying-side':
    case 'lying-back': {
      const thighFrame = bendFrame(rotateFrame(pelvis, pelvis.ahead, -side * open), { bend: bend });
      const thigh = scale(thighFrame.up, -1);
      const shank = rotate(thigh, thighFrame.right, -knee);
      const kneeAt = add(hip, scale(thigh, body.thigh));
      const sole = posture === 'lying-back' && knee > 40 ? ([0, -1, 0] as const) : shank;
      const toes =
        posture === 'lying-back' && knee > 40 ? ([1, 0, 0] as const) : rotate(shank, thighFrame.right, 70);
      return { hip, knee: kneeAt, ankle: add(kneeAt, scale(shank, body.shank)), toes, tip: toes, sole };
    }
  }
}
