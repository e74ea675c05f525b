import { equipmentOf } from './equipment.ts';
import type { Exercise, RoutineStep } from './exercise-schema.ts';
import { isFetched, type Need } from './need.ts';
import { OTHER_SIDE_SECONDS, SET_UP_SECONDS } from './usual-waits.ts';

/** Speed of reading on the screen, characters a second: that of subtitles, which leaves time to look at the figure. */
const READ_PER_SECOND = 16;
/** Time to find the words on the page before reading them, seconds. */
const FIND_SECONDS = 1;
/**
 * The longest set-up of someone who reads, seconds. Longer texts are cut short: the routine can be paused, and the
 * reasons to leave the exercise out stay within reach while moving.
 */
const LONGEST_READ_SECONDS = { first: 12, later: 9 } as const;

/** Speed of a screen reader or voice at its usual rate, characters a second: about 170 words a minute. */
const HEARD_PER_SECOND = 15;
/** The share of the time to get into place that is left after the last word: the rest is used while listening. */
const SHARE_AFTER_WORDS = 0.5;
/** The longest set-up of someone who listens, seconds. Longer texts are cut short by the movement. */
const LONGEST_HEARD_SECONDS = 40;
/** Characters that announce the other side before its cue, in the longest language. */
const OTHER_SIDE_CHARACTERS = 24;

/** Where an exercise is done: at a chair, a wall, a doorway or a door that holds a band, on the floor, or anywhere. */
type Spot = 'chair' | 'wall' | 'doorway' | 'floor' | 'anywhere';
/** Time to get to a spot from another one, seconds. */
const WAY_SECONDS: Readonly<Record<Exclude<Spot, 'anywhere'>, number>> = {
  chair: 4,
  wall: 6,
  doorway: 6,
  floor: 8,
};

/** Time to hear that the routine can be paused, and to fetch what is near, seconds. */
const FETCH_SECONDS = 10;
/** Time to hear what a routine needs, for each thing, seconds. */
const HEAR_NEED_SECONDS = 2;

/** Who reads the set-up of an exercise aloud: the voice, or a screen reader, which also says when to leave it out. */
export type Reader = 'voice' | 'screen-reader' | null;

/** An exercise's place in a routine: the first one, a later one, or one that was already done in it. */
export type PlaceInRoutine = 'first' | 'later' | 'again';

/** How a step begins. Its times do not count as exercise. */
export interface StepWaits {
  /** To read or hear the set-up and get into position. */
  readonly setUpSeconds: number;
  /** To get into position for this side after the other one. */
  readonly otherSideSeconds: number;
  /** Whether the exercise was already done earlier in the routine, so that a listener knows it. */
  readonly isAgain: boolean;
}

type Words = Pick<
  Exercise,
  'name' | 'setUp' | 'aloud' | 'skipIf' | 'sideCues' | 'setUpSeconds' | 'otherSideSeconds' | 'hasSides'
>;

/** Seconds to get into position, at least as long as it takes to read or hear what to do and when not to do it. */
export function setUpSecondsFor(exercise: Words, reader: Reader, place: PlaceInRoutine): number {
  return Math.max(
    exercise.setUpSeconds,
    readSecondsOf(exercise, place),
    heardSecondsOf(exercise, reader, place),
  );
}

function readSecondsOf(exercise: Words, place: PlaceInRoutine): number {
  // Whoever read it earlier in the routine only needs to get into position.
  if (place === 'again') return 0;
  const { setUp, skipIf } = exercise;
  const seconds = FIND_SECONDS + lengthOf([setUp, longestCueOf(exercise), skipIf]) / READ_PER_SECOND;
  return Math.min(LONGEST_READ_SECONDS[place], Math.ceil(seconds));
}

function heardSecondsOf(exercise: Words, reader: Reader, place: PlaceInRoutine): number {
  if (reader === null) return 0;
  const { name, setUp, setUpSeconds, aloud, skipIf } = exercise;
  const parts = [name, setUp, longestCueOf(exercise), place === 'again' ? '' : aloud];
  const heard = lengthOf(reader === 'screen-reader' ? [...parts, skipIf] : parts);
  const following = Math.ceil(setUpSeconds * SHARE_AFTER_WORDS);
  return Math.min(LONGEST_HEARD_SECONDS, Math.ceil(heard / HEARD_PER_SECOND) + following);
}

/** Seconds to change sides, at least as long as it takes to hear the other side announced. */
export function otherSideSecondsFor(exercise: Words, reader: Reader): number {
  const { otherSideSeconds } = exercise;
  if (reader === null) return otherSideSeconds;
  const heard = (OTHER_SIDE_CHARACTERS + longestCueOf(exercise).length) / HEARD_PER_SECOND;
  return Math.max(otherSideSeconds, Math.ceil(heard));
}

/** The waits of an exercise that does not specify them. */
export const usualWaits: StepWaits = {
  setUpSeconds: SET_UP_SECONDS,
  otherSideSeconds: OTHER_SIDE_SECONDS,
  isAgain: false,
};

/** The waits of each step of a routine, in order. It starts at the desk, and the way to another spot takes time. */
export function waitsOf(
  steps: readonly RoutineStep[],
  exercises: readonly Exercise[],
  reader: Reader,
): readonly StepWaits[] {
  const byId = new Map(exercises.map((each) => [each.id, each]));
  const fetchSeconds = reader === null ? 0 : fetchSecondsFor(equipmentOf(exercises).needs);
  let spot: Spot = 'chair';
  return steps.map(({ exerciseId }, index) => {
    const exercise = byId.get(exerciseId);
    if (exercise === undefined) return usualWaits;
    const next = spotOf(exercise);
    const waySeconds = waySecondsOf(spot, next) + (index === 0 ? fetchSeconds : 0);
    const place = placeOf(steps, index);
    // On the floor, "anywhere" would leave the user lying; elsewhere they stay where they are.
    if (next !== 'anywhere' || spot === 'floor') spot = next;
    return {
      setUpSeconds: waySeconds + setUpSecondsFor(exercise, reader, place),
      otherSideSeconds: otherSideSecondsFor(exercise, reader),
      isAgain: place === 'again',
    };
  });
}

/** Seconds to hear what the routine needs, and to fetch it. Whoever reads has seen it on the card. */
function fetchSecondsFor(needs: readonly Need[]): number {
  const fetching = needs.some(isFetched) ? FETCH_SECONDS : 0;
  return needs.length * HEAR_NEED_SECONDS + fetching;
}

function spotOf({ place, needs }: Exercise): Spot {
  if (place === 'floor') return 'floor';
  if (needs.includes('doorway') || needs.includes('band')) return 'doorway';
  if (needs.includes('wall')) return 'wall';
  return place === 'seated' ? 'chair' : 'anywhere';
}

/** Getting up from the floor takes as long as getting down. */
function waySecondsOf(from: Spot, to: Spot): number {
  if (from === to) return 0;
  if (from === 'floor') return WAY_SECONDS.floor;
  return to === 'anywhere' ? 0 : WAY_SECONDS[to];
}

/** Both sides of an exercise are one place. */
function placeOf(steps: readonly RoutineStep[], index: number): PlaceInRoutine {
  const id = steps[index]?.exerciseId;
  const start = steps[index - 1]?.exerciseId === id ? index - 1 : index;
  if (start <= 0) return 'first';
  return steps.slice(0, start).some(({ exerciseId }) => exerciseId === id) ? 'again' : 'later';
}

function longestCueOf({ hasSides, sideCues }: Words): string {
  if (!hasSides || sideCues === undefined) return '';
  return sideCues.left.length > sideCues.right.length ? sideCues.left : sideCues.right;
}

function lengthOf(texts: readonly string[]): number {
  return texts.filter((text) => text !== '').join(' ').length;
}
