import { drawnPose, stillPose } from '../../figure/drawn-pose.ts';
import type { TipPicture } from './tip-drawing.tsx';

/** A sentence on the page "Why it comes back": its name in the texts, and its picture. */
export interface WhyFigure {
  readonly id: string;
  readonly pictures: readonly TipPicture[];
}

/** The upper back with the ribs. */
const ribs: TipPicture = {
  exercise: drawnPose('why-stiff', {
    view: 'back',
    frame: 'half',
    posture: 'standing',
    props: [],
    warm: ['rib-cage'],
    poses: stillPose({}),
  }),
};

/** At a desk, with the muscles that hold the arms. */
const desk: TipPicture = {
  inFront: [
    { x: 60, y: 74, width: 40, height: 2.4 },
    { x: 88, y: 36, width: 3, height: 26 },
    { x: 88.8, y: 60, width: 1.4, height: 14 },
  ],
  exercise: drawnPose('why-tired', {
    view: 'side',
    frame: 'half',
    posture: 'seated',
    props: ['chair'],
    warm: ['blades', 'back'],
    poses: stillPose({
      upperBack: { bend: -22 },
      neck: { bend: 8 },
      arms: { both: { raise: 38, plane: 90, elbow: 58 } },
    }),
  }),
};

/** One reach from the foot to the hand, with the muscles from neck to hips. */
const chain: TipPicture = {
  exercise: {
    ...drawnPose('why-chain', {
      view: 'back',
      turn: -40,
      posture: 'standing',
      props: [],
      poses: stillPose({
        legs: { both: { apart: 4 } },
        arms: { right: { raise: 165, plane: 20, elbow: 8 }, left: { raise: 10, plane: 0, elbow: 8 } },
      }),
    }),
    muscles: ['TRU', 'LON', 'LAT', 'HIP'],
  },
};

/** Shoulders drawn up. */
const stress: TipPicture = {
  exercise: drawnPose('why-stress', {
    view: 'front',
    frame: 'half',
    posture: 'seated',
    props: ['chair'],
    warm: ['neck'],
    poses: stillPose({
      blades: { both: { up: 1 } },
      neck: { bend: -6 },
      arms: { both: { hand: 'thigh', elbowTo: 'out' } },
      arrow: [
        { of: 'right-shoulder', beside: [-6, 8], way: [0, 9] },
        { of: 'left-shoulder', beside: [6, 8], way: [0, 9] },
      ],
    }),
  }),
};

/** Hands on a steering wheel, and a bag on one shoulder. */
const load: readonly TipPicture[] = [
  {
    inFront: [{ x: 72, y: 30, width: 2.4, height: 22, transform: 'rotate(-25 73 41)' }],
    exercise: drawnPose('why-drive', {
      view: 'side',
      posture: 'seated',
      props: ['chair'],
      poses: stillPose({
        pelvis: { bend: 10 },
        arms: { both: { raise: 60, plane: 90, elbow: 18, fist: true } },
      }),
    }),
  },
  {
    inFront: [
      { x: 60, y: 64, width: 20, height: 22 },
      { x: 62.5, y: 33, width: 2.4, height: 32 },
    ],
    exercise: drawnPose('why-bag', {
      view: 'back',
      frame: 'half',
      posture: 'standing',
      props: [],
      warm: ['neck'],
      works: 'right',
      poses: stillPose({
        upperBack: { side: -7 },
        neck: { side: 4 },
        blades: { right: { up: 0.9 } },
        arms: { left: { raise: 9, plane: 0, elbow: 9 }, right: { raise: 16, plane: 0, elbow: 9 } },
      }),
    }),
  },
];

/** Walking on. */
const walking: TipPicture = {
  exercise: drawnPose('why-grow', {
    view: 'side',
    posture: 'standing',
    props: [],
    poses: stillPose({
      pelvis: { up: -3.4, turn: -4 },
      upperBack: { turn: 8 },
      legs: { right: { step: 28, toes: 18 }, left: { step: -30, heel: 10 } },
      arms: { right: { raise: -24, plane: 90, elbow: 18 }, left: { raise: 26, plane: 90, elbow: 30 } },
    }),
  }),
};

/** The sentences in their order. */
export const whyFigures: readonly WhyFigure[] = [
  { id: 'stiff', pictures: [ribs] },
  { id: 'tired', pictures: [desk] },
  { id: 'chain', pictures: [chain] },
  { id: 'stress', pictures: [stress] },
  { id: 'load', pictures: load },
  { id: 'grow', pictures: [walking] },
];
