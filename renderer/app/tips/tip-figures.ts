import { Armchair, BedDouble, type LucideIcon, Package, Smartphone, Sunrise, Wind } from 'lucide-react';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import type { FigureScript } from '../../../shared/content/pose-schema.ts';

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

/** A drawing of one pose, by the code that draws the exercises. */
function drawn(id: string, figure: FigureScript): Exercise {
  return {
    id,
    name: id,
    otherNames: [],
    seconds: 60,
    setUp: '',
    setUpSeconds: 5,
    lines: [],
    hasSides: false,
    easier: '',
    harder: '',
    skipIf: '',
    muscles: [],
    planes: [],
    place: 'any',
    isDiscreet: true,
    phase: 1,
    demands: [],
    harderDemands: [],
    isWalk: false,
    needs: [],
    swaps: [],
    alternativeText: '',
    figure,
  };
}

/** The same pose twice, because a tip does not move. */
function still(pose: Omit<FigureScript['poses'][number], 'move' | 'hold'>): FigureScript['poses'] {
  const whole = { move: 1, hold: 1, ...pose };
  return [whole, whole];
}

/** The tips in their order. */
export const tipFigures: readonly TipFigure[] = [
  {
    id: 'sleep',
    Icon: BedDouble,
    thing: null,
    exercise: drawn('tip-sleep', {
      view: 'top',
      turn: 90,
      posture: 'lying-side',
      props: ['mat', 'pillow'],
      poses: still({ arms: { both: { hand: 'together' } } }),
    }),
  },
  {
    id: 'waking',
    Icon: Sunrise,
    thing: null,
    exercise: drawn('tip-waking', {
      view: 'side',
      posture: 'lying-back',
      props: ['mat', 'pillow'],
      poses: still({
        arms: { both: { raise: 150, plane: 90, elbow: 20 } },
        legs: { both: { hip: 48, knee: 95 } },
      }),
    }),
  },
  {
    id: 'phone',
    Icon: Smartphone,
    thing: { x: 76, y: 18, width: 4, height: 22, transform: 'rotate(8 78 29)' },
    exercise: drawn('tip-phone', {
      view: 'side',
      frame: 'half',
      posture: 'standing',
      props: [],
      poses: still({ arms: { both: { raise: 48, plane: 90, elbow: 96, fist: true } } }),
    }),
  },
  {
    id: 'positions',
    Icon: Armchair,
    thing: null,
    exercise: drawn('tip-positions', {
      view: 'side',
      posture: 'seated',
      props: ['chair'],
      poses: still({ upperBack: { bend: 6 }, arms: { both: { raise: 168, plane: 90, elbow: 10 } } }),
    }),
  },
  {
    id: 'breath',
    Icon: Wind,
    thing: null,
    exercise: drawn('tip-breath', {
      view: 'front',
      frame: 'half',
      posture: 'standing',
      props: [],
      poses: still({
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
    exercise: drawn('tip-lifting', {
      view: 'side',
      posture: 'standing',
      props: [],
      poses: still({
        pelvis: { up: -38, forward: -26, bend: -30 },
        neck: { bend: 14 },
        arms: { both: { raise: 44, plane: 90, elbow: 12, fist: true } },
      }),
    }),
  },
];
