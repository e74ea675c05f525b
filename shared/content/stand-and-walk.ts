import type { Exercise, Library, Routine } from './exercise-schema.ts';
import { OTHER_SIDE_SECONDS } from './usual-waits.ts';

/** The id of the routine that is always available, and of its only exercise. */
export const STAND_AND_WALK_ID = 'stand-and-walk';

/**
 * Standing up and walking a little. It is part of the program, not of the content, so that there is always a break to
 * offer, whatever is excluded, hidden or missing.
 */
export const standAndWalk: Exercise = {
  id: STAND_AND_WALK_ID,
  name: 'Stand and Walk',
  otherNames: [],
  seconds: 60,
  setUp: 'Stand up, if that feels fine',
  aloud: '',
  lines: [
    { move: 'Stand tall, arms hanging' },
    {
      move: 'Walk a little, or stand and look far away',
      later: ['Look far away, shoulders loose', 'Breathe easily'],
    },
    null,
  ],
  setUpSeconds: 4,
  otherSideSeconds: OTHER_SIDE_SECONDS,
  hasSides: false,
  easier: 'Stay where you are and look out of a window',
  harder: 'Fetch a glass of water',
  skipIf: 'Standing or walking does not feel fine today',
  muscles: [],
  planes: [],
  place: 'standing',
  isDiscreet: true,
  isGentle: true,
  phase: 1,
  demands: [],
  harderDemands: [],
  isWalk: true,
  needs: [],
  swaps: [],
  alternativeText: 'A person stands, arms hanging loosely, then takes a step.',
  figure: {
    view: 'side',
    posture: 'standing',
    props: [],
    poses: [
      { move: 1, hold: 1 },
      {
        move: 1,
        hold: 0.5,
        legs: { right: { step: 22, heel: 1 }, left: { step: -20, heel: 7 } },
        arms: { right: { raise: -14, plane: 90, elbow: 12 }, left: { raise: 18, plane: 90, elbow: 18 } },
      },
      { move: 1, hold: 1 },
    ],
    repeat: [[1, 2]],
  },
};

/** A routine that consists of `standAndWalk` only, `seconds` long. */
export function standAndWalkRoutine(seconds: number): Routine {
  return {
    id: STAND_AND_WALK_ID,
    name: standAndWalk.name,
    about: 'On your feet for a moment.',
    seconds,
    offered: 'breaks',
    items: [STAND_AND_WALK_ID],
  };
}

/** An exercise of the library, or `standAndWalk`; undefined for an unknown id. */
export function exerciseOf(id: string, library: Library): Exercise | undefined {
  return id === STAND_AND_WALK_ID ? standAndWalk : library.exercises.get(id);
}
