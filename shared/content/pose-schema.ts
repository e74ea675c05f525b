import { z } from 'zod';

/** From where the figure is seen. */
export const figureViews = ['front', 'side', 'back', 'top'] as const;
export type FigureView = (typeof figureViews)[number];

/** What carries the figure. */
const postures = ['seated', 'standing', 'hands-and-knees', 'kneeling', 'lying-side', 'lying-back'] as const;
export type Posture = (typeof postures)[number];

/** Things drawn with the figure as pale lines; the ground is always there. */
const figureProps = [
  'chair',
  'wall-ahead',
  'wall-behind',
  'wall-beside',
  'wall-right',
  'doorway',
  'mat',
  'band',
  'towel',
  'pillow',
  'clock',
] as const;
export type FigureProp = (typeof figureProps)[number];

/** Places a hand can hold on to; the drawing finds the arm's angles by itself. */
const handPlaces = [
  'thigh',
  'knee',
  'other-knee',
  'hip',
  'ribs',
  'breastbone',
  'other-shoulder',
  'other-elbow',
  'other-blade',
  'head-back',
  'head-side',
  'seat-edge',
  'seat-behind',
  'backrest',
  'wall',
  'wall-right',
  'floor',
  'door-frame',
  'band',
  'together',
] as const;
export type HandPlace = (typeof handPlaces)[number];

/** Where the elbow points while the hand holds on to something. */
const elbowDirections = ['down', 'out', 'out-ahead', 'up', 'ahead', 'back', 'in'] as const;
export type ElbowDirection = (typeof elbowDirections)[number];

/** What an arrow can follow. */
const arrowPoints = [
  'head',
  'nose',
  'breastbone',
  'upper-back',
  'right-hand',
  'left-hand',
  'right-elbow',
  'left-elbow',
  'right-shoulder',
  'left-shoulder',
  'right-blade',
  'left-blade',
  'ribs-right',
  'ribs-left',
  'pelvis',
  'right-foot',
  'left-foot',
] as const;
export type ArrowPoint = (typeof arrowPoints)[number];

/** Parts of the body that can be shown as working. */
const warmParts = ['ribs', 'rib-cage', 'chest', 'blades', 'back', 'neck'] as const;
export type WarmPart = (typeof warmParts)[number];

/** What is shown of the pose before, as a pale outline. */
const ghostParts = ['figure', 'head', 'trunk', 'arms', 'right-arm'] as const;
export type GhostPart = (typeof ghostParts)[number];

/** What the person does while a key pose is taken or kept. */
const poseCues = ['hold', 'breathe-in', 'breathe-out'] as const;
export type PoseCue = (typeof poseCues)[number];

const degrees = (least: number, most: number) => z.number().min(least).max(most).optional();
const centimetres = (most: number) => z.number().min(-most).max(most).optional();
const share = z.number().min(-1).max(1).optional();
const seconds = (most: number) => z.number().min(0).max(most);
const sides = <T extends z.ZodType>(part: T) =>
  z.strictObject({ both: part.optional(), left: part.optional(), right: part.optional() });

/** Bend: + back, - forward. Turn and side: + to the figure's right. Degrees from sitting or standing tall. */
const bendSchema = z.strictObject({ bend: degrees(-90, 60), turn: degrees(-90, 90), side: degrees(-60, 60) });
/** Glide: how far the head is drawn back level, centimetres. */
const neckSchema = z.strictObject({ ...bendSchema.shape, glide: centimetres(6) });
/** Where the pelvis is beyond its usual place: degrees as for the back; forward, up and right in centimetres. */
const pelvisSchema = z.strictObject({
  ...bendSchema.shape,
  forward: centimetres(60),
  up: centimetres(60),
  right: centimetres(60),
});
/** A shoulder blade: `in` towards the spine (+) or round the ribs (-), `up` or down (-); 1 is all the way. */
const bladeSchema = z.strictObject({ in: share, up: share });

/**
 * An arm, by its angles or by where the hand is.
 * By angles: `raise` from hanging (0) to overhead (180), less than 0 the other way; `plane` of that raise: 0 sideways, 90 ahead, -90 behind;
 * `rotate` of the upper arm, + outward; `elbow` 0 straight to 150 bent; `wrist` + bends the hand back.
 * By place: `hand`, `elbowTo`, and `shift` of the place (ahead, up, outward; centimetres). `fist`: the hand is closed.
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

/** A leg. Feet on the ground: `step` ahead, `apart`, `heel` raised (cm). In the air or lying: `hip` and `knee` bend (degrees), `open` sideways. */
const legSchema = z.strictObject({
  step: centimetres(70),
  apart: centimetres(40),
  heel: centimetres(15),
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
  /** How wide the ribs are: 0 as usual, 1 a full breath. */
  breath: share,
};

/** A thin arrow along the way that a point of the body takes to this pose. */
const arrowSchema = z.strictObject({
  of: z.enum(arrowPoints),
  /** How far from the point it is drawn, centimetres to the right and up on the picture. */
  beside: z.tuple([z.number(), z.number()]).optional(),
  /** Where it points, when the way itself does not tell: centimetres to the right and up on the picture. */
  way: z.tuple([z.number(), z.number()]).optional(),
  /** Shorter ways are drawn this long, so that they can be seen; centimetres. */
  atLeast: z.number().min(1).max(40).optional(),
  /** An arc from start to end instead of the way itself: how far it bulges to the left of where it goes, centimetres. */
  bow: centimetres(60),
  /** Only so much of the way, its last part. */
  last: z.number().min(0.1).max(1).optional(),
  /** Drawn as a wave: the way of the breath. */
  isBreath: z.boolean().optional(),
  /** Three short strokes fanned out along `way` instead of an arrow: something presses here. */
  isPress: z.boolean().optional(),
});

const keyPoseSchema = z.strictObject({
  /** Seconds to get here from the pose before (for the first: from the last). */
  move: seconds(20),
  /** Seconds to stay. */
  hold: seconds(60),
  cue: z.enum(poseCues).optional(),
  arrow: z.union([arrowSchema, z.array(arrowSchema).max(4)]).optional(),
  /** A pale outline of where this was in the pose before (before the first: in the last). */
  ghost: z.enum(ghostParts).optional(),
  ...bodyShape,
});

/**
 * How an exercise is drawn: written for the right side, mirrored for the left.
 * What a key pose does not say is as `common` says, else as sitting or standing tall.
 */
export const figureSchema = z.strictObject({
  view: z.enum(figureViews),
  /** Degrees that the view goes round the figure: + from the front by its right side to the back. */
  turn: degrees(-180, 180),
  /** Degrees from which the view looks down. */
  tilt: degrees(-30, 90),
  /** How much is seen: the whole figure, down to the thighs, or closer. */
  frame: z.enum(['whole', 'half', 'upper', 'head']).optional(),
  posture: z.enum(postures),
  props: z.array(z.enum(figureProps)),
  common: z.strictObject(bodyShape).optional(),
  poses: z.array(keyPoseSchema).min(2).max(4),
  /** Which key pose tells most, counted from 0; by default 1. */
  telling: z.int().min(0).max(3).optional(),
  /** On which side the working muscles are shown. */
  works: z.enum(['both', 'right', 'left']).optional(),
  /** The warm parts, when those of the muscles cannot be seen from this side or would be too many. */
  warm: z.array(z.enum(warmParts)).max(3).optional(),
});

/** How an exercise is drawn. */
export type FigureScript = z.infer<typeof figureSchema>;
/** One key pose with its times. */
export type KeyPose = z.infer<typeof keyPoseSchema>;
export type BladePlace = z.infer<typeof bladeSchema>;
export type ArmPose = z.infer<typeof armSchema>;
export type LegPose = z.infer<typeof legSchema>;
export type FigureArrow = z.infer<typeof arrowSchema>;
/** What can be said of the body in one moment. */
export type BodyPose = Pick<
  KeyPose,
  'pelvis' | 'lowBack' | 'upperBack' | 'neck' | 'blades' | 'arms' | 'legs' | 'breath'
>;
