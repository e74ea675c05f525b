import { describe, expect, it } from 'vitest';
import { pickForBreak } from '../../../shared/choice/pick-for-break.ts';
import { swapFor } from '../../../shared/choice/swap.ts';
import {
  duringCall,
  surroundingsOf,
  type Workplace,
  type WorkplaceTrait,
  workplaceTraits,
} from '../../../shared/choice/workplace.ts';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { exerciseOf, STAND_AND_WALK_ID } from '../../../shared/content/stand-and-walk.ts';
import { aChoice, HOUR, NOON } from '../../support/a-choice.ts';
import { simulate } from '../../support/choice-simulation.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();

/** Whether an exercise asks for something that a place with this trait does not give, written from the question in the app. */
const clashes: { readonly [Trait in WorkplaceTrait]?: (exercise: Exercise) => boolean } = {
  'open-plan': ({ isDiscreet }) => !isDiscreet,
  'no-doorway': ({ needs }) => needs.includes('doorway'),
  'no-wall': ({ needs }) => needs.includes('wall'),
  'no-backrest': ({ needs }) => needs.includes('firm-backrest'),
};

/** The exercises that come in four weeks of breaks. */
function broughtIn(workplace: Workplace): ReadonlySet<Exercise> {
  const life = simulate({ library, seed: 1, weeks: 4, fields: { surroundings: surroundingsOf(workplace) } });
  const ids = life.flatMap(({ picked }) => picked.steps.map(({ exerciseId }) => exerciseId));
  return new Set(ids.flatMap((id) => exerciseOf(id, library) ?? []));
}

const withNeed = (need: Exercise['needs'][number]) => (each: Exercise) => each.needs.includes(need);

describe('a place', () => {
  it.each(Object.entries(clashes))('with "%s" never brings what it cannot take', (trait, isClash) => {
    const own = workplaceTraits.filter((each) => each === trait);
    expect([...broughtIn([])].some(isClash)).toBe(true);
    expect([...broughtIn(own)].filter(isClash)).toEqual([]);
  });

  it('that is an ordinary desk brings no band and no floor, and both if they are there', () => {
    const isOnFloor = ({ place }: Exercise) => place === 'floor';
    const plain = [...broughtIn([])];
    expect(plain.filter((each) => withNeed('band')(each) || isOnFloor(each))).toEqual([]);
    const rich = [...broughtIn(['band', 'floor'])];
    expect(rich.some(withNeed('band'))).toBe(true);
    expect(
      rich
        .filter(isOnFloor)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['floor-cat-cow', 'thread']);
  });

  it('takes the user down to the floor in a long break only, and as its last place', () => {
    const surroundings = surroundingsOf(['floor']);
    const life = simulate({ library, seed: 2, weeks: 4, fields: { surroundings } });
    for (const { picked, choice } of life) {
      const places = picked.steps.map(({ exerciseId }) => exerciseOf(exerciseId, library)?.place);
      const first = places.indexOf('floor');
      if (first === -1) continue;
      expect(choice.kind).toBe('long');
      expect(places.slice(first)).not.toContain('standing');
      expect(places.slice(first)).not.toContain('seated');
    }
  });
});

/** Every combination of traits. */
const allPlaces = Array.from({ length: 2 ** workplaceTraits.length }, (_, bits) =>
  workplaceTraits.filter((_trait, index) => (bits >> index) % 2 === 1),
);

describe('no place is a dead end', () => {
  it.each([
    ['as usual', (each: Workplace) => surroundingsOf(each)],
    ['during a call', (each: Workplace) => duringCall(surroundingsOf(each))],
  ])('%s, whatever was said and done', (_, surroundingsFor) => {
    for (const place of allPlaces) {
      const surroundings = surroundingsFor(place);
      for (const [kind, seconds] of [
        ['micro', 30],
        ['micro', 60],
        ['micro', 120],
        ['long', 300],
      ] as const) {
        for (const mode of ['full', 'limited'] as const) {
          const steps = [...library.exercises.keys()].map((exerciseId) => ({
            ...{ exerciseId, side: null, seconds: 30, atMs: NOON - HOUR },
          }));
          const choice = aChoice({ library, surroundings, kind, seconds, mode, steps, phase: 5 });
          const picked = pickForBreak(choice);
          expect(picked.steps.reduce((sum, step) => sum + step.seconds, 0)).toBe(seconds);
          const unwanted = {
            steps: picked.steps,
            exerciseId: picked.steps[0]?.exerciseId ?? '',
            replaced: [],
          };
          for (const { exerciseId } of [...picked.steps, ...swapFor(choice, unwanted)]) {
            if (exerciseId === STAND_AND_WALK_ID) continue;
            const exercise = library.exercises.get(exerciseId);
            expect(surroundings.places, exerciseId).toContain(exercise?.place);
            expect(exercise?.isDiscreet || !surroundings.isDiscreet, exerciseId).toBe(true);
            expect(exercise?.needs.filter((need) => surroundings.missing.includes(need))).toEqual([]);
          }
        }
      }
    }
  });
});
