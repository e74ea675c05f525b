import type {
  ArmPose,
  BodyPose,
  FigureScript,
  FigureView,
  KeyPose,
  LegPose,
} from '../../shared/content/pose-schema.ts';
import { eachSide, type Moment, type Side } from './body/skeleton.ts';

/** The current point of a movement; `share` is 0 to 1 between two key poses. */
export interface Progress {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** The body at a point of the movement. */
export function momentAt(script: FigureScript, { from, to, share }: Progress): Moment {
  const { poses, posture } = script;
  const common: BodyPose = script.common ?? {};
  const one: BodyPose = poses[from] ?? {};
  const other: BodyPose = poses[to] ?? {};
  const part = <Name extends 'pelvis' | 'lowBack' | 'upperBack' | 'neck'>(name: Name) =>
    mixNumbers(one[name] ?? common[name] ?? {}, other[name] ?? common[name] ?? {}, share);
  return {
    posture,
    pelvis: part('pelvis'),
    lowBack: part('lowBack'),
    upperBack: part('upperBack'),
    neck: part('neck'),
    breath: (one.breath ?? common.breath ?? 0) * (1 - share) + (other.breath ?? common.breath ?? 0) * share,
    blades: eachSide((side) =>
      mixNumbers(
        sideOf(side, one.blades, common.blades) ?? {},
        sideOf(side, other.blades, common.blades) ?? {},
        share,
      ),
    ),
    legs: eachSide((side) => {
      const rest = restLegs[posture];
      const [start, end] = [one, other].map((pose) => sideOf(side, pose.legs, common.legs) ?? rest);
      return legBetween(start ?? rest, end ?? rest, share, script.isEven === true);
    }),
    arms: eachSide((side) => ({
      from: sideOf(side, one.arms, common.arms) ?? restArms[posture],
      to: sideOf(side, other.arms, common.arms) ?? restArms[posture],
      share,
    })),
  };
}

/** The lift of a step on the spot and for each centimetre of its length, and the highest one; centimetres. */
const STEP = { least: 2, each: 0.12, highest: 8 } as const;

/**
 * A leg between two key poses. A foot that stands in another place afterwards steps there; it doesn't slide. In an even
 * movement, such as walking, the floor moves under the foot instead.
 */
function legBetween(one: LegPose, other: LegPose, share: number, isEven: boolean): LegPose {
  const mixed = mixNumbers(one, other, share);
  const length = Math.hypot((other.step ?? 0) - (one.step ?? 0), (other.apart ?? 0) - (one.apart ?? 0));
  const isOnFloor = (one.lift ?? 0) === 0 && (other.lift ?? 0) === 0;
  if (isEven || !isOnFloor || length < 1) return mixed;
  const height = Math.min(STEP.highest, STEP.least + STEP.each * length);
  return { ...mixed, lift: height * 4 * share * (1 - share) };
}

const hanging: ArmPose = { raise: 7, plane: 0, elbow: 9 };
const restArms: Record<FigureScript['posture'], ArmPose> = {
  standing: hanging,
  seated: { hand: 'thigh', elbowTo: 'back' },
  kneeling: hanging,
  'hands-and-knees': { hand: 'floor', elbowTo: 'back' },
  'lying-side': { raise: 85, plane: 90, elbow: 0 },
  'lying-back': { raise: 30, plane: 0, elbow: 10 },
};
const restLegs: Record<FigureScript['posture'], LegPose> = {
  standing: {},
  seated: {},
  kneeling: {},
  'hands-and-knees': {},
  'lying-side': { hip: 75, knee: 85 },
  'lying-back': { hip: 48, knee: 95 },
};

interface SidedPart<T> {
  readonly both?: T | undefined;
  readonly left?: T | undefined;
  readonly right?: T | undefined;
}

function sideOf<T>(
  side: Side,
  own: SidedPart<T> | undefined,
  common: SidedPart<T> | undefined,
): T | undefined {
  return own?.[side] ?? own?.both ?? common?.[side] ?? common?.both;
}

/** Interpolates each number; a number that one of them lacks counts as 0. */
function mixNumbers<T extends { readonly [key: string]: number | undefined }>(
  one: T,
  other: T,
  share: number,
): T {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, (one[key] ?? 0) * (1 - share) + (other[key] ?? 0) * share]),
  ) as T;
}

/** The most telling key pose. */
export function tellingPose(script: FigureScript): number {
  return Math.min(script.telling ?? 1, script.poses.length - 1);
}

/** The key poses that represent the movement in stills, at most four. */
export function stillPoses({ stills, poses }: FigureScript): readonly number[] {
  return stills ?? poses.slice(0, 4).map((_, index) => index);
}

/** The arrows that lead to a key pose. */
export function arrowsOf(pose: KeyPose | undefined) {
  if (pose?.arrow === undefined) return [];
  return Array.isArray(pose.arrow) ? pose.arrow : [pose.arrow];
}

/** The same movement seen straight from another side, or whole from above; arrows belong only to the original view. */
export function seenFrom(script: FigureScript, view: FigureView): FigureScript {
  if (view === script.view) return script;
  return {
    ...script,
    view,
    turn: 0,
    tilt: 0,
    frame: view === 'top' ? 'whole' : script.frame,
    poses: script.poses.map((pose) => ({ ...pose, arrow: undefined })),
  };
}
