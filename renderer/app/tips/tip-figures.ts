import { Armchair, BedDouble, type LucideIcon, Package, Smartphone, Sunrise, Wind } from 'lucide-react';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { drawnPose, stillPose } from '../../figure/drawn-pose.ts';

/** A tip: its name in the texts, its symbol and its drawing. */
export interface TipFigure {
  readonly id: string;
  readonly Icon: LucideIcon;
  /** Not an exercise that can be done: it only holds the drawing. */
  readonly exercise: Exercise;
  /** Objects that the user holds, in hundredths of the picture; the figure itself has none. */
  readonly thing: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly transform?: string;
  } | null;
}

/** The tips in their order. */
export const tipFigures: readonly TipFigure[] = [
  {
    id: 'sleep',
    Icon: BedDouble,
    thing: null,
    exercise: drawnPose('tip-sleep', {
      view: 'top',
      turn: 90,
      posture: 'lying-side',
      props: ['mat', 'pillow'],
      poses: stillPose({ arms: { both: { hand: 'together' } } }),
    }),
  },
  {
    id: 'waking',
    Icon: Sunrise,
    thing: null,
    exercise: drawnPose('tip-waking', {
      view: 'side',
      posture: 'lying-back',
      props: ['mat', 'pillow'],
      poses: stillPose({
        arms: { both: { raise: 150, plane: 90, elbow: 20 } },
        legs: { both: { hip: 48, knee: 95 } },
      }),
    }),
  },
  {
    id: 'phone',
    Icon: Smartphone,
    thing: { x: 76, y: 18, width: 4, height: 22, transform: 'rotate(8 78 29)' },
    exercise: drawnPose('tip-phone', {
      view: 'side',
      frame: 'half',
      posture: 'standing',
      props: [],
      poses: stillPose({ arms: { both: { raise: 48, plane: 90, elbow: 96, fist: true } } }),
    }),
  },
  {
    id: 'positions',
    Icon: Armchair,
    thing: null,
    exercise: drawnPose('tip-positions', {
      view: 'side',
      posture: 'seated',
      props: ['chair'],
      poses: stillPose({ upperBack: { bend: 6 }, arms: { both: { raise: 168, plane: 90, elbow: 10 } } }),
    }),
  },
  {
    id: 'breath',
    Icon: Wind,
    thing: null,
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
  },
  {
    id: 'lifting',
    Icon: Package,
    thing: { x: 52, y: 66, width: 24, height: 20 },
    exercise: drawnPose('tip-lifting', {
      view: 'side',
      posture: 'standing',
      props: [],
      poses: stillPose({
        pelvis: { up: -38, forward: -26, bend: -30 },
        neck: { bend: 14 },
        arms: { both: { raise: 44, plane: 90, elbow: 12, fist: true } },
      }),
    }),
  },
];
