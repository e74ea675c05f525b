import { join } from 'node:path';
import { loadContent } from '../../main/node/content/content.ts';
import {
  type Exercise,
  exerciseSchema,
  type Library,
  type Routine,
  routineSchema,
} from '../../shared/content/exercise-schema.ts';

/** The exercises and routines that come with the app. */
export function shippedLibrary(): Library {
  return loadContent(join(import.meta.dirname, '../../assets/content')).library;
}

/** An exercise that is valid; what a test cares about comes in `fields`. */
export function anExercise(fields: Partial<Exercise> & { readonly id: string }): Exercise {
  return exerciseSchema.parse({
    name: fields.id,
    seconds: 30,
    setUp: 'Sit tall',
    lines: [{ move: 'Come back' }, { move: 'Turn' }],
    hasSides: false,
    easier: 'Less',
    harder: 'More',
    skipIf: 'It hurts',
    muscles: ['RHO'],
    planes: ['RET'],
    place: 'seated',
    isDiscreet: false,
    phase: 1,
    demands: [],
    alternativeText: 'A person.',
    figure: {
      view: 'side',
      posture: 'seated',
      props: ['chair'],
      poses: [
        { move: 1, hold: 0 },
        { move: 1, hold: 0 },
      ],
    },
    ...fields,
  });
}

/** A library of these exercises, and routines whose seconds are the sum of their items. */
export function aLibrary(
  exercises: readonly Exercise[],
  routines: Readonly<Record<string, Routine['items']>>,
): Library {
  const byId = new Map(exercises.map((each) => [each.id, each]));
  const entries = Object.entries(routines).map(([id, items]): [string, Routine] => {
    const seconds = items.reduce(
      (sum, item) => sum + (typeof item === 'string' ? (byId.get(item)?.seconds ?? 0) : item.seconds),
      0,
    );
    return [id, routineSchema.parse({ id, name: id, about: 'About.', seconds, items })];
  });
  return { exercises: byId, routines: new Map(entries) };
}
