import type { BodyPose, Posture } from '../../../shared/content/pose-schema.ts';
import { body, sections, standingHip } from './measures.ts';
import { add, bendFrame, type Frame, mix, mixFrames, place, scale, upright, type Vec } from './vector.ts';

/** A cross-section of the trunk in space. */
export interface Section {
  readonly at: Vec;
  readonly frame: Frame;
  readonly width: number;
  readonly depth: number;
}

/** The trunk and head in space. */
export interface Trunk {
  readonly hips: Vec;
  readonly pelvis: Frame;
  /** From the seat to the neck. */
  readonly sections: readonly Section[];
  /** Spinous processes, from the lowest to the skull. */
  readonly spine: readonly Vec[];
  /** Between the shoulder blades. */
  readonly chest: { readonly at: Vec; readonly frame: Frame };
  readonly neck: readonly Vec[];
  readonly head: { readonly at: Vec; readonly frame: Frame };
}

const LUMBAR = 3;
const THORACIC = 6;
const NECK = 3;
/** The natural curve of the spine when standing tall, degrees per vertebra. */
const lumbarCurve = { standing: 3.2, other: 1.4 } as const;
const thoracicCurve = [-0.5, -2, -4, -4.5, -4, -3] as const;
const neckCurve = [3, 0, 2] as const;

/** The position and direction of the pelvis before the pose changes them. */
function rootOf(posture: Posture): { at: Vec; frame: Frame } {
  switch (posture) {
    case 'standing':
      return { at: [0, standingHip, 0], frame: upright };
    case 'seated':
      return { at: [0, body.seatHeight + body.seatToHip, 0], frame: upright };
    case 'kneeling':
      return { at: [0, body.thigh + 6, 0], frame: upright };
    case 'hands-and-knees':
      return { at: [-24, body.thigh + 4.5, 0], frame: bendFrame(upright, { bend: -86 }) };
    case 'lying-side':
      return {
        at: [-12, 18.5, 0],
        frame: { ahead: [0, 0, 1], up: [1, 0, 0], right: [0, 1, 0] },
      };
    case 'lying-back':
      return {
        at: [12, 11, 0],
        frame: { ahead: [0, 1, 0], up: [-1, 0, 0], right: [0, 0, 1] },
      };
  }
}

/** Builds the trunk from the hips up. */
export function buildTrunk(posture: Posture, pose: Omit<BodyPose, 'arms' | 'legs' | 'blades'>): Trunk {
  const root = rootOf(posture);
  const { forward = 0, up = 0, right = 0, ...tilt } = pose.pelvis ?? {};
  const hips = add(root.at, [forward, up, right]);
  const pelvis = bendFrame(root.frame, tilt);
  const joints: { at: Vec; frame: Frame }[] = [
    { at: place(hips, pelvis, -2.5, body.pelvis, 0), frame: pelvis },
  ];
  const curve = posture === 'standing' ? lumbarCurve.standing : lumbarCurve.other;
  climb(joints, body.lumbar, Array(LUMBAR).fill(curve), pose.lowBack);
  climb(joints, body.thoracic, thoracicCurve, pose.upperBack);
  const chest = joints[LUMBAR + 4];
  const base = joints[LUMBAR + THORACIC];
  if (chest === undefined || base === undefined) throw new Error('the spine has lost a joint');
  const neckJoints = [base];
  climb(neckJoints, body.neck, neckCurve, shareOf(pose.neck, 0.6));
  const glide = pose.neck?.glide ?? 0;
  const skull = neckJoints[NECK] ?? base;
  const headFrame = bendFrame(skull.frame, {
    ...shareOf(pose.neck, 0.4),
    bend: levelBend + 0.4 * (pose.neck?.bend ?? 0),
  });
  const back = scale(base.frame.ahead, -glide);
  const neck = neckJoints.map(({ at }, index) => add(at, scale(back, index / NECK)));
  return {
    hips,
    pelvis,
    sections: buildSections(hips, pelvis, joints, pose.breath ?? 0),
    spine: [
      ...joints.map(({ at, frame }) => place(at, frame, -3.4, 0, 0)),
      ...neck.slice(1).map((at) => place(at, base.frame, -2.4, 0, 0)),
    ],
    chest: { at: place(chest.at, chest.frame, sections[8].ahead, 0, 0), frame: chest.frame },
    neck: neck.map((at) => place(at, base.frame, 1.4, 0, 0)),
    head: { at: add(place(skull.at, headFrame, 3.6, 7.2, 0), back), frame: headFrame },
  };
}

/** The rest of the natural curve, which keeps the head level. */
const levelBend = 8;

function shareOf(bend: BodyPose['neck'], share: number) {
  return {
    bend: share * (bend?.bend ?? 0),
    turn: share * (bend?.turn ?? 0),
    side: share * (bend?.side ?? 0),
  };
}

/** Adds the joints of one part of the spine, with the bend spread over them. */
function climb(
  joints: { at: Vec; frame: Frame }[],
  length: number,
  curve: readonly number[],
  bend: BodyPose['upperBack'],
): void {
  const share = 1 / curve.length;
  for (const natural of curve) {
    const last = joints.at(-1);
    if (last === undefined) return;
    const frame = bendFrame(last.frame, {
      bend: natural + share * (bend?.bend ?? 0),
      turn: share * (bend?.turn ?? 0),
      side: share * (bend?.side ?? 0),
    });
    joints.push({ at: place(last.at, mixFrames(last.frame, frame, 0.5), 0, length * share, 0), frame });
  }
}

/** How much a full breath widens the trunk, which is most at the lower ribs. */
const widening: Readonly<Record<string, number>> = { T12: 0.13, T10: 0.2, T8: 0.17, T6: 0.1, T4: 0.04 };

const steps = 4;

/** The cross-sections, with intermediate ones so that the outline is round. */
function buildSections(
  hips: Vec,
  pelvis: Frame,
  joints: readonly { at: Vec; frame: Frame }[],
  breath: number,
): readonly Section[] {
  const carriers = [
    { at: place(hips, pelvis, 0, -6, 0), frame: pelvis },
    { at: hips, frame: pelvis },
    joints[0],
    joints[2],
    joints[3],
    joints[4],
    joints[5],
    joints[6],
    joints[7],
    joints[8],
    joints[9],
  ];
  const main = sections.map(({ width, depth, ahead, name }, index): Section => {
    const carrier = carriers[index] ?? { at: hips, frame: pelvis };
    const wider = 1 + (widening[name] ?? 0) * breath;
    return {
      at: place(carrier.at, carrier.frame, ahead, 0, 0),
      frame: carrier.frame,
      width: width * wider,
      depth: depth * wider,
    };
  });
  return main.flatMap((section, index) => {
    const next = main[index + 1];
    if (next === undefined) return [section];
    const before = main[index - 1] ?? section;
    const after = main[index + 2] ?? next;
    return Array.from({ length: steps }, (_, step) => rounded(before, section, next, after, step / steps));
  });
}

/** A cross-section on the smooth curve through four others, between the second and the third. */
function rounded(before: Section, from: Section, to: Section, after: Section, share: number): Section {
  const curve = (pick: (section: Section) => number) =>
    throughFour(pick(before), pick(from), pick(to), pick(after), share);
  const curveOf = (pick: (section: Section) => Vec): Vec => [
    curve((section) => pick(section)[0]),
    curve((section) => pick(section)[1]),
    curve((section) => pick(section)[2]),
  ];
  return {
    at: curveOf(({ at }) => at),
    frame: mixFrames(from.frame, to.frame, share),
    width: curve(({ width }) => width),
    depth: curve(({ depth }) => depth),
  };
}

/** Catmull-Rom: passes smoothly through b and c. */
export function throughFour(a: number, b: number, c: number, d: number, t: number): number {
  return b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

function between(one: Section, other: Section, share: number): Section {
  return {
    at: mix(one.at, other.at, share),
    frame: mixFrames(one.frame, other.frame, share),
    width: one.width + (other.width - one.width) * share,
    depth: one.depth + (other.depth - one.depth) * share,
  };
}

/** The cross-section at a height: 0 is the seat, 1 the hips and 10 the neck, as in the table of measures. */
export function sectionAt(trunk: Trunk, height: number): Section {
  const place = Math.max(0, Math.min(trunk.sections.length - 1, height * steps));
  const lower = trunk.sections[Math.floor(place)];
  const upper = trunk.sections[Math.ceil(place)];
  if (lower === undefined || upper === undefined) throw new Error(`no section at ${height}`);
  return between(lower, upper, place - Math.floor(place));
}
