import { z } from 'zod';
import { type Demand, demands, type Exercise, type Plane } from '../content/exercise-schema.ts';

/** A side of the body. */
export type Side = 'left' | 'right';

/** So many exercises can be left out: more than there are, so that what protects never has to give way. */
export const MOST_LEFT_OUT = 2000;

/**
 * What the person never wants to see: an exercise, a movement, or a side of the body (null: whatever the
 * movement). Plain JSON; an empty list excludes nothing.
 */
export const exclusionsSchema = z.strictObject({
  exercises: z.array(z.string().max(64)).max(MOST_LEFT_OUT),
  demands: z.array(z.enum(demands)).max(demands.length),
  sides: z
    .array(z.strictObject({ side: z.enum(['left', 'right']), demand: z.enum(demands).nullable() }))
    .max(2 * (demands.length + 1)),
});
export type Exclusions = z.infer<typeof exclusionsSchema>;

/** Nothing is excluded. */
export const noExclusions: Exclusions = { exercises: [], demands: [], sides: [] };

/** Movements in which the side that is announced is the one arm that works, so that the other can go alone. */
const ONE_ARM: readonly Demand[] = ['overhead', 'arm-behind', 'arm-open'];
/** Movements that load both arms at once when an exercise has no sides. */
const BOTH_ARMS: readonly Demand[] = [...ONE_ARM, 'press', 'wrists'];
/** Planes in which both shoulders move when an exercise has no sides. */
const BOTH_SHOULDERS: readonly Plane[] = ['RET', 'DEP', 'PRO', 'CHE'];

/** Which sides of an exercise are left: both, one, or none (then it never comes). */
export type AllowedSides = 'both' | Side | 'none';

/**
 * What the exclusions leave of an exercise.
 *
 * An excluded side leaves the other one to itself only where one arm does the work and the exclusion is about
 * that: then the other arm goes alone, for its own half of the time. A turn, a side bend, a tilt of the head or
 * a support on the hands moves or loads both halves of the body whichever side is announced, so such an
 * exercise is left out whole. One without sides works both arms at once and is left out too.
 */
export function allowedSides(exercise: Exercise, exclusions: Exclusions): AllowedSides {
  if (exclusions.exercises.includes(exercise.id)) return 'none';
  if (exercise.demands.some((demand) => isExcluded(demand, exclusions))) return 'none';
  const barred = exclusions.sides.filter(({ demand }) => concerns(exercise, demand));
  if (barred.length === 0) return 'both';
  if (!exercise.hasSides || !barred.every(({ demand }) => isOneArmed(exercise, demand))) return 'none';
  const sides = new Set(barred.map(({ side }) => side));
  if (sides.size === 2) return 'none';
  return sides.has('left') ? 'right' : 'left';
}

/** Whether the harder way of an exercise asks for something that is excluded, of both sides or of one. */
export function isHarderBarred({ harderDemands }: Exercise, exclusions: Exclusions): boolean {
  const barred = exclusions.sides.map(({ demand }) => demand);
  return harderDemands.some(
    (demand) =>
      isExcluded(demand, exclusions) || barred.some((each) => each === null || isPartOf(demand, each)),
  );
}

function isExcluded(demand: Demand, { demands: excluded }: Exclusions): boolean {
  return excluded.some((each) => isPartOf(demand, each));
}

/** Looking up is one of the moves of the neck. */
function isPartOf(demand: Demand, whole: Demand): boolean {
  return demand === whole || (demand === 'neck-back' && whole === 'neck');
}

function concerns(exercise: Exercise, barred: Demand | null): boolean {
  if (barred !== null) return exercise.demands.some((demand) => isPartOf(demand, barred));
  return (
    exercise.hasSides ||
    exercise.demands.some((each) => BOTH_ARMS.includes(each)) ||
    exercise.planes.some((each) => BOTH_SHOULDERS.includes(each))
  );
}

function isOneArmed(exercise: Exercise, demand: Demand | null): boolean {
  if (demand !== null) return ONE_ARM.includes(demand);
  return exercise.demands.length > 0 && exercise.demands.every((each) => ONE_ARM.includes(each));
}
