import type { ArmPose, BladePlace, BodyPose, LegPose, Posture } from '../../../shared/content/pose-schema.ts';
import type { Surroundings } from './hand-places.ts';
import { type Arm, type Leg, solveArm, solveLeg, swingArm } from './limbs.ts';
import { body } from './measures.ts';
import { buildTrunk, type Trunk } from './spine.ts';
import { place, type Vec } from './vector.ts';

export const bothSides = ['left', 'right'] as const;
export type Side = (typeof bothSides)[number];
export type Sided<T> = Readonly<Record<Side, T>>;

/** An arm on its way between two key poses; `share` 0 to 1. */
export interface ArmMoment {
  readonly from: ArmPose;
  readonly to: ArmPose;
  readonly share: number;
}

/** The body at one moment. */
export interface Moment extends Omit<BodyPose, 'arms' | 'legs' | 'blades'> {
  readonly posture: Posture;
  readonly arms: Sided<ArmMoment>;
  readonly legs: Sided<LegPose>;
  readonly blades: Sided<BladePlace>;
}

/** All joints in space, centimetres. */
export interface Skeleton {
  readonly trunk: Trunk;
  readonly arms: Sided<Arm>;
  readonly legs: Sided<Leg>;
  readonly blades: Sided<BladePlace & { readonly tip: number }>;
}

export function signOf(side: Side): 1 | -1 {
  return side === 'right' ? 1 : -1;
}

/** Finds all joints at a moment. */
export function buildSkeleton(moment: Moment): Skeleton {
  const trunk = buildTrunk(moment.posture, moment);
  const legs = eachSide((side) =>
    solveLeg(moment.legs[side], trunk.hips, trunk.pelvis, signOf(side), moment.posture),
  );
  const lifts = eachSide((side) => liftOf(moment.arms[side]));
  const shoulders = eachSide((side) => shoulderAt(trunk, side, moment.blades[side], lifts[side]));
  const around: Surroundings = {
    posture: moment.posture,
    trunk,
    hips: eachSide((side) => legs[side].hip),
    knees: eachSide((side) => legs[side].knee),
    shoulders,
  };
  const arms = eachSide((side) => {
    const { from, to, share } = moment.arms[side];
    const solve = (pose: ArmPose) => solveArm(pose, shoulders[side], signOf(side), around);
    if (share <= 0) return solve(from);
    if (share >= 1) return solve(to);
    const between = betweenPoses(from, to, share);
    return between === null ? swingArm(solve(from), solve(to), share) : solve(between);
  });
  const blades = eachSide((side) => ({ ...moment.blades[side], tip: Math.max(0, lifts[side] - 30) / 150 }));
  return { trunk, arms, legs, blades };
}

export function eachSide<T>(make: (side: Side) => T): Sided<T> {
  return { left: make('left'), right: make('right') };
}

/** Angles are interpolated with angles, and a hand that stays in its place keeps it; otherwise null. */
function betweenPoses(from: ArmPose, to: ArmPose, share: number): ArmPose | null {
  if (from.hand !== to.hand || from.elbowTo !== to.elbowTo) return null;
  const mixed = (key: 'raise' | 'plane' | 'rotate' | 'elbow' | 'wrist') =>
    (from[key] ?? 0) * (1 - share) + (to[key] ?? 0) * share;
  const isFist = (share < 0.5 ? from : to).fist ?? false;
  if (from.hand === undefined) {
    const isUp = (pose: ArmPose) => (pose.raise ?? 0) !== 0;
    const plane = !isUp(from) ? (to.plane ?? 0) : !isUp(to) ? (from.plane ?? 0) : mixed('plane');
    return {
      raise: mixed('raise'),
      plane,
      rotate: mixed('rotate'),
      elbow: mixed('elbow'),
      wrist: mixed('wrist'),
      fist: isFist,
    };
  }
  const [a, b] = [from.shift ?? [0, 0, 0], to.shift ?? [0, 0, 0]];
  const shift = [0, 1, 2].map((axis) => (a[axis] ?? 0) * (1 - share) + (b[axis] ?? 0) * share);
  return { ...from, fist: isFist, shift: [shift[0] ?? 0, shift[1] ?? 0, shift[2] ?? 0] };
}

/** How high the arm is raised, degrees; a hand on the head counts as a raised arm. */
function liftOf({ from, to, share }: ArmMoment): number {
  const lift = (pose: ArmPose) =>
    pose.hand === undefined ? (pose.raise ?? 0) : pose.hand.startsWith('head') ? 110 : 40;
  return lift(from) * (1 - share) + lift(to) * share;
}

/** The shoulder joint: it moves with the blade, and a raised arm pulls it up and in. */
function shoulderAt(trunk: Trunk, side: Side, blade: BladePlace, lift: number): Vec {
  const { at, frame } = trunk.chest;
  const inward = blade.in ?? 0;
  const up = blade.up ?? 0;
  const raised = Math.max(0, lift - 50) / 130;
  const out = body.shoulderHalf - Math.abs(inward) * 1.4 - raised * 3.2 - Math.max(0, up) * 0.8;
  const height = 0.8 + (up > 0 ? 7 : 3) * up + raised * 4.5;
  const ahead = -0.5 - inward * (inward > 0 ? 5 : 6.4);
  return place(at, frame, ahead, height, signOf(side) * out);
}
