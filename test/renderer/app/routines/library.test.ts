import { describe, expect, it } from 'vitest';
import {
  groupOf,
  itemsOfLibrary,
  type LibraryItem,
  moveFilters,
  noFilter,
  routineGroups,
  shownItems,
  whereFilters,
} from '../../../../renderer/app/routines/library.ts';
import { stepsOf } from '../../../../shared/content/exercise-schema.ts';
import type { RoutinesView } from '../../../../shared/views/library-view.ts';
import { shippedLibrary } from '../../../support/library.ts';

const library = shippedLibrary();
const view: RoutinesView = {
  mode: 'full',
  muscles: [{ id: 'RHO', name: 'Muscles between the shoulder blades', properName: 'Rhomboids', does: '' }],
  exercises: [...library.exercises.values()].map((exercise) => ({
    exercise,
    source: null,
    isFavourite: false,
    hiddenBy: null,
    isLater: false,
    isElsewhere: false,
  })),
  routines: [...library.routines.values()].map((routine) => ({
    routine,
    source: null,
    isFavourite: false,
    steps: stepsOf(routine, library, routine.seconds),
    isElsewhere: false,
  })),
};
const items = itemsOfLibrary(view);

const find = (search: string) => shownItems(items, { ...noFilter, search }, []);
const exerciseIds = (list: readonly LibraryItem[]) =>
  list.filter(({ type }) => type === 'exercise').map(({ id }) => id);

describe('search', () => {
  it.each([
    ['Cat Cow', ['floor-cat-cow', 'seat-cat-cow']],
    ['Open Book', ['open-book', 'stand-book']],
    ['Head Tilt', ['head-tilt']],
    ['Scapular Clocks', ['scap-clock']],
    ['scapular clock', ['scap-clock']],
    ['Shoulder Rows', ['row']],
    ['  SHOULDER   row ', ['row']],
    ['tilts', ['head-tilt']],
  ])('finds "%s"', (search, ids) => {
    expect(exerciseIds(find(search)).toSorted()).toEqual(expect.arrayContaining(ids));
  });

  it('finds exercises by the names of muscles', () => {
    const found = exerciseIds(find('rhomboids'));
    expect(found).toContain('blade-squeeze');
    expect(found).not.toContain('walk');
    expect(exerciseIds(find('muscles between blades'))).toContain('row');
  });

  it('finds routines by their exercises', () => {
    const found = find('towel rest').filter(({ type }) => type === 'routine');
    expect(found.map(({ id }) => id)).toContain('wind-down');
  });

  it('ignores accents, finds nothing for nonsense and everything for an empty text', () => {
    expect(exerciseIds(find('chín glidé'))).toEqual(['chin-tuck']);
    expect(find('xyzzy')).toEqual([]);
    expect(find('  ')).toHaveLength(items.length);
  });
});

describe('the tiles of routines', () => {
  const routines = items.filter(({ type }) => type === 'routine');

  it('have one to three figures, each of its own exercise and once', () => {
    for (const { id, pictures, parts } of routines) {
      expect(pictures.length, id).toBe(Math.min(3, parts.length));
      expect(new Set(pictures).size, id).toBe(pictures.length);
      for (const picture of pictures) expect(parts).toContain(picture);
    }
  });

  it('are grouped by place and length, and no group is empty', () => {
    expect(new Set(routines.map(groupOf))).toEqual(new Set(routineGroups));
    const group = (id: string) => routines.filter((each) => each.id === id).map(groupOf);
    expect(group('quick-walk')).toEqual(['half-minute']);
    expect(group('desk-reset')).toEqual(['minute']);
    expect(group('stand-two')).toEqual(['two-minutes']);
    expect(group('long-desk')).toEqual(['long']);
    expect(group('wind-down')).toEqual(['floor']);
  });
});

describe('filters', () => {
  it('each leave something, and "all" leaves everything', () => {
    for (const where of whereFilters) expect(shownItems(items, { ...noFilter, where }, [])).not.toEqual([]);
    for (const move of moveFilters) expect(shownItems(items, { ...noFilter, move }, [])).not.toEqual([]);
    expect(shownItems(items, noFilter, [])).toHaveLength(items.length);
  });

  it('"on the chair" needs no standing and no floor; exercises for either place count for both', () => {
    const desk = exerciseIds(shownItems(items, { ...noFilter, where: 'desk' }, []));
    const standing = exerciseIds(shownItems(items, { ...noFilter, where: 'standing' }, []));
    expect(desk).toContain('seat-turn');
    expect(desk).not.toContain('row');
    expect(desk).not.toContain('thread');
    expect(standing).toContain('row');
    for (const list of [desk, standing]) expect(list).toContain('blade-squeeze');
  });

  it('a routine has the place of its most demanding exercise, and is discreet only if all its exercises are', () => {
    const floor = shownItems(items, { ...noFilter, where: 'floor' }, []).map(({ id }) => id);
    expect(floor).toContain('wind-down');
    const quiet = shownItems(items, { ...noFilter, where: 'discreet' }, []);
    for (const { parts } of quiet) expect(parts.every(({ isDiscreet }) => isDiscreet)).toBe(true);
  });

  it('put favourites first and otherwise keep the order', () => {
    const shown = shownItems(items, noFilter, ['walk', 'gone']);
    expect(shown[0]?.id).toBe('walk');
    expect(shown.slice(1)).toEqual(items.filter(({ id }) => id !== 'walk'));
  });
});
