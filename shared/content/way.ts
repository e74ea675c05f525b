import type { BodyPose, FigureScript, KeyPose, WayChange } from './pose-schema.ts';

/** How an exercise is done: as written (null), or in its smaller or larger version. */
export type Way = 'easier' | 'harder' | null;

/** The figure of an exercise in one version, with its range, holds, pace and poses. */
export function figureInWay(figure: FigureScript, way: Way): FigureScript {
  const change = way === null ? undefined : figure[way];
  if (change === undefined) return figure;
  const [start] = figure.poses;
  const poses = figure.poses.map((pose, index): KeyPose => {
    const scaled = index === 0 || start === undefined ? pose : scalePose(pose, start, figure.common, change);
    return { ...scaled, ...definedOf(change.poses?.[String(index)] ?? {}) };
  });
  return { ...figure, common: mergeParts(figure.common, change.common), poses };
}

/** The parts of a pose that are defined. */
function definedOf(pose: { readonly [Key in keyof KeyPose]?: KeyPose[Key] | undefined }): Partial<KeyPose> {
  return Object.fromEntries(Object.entries(pose).filter(([, part]) => part !== undefined));
}

/** Merges each side on its own, so that a change to one arm leaves the other as it is. */
function mergeParts(one: BodyPose | undefined, other: BodyPose | undefined): BodyPose | undefined {
  if (other === undefined) return one;
  return {
    ...one,
    ...other,
    arms: mergeSides(one?.arms, other.arms),
    legs: mergeSides(one?.legs, other.legs),
    blades: mergeSides(one?.blades, other.blades),
  };
}

interface Sides<T> {
  readonly both?: T | undefined;
  readonly left?: T | undefined;
  readonly right?: T | undefined;
}

function mergeSides<T>(one: Sides<T> | undefined, other: Sides<T> | undefined): Sides<T> | undefined {
  if (one === undefined || other === undefined) return other ?? one;
  return {
    left: other.left ?? other.both ?? one.left ?? one.both,
    right: other.right ?? other.both ?? one.right ?? one.both,
  };
}

function scalePose(
  pose: KeyPose,
  start: KeyPose,
  common: BodyPose | undefined,
  { range = 1, hold = 1, pace = 1 }: WayChange,
): KeyPose {
  const timed = { ...pose, move: pose.move / pace, hold: pose.hold * hold };
  if (range === 1) return timed;
  const from = (name: 'pelvis' | 'lowBack' | 'upperBack' | 'neck') => start[name] ?? common?.[name];
  return {
    ...timed,
    pelvis: scaleNumbers(pose.pelvis, from('pelvis'), range),
    lowBack: scaleNumbers(pose.lowBack, from('lowBack'), range),
    upperBack: scaleNumbers(pose.upperBack, from('upperBack'), range),
    neck: scaleNumbers(pose.neck, from('neck'), range),
    breath: pose.breath === undefined ? undefined : pose.breath * range,
    blades: scaleSides(pose.blades, start.blades ?? common?.blades, range, bladeLimits),
    arms: scaleSides(pose.arms, start.arms ?? common?.arms, range, armLimits),
    legs: scaleSides(pose.legs, start.legs ?? common?.legs, range),
  };
}

type Numbers = { readonly [key: string]: unknown };

function scaleSides<T extends Numbers>(
  sides: Sides<T> | undefined,
  start: Sides<T> | undefined,
  range: number,
  limits: Limits = {},
): Sides<T> | undefined {
  if (sides === undefined) return undefined;
  const scaled = (side: 'left' | 'right') =>
    scaleNumbers(sides[side] ?? sides.both, start?.[side] ?? start?.both, range, limits);
  return { left: scaled('left'), right: scaled('right') };
}

/** The range that the schema allows for each number. */
type Limits = Readonly<Record<string, readonly [number, number]>>;
const armLimits: Limits = { raise: [-60, 180], elbow: [0, 155] };
const bladeLimits: Limits = { in: [-1, 1], up: [-1, 1] };

/** Multiplies the distance of each number from its start by `range`; a hand that holds a place stays there. */
function scaleNumbers<T extends Numbers>(
  part: T | undefined,
  start: T | undefined,
  range: number,
  limits: Limits = {},
): T | undefined {
  if (part === undefined || part.hand !== undefined) return part;
  const isFromPlace = start?.hand !== undefined;
  const entries = Object.entries(part).map(([key, value]): [string, unknown] => {
    if (typeof value !== 'number' || key === 'plane' || isFromPlace) return [key, value];
    const from = start?.[key];
    const origin = typeof from === 'number' ? from : 0;
    const [least, most] = limits[key] ?? [-180, 180];
    return [key, Math.min(most, Math.max(least, origin + (value - origin) * range))];
  });
  return { ...part, ...Object.fromEntries(entries) };
}
