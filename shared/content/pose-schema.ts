import { z } from 'zod';
import { arrowPoints, elbowDirections, figureProps, handPlaces, warmParts } from './figure-names.ts';

/** The direction from which the figure is seen. */
export const figureViews = ['front', 'side', 'back', 'top'] as const;
export type FigureView = (typeof figureViews)[number];

/** Which parts of the body support the figure. */
const postures = ['seated', 'standing', 'hands-and-knees', 'kneeling', 'lying-side', 'lying-back'] as const;
export type Posture = (typeof postures)[number];

/** The breathing cue for moving to and holding a key pose. */
export const poseCues = ['breathe-in', 'breathe-out'] as const;

const degrees = (least: number, most: number) => z.number().min(least).max(most).optional();
const centimetres = (most: number) => z.number().min(-most).max(most).optional();
const share = z.number().min(-1).max(1).optional();
const seconds = (most: number) => z.number().min(0).max(most);
const sides = <T extends z.ZodType>(part: T) =>
  z.strictObject({ both: part.optional(), left: part.optional(), right: part.optional() });

/** Bend: + back, - forward. Turn and side: + to the figure's right. Degrees from sitting or standing tall. */
const bendSchema = z.strictObject({ bend: degrees(-90, 60), turn: degrees(-90, 90), side: degrees(-60, 60) });
/** Glide: how far the head is drawn straight back, centimetres. */
const neckSchema = z.strictObject({ ...bendSchema.shape, glide: centimetres(6) });
/** Offset of the pelvis from its usual position: degrees as for the back; forward, up and right in centimetres. */
const pelvisSchema = z.strictObject({
  ...bendSchema.shape,
  forward: centimetres(60),
  up: centimetres(60),
  right: centimetres(60),
});
/**
 * A shoulder blade: `in` towards the spine (+) or forward around the ribs (-), `up` or down (-); 1 is the full range.
 */
const bladeSchema = z.strictObject({ in: share, up: share });

/**
 * An arm, by its angles or by the place of its hand. By angles: `raise` from hanging (0) to overhead (180), less than
 * 0 in the opposite direction; `plane` of that raise: 0 sideways, 90 ahead, -90 behind; `rotate` of the upper arm, +
 * outward; `elbow` 0 straight to 150 bent; `wrist` + bends the hand back. By place: `hand`, `elbowTo`, and `shift` of
 * the place (ahead, up, outward; centimetres). `fist`: the hand is closed.
 */
const armSchema = z
  .strictObject({
    raise: degrees(-60, 180),
    plane: degrees(-120, 160),
    rotate: degrees(-120, 120),
    elbow: degrees(0, 155),
    wrist: degrees(-90, 90),
    fist: z.boolean().optional(),
    hand: z.enum(handPlaces).optional(),
    elbowTo: z.enum(elbowDirections).optional(),
    shift: z.tuple([z.number(), z.number(), z.number()]).optional(),
  })
  .superRefine((arm, context) => {
    const angles = ['raise', 'plane', 'rotate', 'elbow', 'wrist'] as const;
    for (const key of angles) {
      if (arm.hand !== undefined && arm[key] !== undefined) {
        context.addIssue({
          code: 'custom',
          path: [key],
          message: 'an arm is given by its angles or by "hand", not both',
        });
      }
    }
    for (const key of ['elbowTo', 'shift'] as const) {
      if (arm.hand === undefined && arm[key] !== undefined) {
        context.addIssue({ code: 'custom', path: [key], message: 'has a meaning only together with "hand"' });
      }
    }
  });

/**
 * A leg. On its feet: `step` ahead, `apart`, `heel` raised while the ball stays (centimetres); `lift`: the whole foot
 * off the ground (centimetres); `toes`: up while the heel stays (degrees). Lying: `hip` and `knee` bend (degrees),
 * `open` sideways.
 */
const legSchema = z.strictObject({
  step: centimetres(70),
  apart: centimetres(40),
  heel: centimetres(15),
  lift: centimetres(40),
  toes: degrees(-60, 40),
  hip: degrees(-30, 130),
  knee: degrees(0, 150),
  open: degrees(-30, 60),
});

const bodyShape = {
  pelvis: pelvisSchema.optional(),
  lowBack: bendSchema.optional(),
  upperBack: bendSchema.optional(),
  neck: neckSchema.optional(),
  blades: sides(bladeSchema).optional(),
  arms: sides(armSchema).optional(),
  legs: sides(legSchema).optional(),
  /** Expansion of the ribs: 0 at rest, 1 a full breath. */
  breath: share,
};

/** A thin arrow along the path of a body point to this pose. */
const arrowSchema = z.strictObject({
  of: z.enum(arrowPoints),
  /** Offset from the point, centimetres to the right and up in the picture. */
  beside: z.tuple([z.number(), z.number()]).optional(),
  /** Its direction, if the path itself does not show it: centimetres to the right and up in the picture. */
  way: z.tuple([z.number(), z.number()]).optional(),
  /** Minimum length of the drawn path, so that it can be seen; centimetres. */
  atLeast: z.number().min(1).max(40).optional(),
  /**
   * Draws an arc from start to end instead of the path: how far it bulges to the left of its direction, centimetres.
   */
  bow: centimetres(60),
  /** Draws only this last share of the path. */
  last: z.number().min(0.1).max(1).optional(),
  /** A circle of this radius round a shoulder: + over the top to the back, - to the front; centimetres. */
  circle: centimetres(20),
  /** Drawn as a wave, for breathing. */
  isBreath: z.boolean().optional(),
  /** Three short strokes fanned out along `way` instead of an arrow, while something presses here. */
  isPress: z.boolean().optional(),
});

const keyPoseSchema = z.strictObject({
  /** Seconds to get here from the previous pose; for pose 0, to return to it. */
  move: seconds(20),
  /** Seconds to hold it. */
  hold: seconds(60),
  cue: z.enum(poseCues).optional(),
  arrow: z.union([arrowSchema, z.array(arrowSchema).max(4)]).optional(),
  ...bodyShape,
});

/** The changes for an easier or harder version of an exercise. */
const waySchema = z
  .strictObject({
    /** Multiplies the distance of each pose from pose 0. */
    range: z.number().min(0.2).max(1.5).optional(),
    /** Multiplies the seconds for which each pose is held. */
    hold: z.number().min(0.2).max(2).optional(),
    /** Multiplies the speed of the movement. */
    pace: z.number().min(0.5).max(1.5).optional(),
    /** Replaces parts that are common to all poses. */
    common: z.strictObject(bodyShape).optional(),
    /** Replaces parts of single poses, by their index from 0. */
    poses: z.record(z.string().regex(/^\d+$/), keyPoseSchema.partial()).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { error: 'must change something' });

/** Indexes of the first and last pose of a stretch, counted from 0. */
export const stretchSchema = z.tuple([z.int().min(1), z.int().min(1)]);

/**
 * How an exercise is drawn: written for the right side, mirrored for the left. Parts missing from a key pose come
 * from `common`, otherwise from sitting or standing tall. The movement starts and ends in pose 0, which is shown
 * while the user gets ready.
 */
export const figureSchema = z.strictObject({
  view: z.enum(figureViews),
  /** Degrees by which the view is turned around the figure: + from the front past its right side to the back. */
  turn: degrees(-180, 180),
  /** Degrees by which the view looks down. */
  tilt: degrees(-30, 90),
  /** The visible part: the whole figure, down to the thighs, or closer. */
  frame: z.enum(['whole', 'half', 'upper', 'head']).optional(),
  posture: z.enum(postures),
  props: z.array(z.enum(figureProps)),
  common: z.strictObject(bodyShape).optional(),
  poses: z.array(keyPoseSchema).min(2).max(12),
  /** The repeated poses, in one or two stretches; all others come once. If missing: all, with pose 0 last. */
  repeat: z.array(stretchSchema).min(1).max(2).optional(),
  /** The movement runs evenly through its poses, without slowing down at each. */
  isEven: z.boolean().optional(),
  /** The unit of the repetitions in the dose. */
  counts: z.enum(['times', 'breaths']).optional(),
  easier: waySchema.optional(),
  harder: waySchema.optional(),
  /** Index of the most characteristic key pose, counted from 0; by default 1. */
  telling: z.int().min(0).max(11).optional(),
  /** The key poses shown in still pictures; by default the first four. */
  stills: z.array(z.int().min(0).max(11)).min(2).max(4).optional(),
  /** The sides on which working muscles are highlighted. */
  works: z.enum(['both', 'right', 'left']).optional(),
  /** The highlighted parts, if those of the muscles cannot be seen from this side or would be too many. */
  warm: z.array(z.enum(warmParts)).max(3).optional(),
});

/** How an exercise is drawn. */
export type FigureScript = z.infer<typeof figureSchema>;
/** One key pose with its times. */
export type KeyPose = z.infer<typeof keyPoseSchema>;
export type WayChange = z.infer<typeof waySchema>;
export type BladePlace = z.infer<typeof bladeSchema>;
export type ArmPose = z.infer<typeof armSchema>;
export type LegPose = z.infer<typeof legSchema>;
export type FigureArrow = z.infer<typeof arrowSchema>;
/** The description of the body at one moment. */
export type BodyPose = Pick<
  KeyPose,
  'pelvis' | 'lowBack' | 'upperBack' | 'neck' | 'blades' | 'arms' | 'legs' | 'breath'
>;
