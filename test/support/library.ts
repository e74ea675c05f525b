import { join } from 'node:path';
import { createContentSource } from '../../main/node/content/content-source.ts';
import type { ContentSource } from '../../main/ports/content.ts';
import {
  type Exercise,
  exerciseSchema,
  type Library,
  type Routine,
  routineSchema,
} from '../../shared/content/exercise-schema.ts';

const source = createContentSource(join(import.meta.dirname, '../../assets/content'));
/** Read only once: reading takes longer than most tests, and nothing changes the content. */
const shipped = source.load(null);

/** The content that comes with the app, and that of an organisation's folder if there is one. */
export const shippedContent: ContentSource = {
  load: (folder) => (folder === null ? shipped : source.load(folder)),
  subscribe: source.subscribe,
};

/** The exercises and routines that come with the app. */
export function shippedLibrary(): Library {
  return shipped.library;
}

/** A valid exercise with these fields. */
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

/** A library of these exercises, with routines that last as long as their items. */
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
