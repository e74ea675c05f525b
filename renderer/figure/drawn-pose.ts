import type { Exercise } from '../../shared/content/exercise-schema.ts';
import type { FigureScript, KeyPose } from '../../shared/content/pose-schema.ts';
import { OTHER_SIDE_SECONDS, SET_UP_SECONDS } from '../../shared/content/usual-waits.ts';

/** A drawing by the code that draws the exercises. It isn't an exercise that can be done. */
export function drawnPose(id: string, figure: FigureScript, alternativeText = ''): Exercise {
  return {
    id,
    name: id,
    otherNames: [],
    seconds: 60,
    setUp: '',
    aloud: '',
    setUpSeconds: SET_UP_SECONDS,
    otherSideSeconds: OTHER_SIDE_SECONDS,
    lines: [],
    hasSides: false,
    easier: '',
    harder: '',
    skipIf: '',
    muscles: [],
    planes: [],
    place: 'any',
    isDiscreet: true,
    isGentle: false,
    phase: 1,
    demands: [],
    harderDemands: [],
    isWalk: false,
    needs: [],
    swaps: [],
    alternativeText,
    figure,
  };
}

/** The same pose twice, for a picture that doesn't move. */
export function stillPose(pose: Omit<KeyPose, 'move' | 'hold'>): FigureScript['poses'] {
  const whole = { move: 1, hold: 1, ...pose };
  return [whole, whole];
}
