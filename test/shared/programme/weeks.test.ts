import { describe, expect, it } from 'vitest';
import { allowedBy } from '../../../shared/choice/allowed.ts';
import { deskSurroundings } from '../../../shared/choice/choice.ts';
import { type Exclusions, noExclusions } from '../../../shared/choice/exclusions.ts';
import { planeSecondsOf } from '../../../shared/choice/plane-shares.ts';
import { repair } from '../../../shared/choice/repair.ts';
import { demands, exerciseIdOf } from '../../../shared/content/exercise-schema.ts';
import { weekPlanOf, weekPlans } from '../../../shared/programme/weeks.ts';
import { aChoice } from '../../support/a-choice.ts';
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

  const everything = [...shippedLibrary().exercises.keys()].filter((id) => id !== 'walk');
  const sides = (['left', 'right'] as const).flatMap((side) =>
    [null, ...demands].map((demand) => ({ ...noExclusions, sides: [{ side, demand }] })),
  );
  const single: readonly Exclusions[] = [
    ...everything.map((id) => ({ ...noExclusions, exercises: [id] })),
    ...demands.map((demand) => ({ ...noExclusions, demands: [demand] })),
    ...sides,
  ];

  it.each(weekPlans.map((plan) => [plan.week, plan] as const))(
    'week %i has a routine left in breaks without any one exercise, movement or side, with and without a band',
    (_, { routines, phase }) => {
      const library = shippedLibrary();
      for (const exclusions of single) {
        for (const missing of [[], ['band']] as const) {
          const choice = aChoice({
            library,
            exclusions,
            phase,
            surroundings: { ...deskSurroundings, missing },
          });
          const ground = { resting: new Set<string>(), before: planeSecondsOf([]) };
          const left = routines.filter((id) => {
            const routine = library.routines.get(id);
            return (
              routine?.offered === 'breaks' && repair(routine, allowedBy(choice), library, ground) !== null
            );
          });
          expect(left.length, JSON.stringify({ exclusions, missing })).toBeGreaterThan(0);
        }
      }
    },
  );

  it('has strength for those without a band, with no more than the wall, the chair and the own body', () => {
    const library = shippedLibrary();
    const strength = library.routines.get('scap-strength');
    const allowed = allowedBy(aChoice({ library, phase: 4 }));
    const ground = { resting: new Set<string>(), before: planeSecondsOf([]) };
    const done = strength && repair(strength, allowed, library, ground)?.routine.items.map(exerciseIdOf);
    expect(done).toEqual(['push-plus', 'wall-w', 'iso-row']);
  });

  it('is half as long again in weeks 7 and 8', () => {
    const library = shippedLibrary();
    const secondsIn = (week: number) =>
      weekPlanOf(week).routines.map((id) => library.routines.get(id)?.seconds);
    expect(secondsIn(6)).toEqual([120, 120]);
    expect(secondsIn(7)).toEqual([180, 180]);
    expect(secondsIn(8)).toEqual([180, 180]);
  });
});
