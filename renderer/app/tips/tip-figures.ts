import { Armchair, BedDouble, type LucideIcon, Package, Smartphone, Sunrise, Wind } from 'lucide-react';
import { drawnPose, stillPose } from '../../figure/drawn-pose.ts';
import type { TipPicture } from './tip-drawing.tsx';

/** A tip: its name in the texts, its symbol and its pictures. */
export interface TipFigure {
  readonly id: string;
  readonly Icon: LucideIcon;
  readonly pictures: readonly TipPicture[];
}

/** Lying on one side in bed, seen from above: a pillow under the head and one between the knees. */
const sleeping: TipPicture = {
  behind: [{ x: 54, y: 55, width: 15, height: 26, transform: 'rotate(8 61 68)' }],
  exercise: drawnPose('tip-sleep', {
    view: 'top',
    posture: 'lying-side',
    props: ['pillow'],
    poses: stillPose({ arms: { both: { hand: 'together' } }, legs: { both: { hip: 50, knee: 70 } } }),
  }),
};

/** Still lying, with the knees bent already. */
const waking: TipPicture = {
  exercise: drawnPose('tip-waking', {
    view: 'side',
    posture: 'lying-back',
    props: ['mat', 'pillow'],
    poses: stillPose({
      arms: { both: { raise: 30, plane: 0, elbow: 10 } },
      legs: { both: { hip: 48, knee: 95 } },
    }),
  }),
};

const phone: TipPicture = {
  inFront: [{ x: 76, y: 18, width: 4, height: 22, transform: 'rotate(8 78 29)' }],
  exercise: drawnPose('tip-phone', {
    view: 'side',
    frame: 'half',
    posture: 'standing',
    props: [],
    poses: stillPose({ arms: { both: { raise: 48, plane: 90, elbow: 96, fist: true } } }),
  }),
};

/** One way to sit, and standing up from it. */
const positions: readonly TipPicture[] = [
  {
    exercise: drawnPose('tip-lean', {
      view: 'side',
      posture: 'seated',
      props: ['chair'],
      poses: stillPose({
        pelvis: { bend: 14 },
        upperBack: { bend: 4 },
        neck: { bend: -10 },
        arms: { both: { hand: 'thigh', elbowTo: 'back' } },
      }),
    }),
  },
  {
    inFront: [{ x: 33, y: 12, width: 2.6, height: 9, transform: 'rotate(-14 34 16)' }],
    exercise: drawnPose('tip-stand', {
      view: 'front',
      turn: -30,
      posture: 'standing',
      props: [],
      poses: stillPose({
        arms: {
          right: { raise: 40, plane: 70, elbow: 140, fist: true },
          left: { raise: 7, plane: 0, elbow: 9 },
        },
        legs: { right: { step: 4 }, left: { step: -6 } },
      }),
    }),
  },
];

const breath: TipPicture = {
  exercise: drawnPose('tip-breath', {
    view: 'front',
    frame: 'half',
    posture: 'standing',
    props: [],
    poses: stillPose({
      breath: 0.6,
      arms: { both: { hand: 'ribs', elbowTo: 'back' } },
      arrow: [
        { of: 'ribs-right', beside: [-14, -8], way: [-12, 0] },
        { of: 'ribs-left', beside: [14, -8], way: [12, 0] },
      ],
    }),
  }),
};

/** Squatting over a box that is held close between the legs. */
const lifting: TipPicture = {
  inFront: [{ x: 52, y: 66, width: 20, height: 15 }],
  exercise: drawnPose('tip-lifting', {
    view: 'side',
    turn: -35,
    posture: 'standing',
    props: [],
    poses: stillPose({
      pelvis: { up: -36, forward: -22, bend: -28 },
      neck: { bend: 14 },
      legs: { both: { apart: 10 } },
      arms: { both: { raise: 44, plane: 90, elbow: 20, fist: true } },
    }),
  }),
};

/** The tips in their order. */
export const tipFigures: readonly TipFigure[] = [
  { id: 'sleep', Icon: BedDouble, pictures: [sleeping] },
  { id: 'waking', Icon: Sunrise, pictures: [waking] },
  { id: 'phone', Icon: Smartphone, pictures: [phone] },
  { id: 'positions', Icon: Armchair, pictures: positions },
  { id: 'breath', Icon: Wind, pictures: [breath] },
  { id: 'lifting', Icon: Package, pictures: [lifting] },
];
