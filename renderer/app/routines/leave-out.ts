import type { Exclusions, Side } from '../../../shared/choice/exclusions.ts';
import type { Demand } from '../../../shared/content/exercise-schema.ts';

/** Movements that can be excluded for one arm only; null: anything that uses the side. */
export const sideDemands = ['overhead', 'arm-behind', 'arm-open', null] as const;
export type SideDemand = (typeof sideDemands)[number];

/** The list with or without an id, without duplicates. */
export function withId<Id extends string>(ids: readonly Id[], id: Id, isIn: boolean): Id[] {
  const others = ids.filter((each) => each !== id);
  return isIn ? [...others, id] : others;
}

/** The exclusions with or without an exercise. */
export function withExercise(exclusions: Exclusions, id: string, isOut: boolean): Exclusions {
  return { ...exclusions, exercises: withId(exclusions.exercises, id, isOut) };
}

/** The exclusions with or without a movement. */
export function withDemand(exclusions: Exclusions, demand: Demand, isOut: boolean): Exclusions {
  return { ...exclusions, demands: withId(exclusions.demands, demand, isOut) };
}

/** Whether a movement of one side is excluded. */
export function hasSide({ sides }: Exclusions, side: Side, demand: SideDemand): boolean {
  return sides.some((each) => each.side === side && each.demand === demand);
}

/** The exclusions with or without a movement of one side. */
export function withSide(exclusions: Exclusions, side: Side, demand: SideDemand, isOut: boolean): Exclusions {
  const others = exclusions.sides.filter((each) => each.side !== side || each.demand !== demand);
  return { ...exclusions, sides: isOut ? [...others, { side, demand }] : others };
}

/** Whether nothing is excluded. */
export function isNothingOut({ exercises, demands, sides }: Exclusions): boolean {
  return exercises.length + demands.length + sides.length === 0;
}
