import { expect, test } from 'vitest';
import { sheetExercisesOf } from '../../../../renderer/app/sheet/sheet-exercises.ts';
import type { ExerciseView, RoutinesView } from '../../../../shared/views/library-view.ts';
import { anExercise } from '../../../support/library.ts';

function entry(id: string, hiddenBy: ExerciseView['hiddenBy'] = null): ExerciseView {
  const exercise = anExercise({ id });
  return { exercise, source: null, isFavourite: false, hiddenBy, isLater: false, isElsewhere: false };
}

const ids = Array.from({ length: 10 }, (_, index) => `stretch-${index}`);
const view: RoutinesView = {
  routines: [
    {
      routine: {
        id: 'long',
        name: 'Long',
        about: 'All.',
        seconds: 60,
        offered: 'breaks',
        items: ['stretch-1'],
      },
      source: null,
      isFavourite: true,
      isElsewhere: false,
      steps: (['left', 'right'] as const).flatMap((side) => [
        { exerciseId: 'stretch-3', side, seconds: 10 },
        { exerciseId: 'stretch-1', side, seconds: 10 },
      ]),
    },
  ],
  exercises: [
    ...ids.map((id) => entry(id)),
    entry('sore', { type: 'hurt', untilMs: 0 }),
    entry('out', { type: 'exclusion' }),
  ],
  muscles: [],
  mode: 'full',
};
const namesOf = (wanted: readonly string[]) => sheetExercisesOf(wanted, view).shown.map(({ id }) => id);

test('a routine gives its exercises once each, in their order, beside single ones', () => {
  expect(namesOf(['long', 'stretch-5', 'stretch-1'])).toEqual(['stretch-3', 'stretch-1', 'stretch-5']);
});

test('what hurts or is excluded is not on it, and is counted', () => {
  expect(sheetExercisesOf(['out', 'stretch-2', 'sore'], view)).toMatchObject({ hidden: 2, left: 0 });
  expect(namesOf(['out', 'stretch-2', 'sore'])).toEqual(['stretch-2']);
});

test('a page has room for eight; the rest is counted, and an unknown id is ignored', () => {
  const { shown, left } = sheetExercisesOf(['gone', ...ids], view);
  expect(shown).toHaveLength(8);
  expect(left).toBe(2);
});
