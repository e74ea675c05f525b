import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import type { FigureScript } from '../../../shared/content/pose-schema.ts';
import type { SelfTest } from '../../../shared/programme/self-check.ts';
import { drawnPose, stillPose } from '../../figure/drawn-pose.ts';

const folded = { both: { hand: 'other-elbow', elbowTo: 'out' } } as const;
const overhead = { raise: 168, plane: 0, elbow: 22, rotate: 80 };
/** A hand beside the hip, and where it has slid to. */
const besideHip = { hand: 'seat-edge', elbowTo: 'out' } as const;
const slidDown = { ...besideHip, shift: [0, -17, 5] as [number, number, number] };
const turned = (degrees: number) => ({
  lowBack: { turn: degrees * 0.2 },
  upperBack: { turn: degrees * 0.8 },
  neck: { turn: degrees * 0.4 },
});
const bent = (degrees: number) => ({
  lowBack: { side: degrees * 0.25 },
  upperBack: { side: degrees * 0.6 },
  neck: { side: degrees * 0.15 },
});

/** The movements, to the right and then to the left. */
const movements: { readonly [Test in SelfTest]: FigureScript } = {
  turn: {
    view: 'front',
    tilt: 14,
    frame: 'half',
    posture: 'seated',
    props: ['chair'],
    stills: [0, 1, 3],
    common: { arms: folded },
    poses: [
      { move: 2, hold: 0.6 },
      { move: 2, hold: 3, ...turned(50) },
      { move: 2, hold: 0.6 },
      { move: 2, hold: 3, ...turned(-50) },
    ],
  },
  'side-bend': {
    view: 'back',
    posture: 'seated',
    props: ['chair'],
    stills: [0, 1, 3],
    common: { arms: { both: besideHip } },
    poses: [
      { move: 2.4, hold: 0.6 },
      { move: 2.4, hold: 3, ...bent(38), arms: { right: slidDown, left: overhead } },
      { move: 2.4, hold: 0.6 },
      { move: 2.4, hold: 3, ...bent(-38), arms: { left: slidDown, right: overhead } },
    ],
  },
};

/** The figures on which the results are marked: sitting straight, seen from above and from behind. */
const scales: { readonly [Test in SelfTest]: FigureScript } = {
  turn: { view: 'top', posture: 'seated', props: ['chair'], poses: stillPose({ arms: folded }) },
  'side-bend': {
    view: 'back',
    posture: 'seated',
    props: ['chair'],
    poses: stillPose({ arms: { both: besideHip } }),
  },
};

/** The moving figure that shows how to do a test; `alternativeText` describes it. */
export function checkMovement(test: SelfTest, alternativeText: string): Exercise {
  return drawnPose(`check-${test}`, movements[test], alternativeText);
}

/** The figure on which the results of a test are marked. */
export function checkScaleFigure(test: SelfTest): Exercise {
  return drawnPose(`check-${test}`, scales[test]);
}
