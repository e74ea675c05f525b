import type { Exercise } from './exercise-schema.ts';
import type { Need } from './need.ts';

/** What the exercises of a routine need around them. */
export interface Equipment {
  readonly needs: readonly Need[];
  readonly isOnFloor: boolean;
}

/** What at least one of the exercises needs, in their order. */
export function equipmentOf(exercises: readonly Pick<Exercise, 'needs' | 'place'>[]): Equipment {
  return {
    needs: [...new Set(exercises.flatMap(({ needs }) => needs))],
    isOnFloor: exercises.some(({ place }) => place === 'floor'),
  };
}
