import { z } from 'zod';
import { type Demand, demands, type Exercise, type Plane } from '../content/exercise-schema.ts';

/** A side of the body. */
export type Side = 'left' | 'right';

/**
 * The most exercises that can be excluded: more than there are, so that a protective exclusion never has to be
 * dropped.
 */
export const MOST_LEFT_OUT = 2000;

/**
 * Exercises, movements and sides of the body that the user never wants to see (a side with null: in every movement).
 * Plain JSON; an empty list excludes nothing.
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

/** Movements in which only the arm of the announced side works, so that the other side can be done alone. */
const ONE_ARM: readonly Demand[] = ['overhead', 'arm-behind', 'arm-open'];
/** Movements that load both arms at once when an exercise has no sides. */
const BOTH_ARMS: readonly Demand[] = [...ONE_ARM, 'press', 'wrists'];
/** Planes in which both shoulders move when an exercise has no sides. */
const BOTH_SHOULDERS: readonly Plane[] = ['RET', 'DEP', 'PRO', 'CHE'];

/** The allowed sides of an exercise: both, one, or none (then it is never offered). */
export type AllowedSides = 'both' | Side | 'none';

/**
 * Returns the sides of an exercise that the exclusions allow.
 *
 * If one side is excluded, the other is kept only where one arm does the work and the exclusion concerns that arm:
 * the other arm is then done alone, for half of the time. A turn, a side bend, a tilt of the head or support on the
 * hands moves or loads both halves of the body whichever side is announced, so the whole exercise is left out. An
 * exercise without sides works both arms at once and is left out too.
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

/** Whether the harder version of an exercise needs an excluded movement, on one side or both. */
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

/** Looking up is a neck movement. */
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
