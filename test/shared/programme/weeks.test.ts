import { describe, expect, it } from 'vitest';
import { weekPlans } from '../../../shared/programme/weeks.ts';
import { shippedLibrary } from '../../support/library.ts';

describe('the eight weeks', () => {
  it('are in order, and none is easier than the one before', () => {
    expect(weekPlans.map(({ week }) => week)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(weekPlans.map(({ phase }) => phase)).toEqual([1, 2, 2, 3, 4, 4, 5, 5]);
    expect(weekPlans.filter(({ hasSelfCheck }) => hasSelfCheck).map(({ week }) => week)).toEqual([
      1, 3, 5, 8,
    ]);
  });

  it('name existing routines that their phase allows', () => {
    const library = shippedLibrary();
    for (const plan of weekPlans) {
      for (const id of plan.routines) {
        const items = library.routines
          .get(id)
          ?.items.map((item) => (typeof item === 'string' ? item : item.exercise));
        expect(items, id).toBeDefined();
        for (const item of items ?? []) {
          expect(library.exercises.get(item)?.phase, item).toBeLessThanOrEqual(plan.phase);
        }
      }
    }
  });
});
