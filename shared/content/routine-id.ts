import { commaOf } from '../strings/languages.ts';
import { exerciseIdOf, type Library, type Routine } from './exercise-schema.ts';
import { exerciseOf, STAND_AND_WALK_ID, standAndWalkRoutine } from './stand-and-walk.ts';

/** Prefix of the id of a routine composed for one break; no file can have such a name. */
const COMPOSED = 'mix:';
/** A composed name of this many characters fits on a card in two lines. */
const LONGEST_NAME = 34;
/** The longest id of a routine, composed ones included. */
export const LONGEST_ROUTINE_ID = 400;

/**
 * Builds a routine of these items, in this order. Its id contains the items, so that it can be restored from the
 * history.
 */
export function composedRoutine(items: Routine['items'], library: Library, name?: string): Routine {
  const names: string[] = [];
  let seconds = 0;
  for (const item of items) {
    const exercise = exerciseOf(exerciseIdOf(item), library);
    names.push(exercise?.name ?? '');
    seconds += typeof item === 'string' ? (exercise?.seconds ?? 0) : item.seconds;
  }
  const texts = composedTexts(names);
  return {
    id:
      COMPOSED +
      items.map((item) => (typeof item === 'string' ? item : `${item.exercise}=${item.seconds}`)).join('+'),
    name: name ?? texts.name,
    about: texts.about,
    seconds,
    offered: 'breaks',
    items,
  };
}

/** Whether an id is that of a routine composed for one break. */
export function isComposed(id: string): boolean {
  return id.startsWith(COMPOSED);
}

/** The name of a composed routine, built from the names of its exercises; `comma` separates two names. */
export function composedTexts(
  names: readonly string[],
  comma = commaOf('en'),
): Pick<Routine, 'name' | 'about'> {
  return { name: shortName(names, comma), about: names.join(comma) };
}

/** As many names as fit on a card, and an ellipsis for the rest. */
function shortName(names: readonly string[], comma: string): string {
  const fitting = [2, 1]
    .map((count) => names.slice(0, count))
    .find((some) => some.join(comma).length <= LONGEST_NAME);
  const shown = fitting ?? names.slice(0, 1);
  return shown.length < names.length ? `${shown.join(comma)} …` : shown.join(comma);
}

/**
 * Finds the routine of an id: a library routine, a composed one or standing and walking; null if it no longer exists.
 */
export function routineOf(id: string, library: Library): Routine | null {
  const known = library.routines.get(id);
  if (known !== undefined) return known;
  if (id === STAND_AND_WALK_ID) return standAndWalkRoutine(60);
  if (!isComposed(id)) return null;
  const items = id
    .slice(COMPOSED.length)
    .split('+')
    .map((part): Routine['items'][number] => {
      const [exercise = '', seconds] = part.split('=');
      return seconds === undefined ? exercise : { exercise, seconds: Number(seconds) };
    });
  return composedRoutine(items, library);
}
