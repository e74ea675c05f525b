import { picturePaths, pictureSvg, prepareFigure } from '../../renderer/figure/picture.ts';
import { sideSecondsOf } from '../../renderer/figure/turn-over.ts';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import {
  demonstrationOf,
  type ExerciseScript,
  momentOf,
  scriptOf,
} from '../../shared/content/exercise-script.ts';
import { secondsOf, stretchesOf } from '../../shared/content/repeat-plan.ts';

/** The number of pictures in a film strip. */
const FRAMES = 16;

/**
 * The demonstration of an exercise. If it has two directions, or two sides and a part that repeats, each repetition is
 * shown once, so that there are pictures of the way there and the way back.
 */
function filmedScript(exercise: Exercise): ExerciseScript {
  const { figure, hasSides } = exercise;
  const isOnce = figure.repeat?.length === 2 || (hasSides && figure.repeat !== undefined);
  if (!isOnce) return demonstrationOf(exercise);
  const seconds = stretchesOf(figure).reduce((sum, { poses }) => sum + secondsOf(figure, poses), 0);
  return scriptOf(exercise, null, seconds);
}

/** The whole movement of an exercise in pictures at even intervals; if it has two sides, half of them each. */
export function filmStrip(exercise: Exercise, hasName: boolean): string {
  const script = filmedScript(exercise);
  const isWalk = script.figure.isEven === true && script.figure.repeat?.length === 1;
  const length = exercise.hasSides ? sideSecondsOf(script) : isWalk ? script.seconds / 2 : script.seconds;
  const sides = exercise.hasSides ? (['right', 'left'] as const) : [null];
  const count = FRAMES / sides.length;
  const frames = sides.flatMap((side) => {
    const figure = prepareFigure(exercise, side);
    return Array.from({ length: count }, (_, index) => {
      const { beat, share } = momentOf(script, ((index + 0.5) * length) / count);
      const paths = picturePaths(figure, { from: beat.from, to: beat.to, share });
      return pictureSvg(figure, paths, hasName ? (beat.line ?? '') : '');
    });
  });
  const name = hasName ? `<h2>${exercise.id} (${(length * sides.length).toFixed(1)} s)</h2>` : '';
  return `<article id="${exercise.id}">${name}<div class="strip">${frames.join('')}</div></article>`;
}
