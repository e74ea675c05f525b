import type { Exercise, Place, Plane } from '../../../shared/content/exercise-schema.ts';
import type { ExerciseView, RoutineEntryView, RoutinesView } from '../../../shared/views/library-view.ts';
import { matchesWord, plainWords } from '../plain-words.ts';

/** The values of the place filter. */
export const whereFilters = ['all', 'desk', 'standing', 'floor', 'discreet'] as const;
export type WhereFilter = (typeof whereFilters)[number];

/** The effects of an item, in plain words. */
export const moveFilters = [
  'all',
  'turn',
  'bend-back',
  'blades',
  'chest',
  'side',
  'breath',
  'neck',
  'forward',
] as const;
export type MoveFilter = (typeof moveFilters)[number];

const movesOfPlanes: { readonly [Each in Plane]: MoveFilter } = {
  ROT: 'turn',
  EXT: 'bend-back',
  RET: 'blades',
  DEP: 'blades',
  PRO: 'blades',
  CHE: 'chest',
  SID: 'side',
  BRE: 'breath',
  NEC: 'neck',
  FLX: 'forward',
};

/** A library item: an exercise, or a routine with its exercises. */
export type LibraryItem = {
  readonly id: string;
  readonly name: string;
  readonly seconds: number;
  /** The exercise whose figure represents it. */
  readonly shown: Exercise | null;
  /** The exercises whose figures are on its tile: at most three, each once. */
  readonly pictures: readonly Exercise[];
  /** Its exercises; for an exercise, itself. */
  readonly parts: readonly Exercise[];
  /** The text to search, in lower case without accents. */
  readonly words: readonly string[];
} & (
  | { readonly type: 'routine'; readonly entry: RoutineEntryView }
  | { readonly type: 'exercise'; readonly entry: ExerciseView }
);

/** The part of the library that is shown. */
export interface Filter {
  readonly where: WhereFilter;
  readonly move: MoveFilter;
  readonly search: string;
}

/** The most figures on a tile: smaller ones look alike. */
const MOST_PICTURES = 3;

/** Shows everything. */
export const noFilter: Filter = { where: 'all', move: 'all', search: '' };

/** The routines and the exercises, in their order. */
export function itemsOfLibrary(view: RoutinesView): readonly LibraryItem[] {
  const exercises = new Map(view.exercises.map(({ exercise }) => [exercise.id, exercise]));
  const muscles = new Map(view.muscles.map((muscle) => [muscle.id, muscle]));
  const wordsOf = (parts: readonly Exercise[]) =>
    parts.flatMap(({ name, otherNames, muscles: ids }) => [
      name,
      ...otherNames,
      ...ids.flatMap((id) => [muscles.get(id)?.name ?? '', muscles.get(id)?.properName ?? '']),
    ]);
  const routines = view.routines.map((entry): LibraryItem => {
    const ids = new Set(entry.steps.map(({ exerciseId }) => exerciseId));
    const parts = [...ids].flatMap((id) => exercises.get(id) ?? []);
    const { id, name, about, seconds } = entry.routine;
    const shown = parts.find(({ planes }) => planes.length > 0) ?? parts[0] ?? null;
    return {
      ...{ type: 'routine', id, name, seconds, shown, parts, entry },
      pictures: parts.slice(0, MOST_PICTURES),
      words: plainWords([name, about, ...wordsOf(parts)]),
    };
  });
  const single = view.exercises.map((entry): LibraryItem => {
    const { exercise } = entry;
    const { id, name, seconds } = exercise;
    return {
      ...{ type: 'exercise', id, name, seconds, shown: exercise, parts: [exercise], entry },
      pictures: [exercise],
      words: plainWords(wordsOf([exercise])),
    };
  });
  return [...routines, ...single];
}

/** The items that pass a filter, favourites first, otherwise in the same order. */
export function shownItems(
  items: readonly LibraryItem[],
  { where, move, search }: Filter,
  favourites: readonly string[],
): readonly LibraryItem[] {
  const wanted = plainWords([search]);
  const rank = ({ id }: LibraryItem) => (favourites.includes(id) ? 0 : 1);
  return items
    .filter(
      (item) =>
        isWhere(item.parts, where) &&
        (move === 'all' || item.parts.some((part) => movesOf(part).includes(move))) &&
        wanted.every((word) => item.words.some((own) => matchesWord(own, word))),
    )
    .sort((one, other) => rank(one) - rank(other));
}

/** The groups of routines, in the order of the page. */
export const routineGroups = ['half-minute', 'minute', 'two-minutes', 'long', 'floor'] as const;
export type RoutineGroup = (typeof routineGroups)[number];

/** The group of a routine: those on the floor on their own, the others by their length. */
export function groupOf({ seconds, parts }: Pick<LibraryItem, 'seconds' | 'parts'>): RoutineGroup {
  if (placeOf(parts) === 'floor') return 'floor';
  if (seconds <= 30) return 'half-minute';
  if (seconds <= 60) return 'minute';
  return seconds <= 120 ? 'two-minutes' : 'long';
}

/** Whether an item can be started now. */
export function isUsable(item: LibraryItem): boolean {
  return item.type === 'routine' || item.entry.hiddenBy === null;
}

/** The effects of an exercise, in plain words; walking has none of them. */
function movesOf({ planes }: Exercise): readonly MoveFilter[] {
  return [...new Set(planes.map((plane) => movesOfPlanes[plane]))];
}

/** Where all of it can be done: the most demanding place. */
export function placeOf(parts: readonly Exercise[]): Place {
  const asked: readonly Place[] = ['floor', 'standing', 'seated'];
  return asked.find((place) => parts.some((part) => part.place === place)) ?? 'any';
}

function isWhere(parts: readonly Exercise[], where: WhereFilter): boolean {
  const place = placeOf(parts);
  switch (where) {
    case 'all':
      return true;
    case 'discreet':
      return parts.every(({ isDiscreet }) => isDiscreet);
    case 'desk':
      return place === 'seated' || place === 'any';
    case 'standing':
      return place === 'standing' || place === 'any';
    case 'floor':
      return place === 'floor';
  }
}
