import { picturePaths, pictureSvg, prepareFigure } from '../../renderer/figure/picture.ts';
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

/** The demonstration of an exercise; if it has two directions, one repetition of each fills the pictures. */
function filmedScript(exercise: Exercise): ExerciseScript {
  const { figure } = exercise;
  if (figure.repeat?.length !== 2) return demonstrationOf(exercise);
  const seconds = stretchesOf(figure).reduce((sum, { poses }) => sum + secondsOf(figure, poses), 0);
  return scriptOf(exercise, null, seconds);
}

/** The whole movement of an exercise in pictures at even intervals, each with its time in seconds. */
export function filmStrip(exercise: Exercise, hasName: boolean): string {
  const figure = prepareFigure(exercise, exercise.hasSides ? 'right' : null);
  const script = filmedScript(exercise);
  const isWalk = script.figure.isEven === true && script.figure.repeat?.length === 1;
  const length = isWalk ? script.seconds / 2 : script.seconds;
  const frames = Array.from({ length: FRAMES }, (_, index) => {
    const { beat, share } = momentOf(script, ((index + 0.5) * length) / FRAMES);
    const paths = picturePaths(figure, { from: beat.from, to: beat.to, share });
    return pictureSvg(figure, paths, hasName ? (beat.line ?? '') : '');
  });
  const name = hasName ? `<h2>${exercise.id} (${length.toFixed(1)} s)</h2>` : '';
  return `<article id="${exercise.id}">${name}<div class="strip">${frames.join('')}</div></article>`;
}
