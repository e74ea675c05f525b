import { expect, it } from 'vitest';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { scriptOf } from '../../../shared/content/exercise-script.ts';
import { standAndWalk } from '../../../shared/content/stand-and-walk.ts';
import type { Way } from '../../../shared/content/way.ts';
import { languages } from '../../../shared/strings/languages.ts';
import { type Due, heardOf } from '../../support/heard.ts';
import { shippedLibrary } from '../../support/library.ts';
import { exerciseIn } from '../../support/translations.ts';

const exercises = [...shippedLibrary().exercises.values(), standAndWalk];
const ways: readonly Way[] = [null, 'easier', 'harder'];
/** How much shorter or longer than written a break can make an exercise. */
const lengths = [0.7, 0.85, 1, 1.2, 1.5];

/** The lines of one side, each with the second in which it is due. */
function linesOf(exercise: Exercise, way: Way, factor: number): readonly Due[] {
  const side = exercise.hasSides ? exercise.seconds / 2 : exercise.seconds;
  const lines: Due[] = [];
  for (const { at, line } of scriptOf(exercise, way, Math.round(side * factor)).beats) {
    if (line !== null && line !== lines.at(-1)?.text) lines.push({ at, text: line });
  }
  return lines;
}

it.each(languages)(
  'in %s the voice leaves out no line, in any way and length of any exercise',
  (language) => {
    const lost = exercises.flatMap((exercise) =>
      ways.flatMap((way) =>
        lengths.flatMap((factor) => {
          const lines = linesOf(exerciseIn(exercise, language), way, factor);
          const heard = new Set(heardOf(lines).map(({ due }) => due));
          return lines
            .filter((line) => !heard.has(line))
            .map(({ text }) => `${exercise.id}, ${way ?? 'as written'}, times ${factor}: ${text}`);
        }),
      ),
    );
    expect(lost).toEqual([]);
  },
);

it('the voice waits for words in progress, and leaves out what is no longer due', () => {
  const lines = [
    { at: 0, text: 'Turn your chest, your knees stay in front' },
    { at: 1, text: 'Stay' },
    { at: 2, text: 'Come back' },
    { at: 9, text: 'Turn' },
  ];
  const heard = heardOf(lines).map(({ due, from }) => [due.text, Math.round(from * 10) / 10]);
  expect(heard).toEqual([
    [lines[0]?.text, 0],
    ['Come back', 2.7],
    ['Turn', 9],
  ]);
});
