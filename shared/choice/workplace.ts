import { z } from 'zod';
import type { Need } from '../content/need.ts';
import { deskSurroundings, type Surroundings } from './choice.ts';

/** What the user says about the place around the desk. What is not named is as at an ordinary desk. */
export const workplaceTraits = [
  'open-plan',
  'no-doorway',
  'no-wall',
  'no-backrest',
  'band',
  'floor',
] as const;
export type WorkplaceTrait = (typeof workplaceTraits)[number];

/** The traits of a place, in any order. */
export type Workplace = readonly WorkplaceTrait[];
export const workplaceSchema: z.ZodType<Workplace> = z
  .array(z.enum(workplaceTraits))
  .max(workplaceTraits.length);

/** Equipment that a place lacks if it has this trait. */
const lacks = {
  'no-doorway': 'doorway',
  'no-wall': 'wall',
  'no-backrest': 'firm-backrest',
} as const satisfies { readonly [Each in WorkplaceTrait]?: Need };

/** The places and equipment that breaks may use. An empty list: those of an ordinary desk. */
export function surroundingsOf(workplace: Workplace): Surroundings {
  const has = (trait: WorkplaceTrait) => workplace.includes(trait);
  const missing = Object.entries(lacks).flatMap(([trait, need]) =>
    workplace.some((each) => each === trait) ? [need] : [],
  );
  return {
    places: has('floor') ? [...deskSurroundings.places, 'floor'] : deskSurroundings.places,
    isDiscreet: has('open-plan'),
    missing: [...deskSurroundings.missing.filter((need) => need !== 'band' || !has('band')), ...missing],
  };
}

/** The surroundings of a break that the user starts during a call: seated, and nothing that others would notice. */
export function duringCall(surroundings: Surroundings): Surroundings {
  const places = surroundings.places.filter((place) => place === 'seated' || place === 'any');
  return { ...surroundings, places, isDiscreet: true };
}
