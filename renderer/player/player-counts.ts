import type { Exercise, RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { Player } from './player.ts';

/** A side counts as done from this share of its seconds. */
const SIDE_SHARE = 0.8;
/** An exercise counts as begun after this many seconds. */
const BEGUN_SECONDS = 1;

/**
 * Seconds of movement over all steps. With a replaced exercise, it is at most the length of the routine minus what a
 * missing side lacks; otherwise a routine with one side would count as complete.
 */
export function doneSecondsOf(player: Player): number {
  const planned = player.steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const done = doneStepsOf(player).reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.min(planned - lackingSecondsOf(player), done);
}

/** The missing seconds on the sides of exercises that were begun but not done on both sides. */
function lackingSecondsOf(player: Player): number {
  const lacking = turnsOf(player.steps)
    .filter((turn) => isBegun(player, turn))
    .flatMap((turn) => turn.filter((index) => !isMostlyDone(player, index)));
  const missing = (index: number) => (player.steps[index]?.seconds ?? 0) - (player.moved[index] ?? 0);
  return lacking.reduce((sum, index) => sum + missing(index), 0);
}

function isBegun({ moved }: Player, turn: readonly number[]): boolean {
  return turn.some((index) => (moved[index] ?? 0) >= BEGUN_SECONDS);
}

/** The movement per side and step, in order; steps without any are left out. */
export function doneStepsOf(player: Player): readonly RoutineStep[] {
  const own = player.steps.map((step, index) => ({ ...step, seconds: player.moved[index] ?? 0 }));
  return [...player.past, ...own].filter(({ seconds }) => seconds > 0);
}

/**
 * Whether the user is standing after what was done: the last exercise that is either seated, standing or on the floor
 * decides, because the others are done in the position before them.
 */
export function endsOnFeet(player: Player, exercises: readonly Exercise[]): boolean {
  const places = doneStepsOf(player).map(
    ({ exerciseId }) => exercises.find(({ id }) => id === exerciseId)?.place,
  );
  return places.filter((place) => place !== undefined && place !== 'any').at(-1) === 'standing';
}

/** Whether every two-sided exercise that was begun has at least 80 % of both sides, in each occurrence. */
export function hasBothSides(player: Player): boolean {
  return turnsOf(player.steps).every((turn) => {
    return !isBegun(player, turn) || turn.every((index) => isMostlyDone(player, index));
  });
}

/** Whether a step has at least 80 % of its seconds. */
function isMostlyDone(player: Player, index: number): boolean {
  return (player.moved[index] ?? 0) >= (player.steps[index]?.seconds ?? 0) * SIDE_SHARE;
}

/** The number of the current exercise and of all, counted from 1; both sides of an exercise count as one. */
export function exercisePlaceOf({ steps, index }: Player): {
  readonly index: number;
  readonly total: number;
} {
  const begins = steps.map((step, at) => {
    const before = steps[at - 1];
    return before?.exerciseId !== step.exerciseId || before.side === step.side;
  });
  const count = (until: number) => begins.slice(0, until).filter(Boolean).length;
  return { index: count(index + 1), total: count(steps.length) };
}

/** The positions of the steps with sides, grouped by consecutive steps of one exercise. */
function turnsOf(steps: readonly RoutineStep[]): readonly (readonly number[])[] {
  const turns: number[][] = [];
  steps.forEach(({ exerciseId, side }, index) => {
    const before = steps[index - 1];
    if (side === null) return;
    if (before?.exerciseId === exerciseId && before.side !== null) turns.at(-1)?.push(index);
    else turns.push([index]);
  });
  return turns;
}
