import { z } from 'zod';
import { exerciseTexts, someExerciseTexts, text } from './exercise-texts.ts';
import { needs } from './need.ts';
import { picturesSchema } from './picture-schema.ts';
import { figureSchema } from './pose-schema.ts';
import { problemsOfTimes } from './problems-of-times.ts';
import { translationsOf } from './translated.ts';
import { OTHER_SIDE_SECONDS, SET_UP_SECONDS } from './usual-waits.ts';

/** Muscles, by their short names in the anatomy table. */
export const muscleIds = [
  'LAT',
  'TRU',
  'TRM',
  'TRL',
  'RHO',
  'SEP',
  'SPC',
  'LON',
  'SPT',
  'SEM',
  'MUL',
  'INT',
  'SEA',
  'PEC',
  'DNF',
  'HIP',
  'GLU',
  'QUA',
  'CAL',
] as const;
export type MuscleId = (typeof muscleIds)[number];

/**
 * Planes of movement: turn, bend back, shoulder blades in, chest, side bend, blades down, breath, neck, blades
 * forward, bend forward.
 */
export const planes = ['ROT', 'EXT', 'RET', 'CHE', 'SID', 'DEP', 'BRE', 'NEC', 'PRO', 'FLX'] as const;
export type Plane = (typeof planes)[number];

/** Where an exercise is done; `any`: seated or standing. */
export const places = ['seated', 'standing', 'any', 'floor'] as const;
export type Place = (typeof places)[number];

/** Movements and loads that an exercise involves, so that a user can exclude them. */
export const demands = [
  'overhead',
  'arm-behind',
  'arm-open',
  'neck-back',
  'neck',
  'bend-back',
  'bend-forward',
  'bend-side',
  'turn',
  'press',
  'wrists',
  'knees',
  'floor',
  'balance',
] as const;
export type Demand = (typeof demands)[number];

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,63}$/, { error: 'must be small letters, digits and hyphens, as "side-reach"' });

/** Everything in an exercise except how it is shown. */
export const exerciseParts = {
  id,
  ...exerciseTexts,
  translations: translationsOf(z.strictObject(exerciseTexts), someExerciseTexts),
  seconds: z.int().min(10).max(300),
  /** Time to get into place, in seconds; the player gives more where it takes longer to read how. */
  setUpSeconds: z.int().min(3).max(20).default(SET_UP_SECONDS),
  /** Time to get into place for the other side, in seconds. It does not count as exercise. */
  otherSideSeconds: z.int().min(2).max(15).default(OTHER_SIDE_SECONDS),
  hasSides: z.boolean(),
  muscles: z.array(z.enum(muscleIds)).max(6),
  planes: z.array(z.enum(planes)).max(4),
  place: z.enum(places),
  /** Whether it can be done discreetly, in front of others. */
  isDiscreet: z.boolean(),
  /** Whether its easier way suits a day on which the user is sore: a small range, and no load. */
  isGentle: z.boolean().default(false),
  /** The programme phase that it belongs to, 1 to 5. */
  phase: z.int().min(1).max(5),
  /** Required even if empty: a user who excludes a movement must be able to rely on it. */
  demands: z.array(z.enum(demands)).max(8),
  /** Additional demands of the harder version. */
  harderDemands: z.array(z.enum(demands)).max(8).default([]),
  /** Only standing and walking: it can have any length, and is offered in limited mode too. */
  isWalk: z.boolean().default(false),
  needs: z.array(z.enum(needs)).default([]),
  /** Exercises of the same length that can replace it. */
  swaps: z.array(id).default([]),
};

/** One exercise, as in its file. Seconds are for both sides together. */
export const exerciseSchema = z
  .strictObject({
    ...exerciseParts,
    figure: figureSchema,
    /** Shown in place of the figure, of which only the times apply then. Only content of an organisation has any. */
    pictures: picturesSchema.optional(),
  })
  .superRefine(({ lines, figure }, context) => {
    for (const [path, message] of problemsOfTimes(lines.length, figure, ['figure', 'poses'])) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });
export type Exercise = z.infer<typeof exerciseSchema>;

const item = z.union([id, z.strictObject({ exercise: id, seconds: z.int().min(10).max(600) })], {
  error: 'must be the name of an exercise, or "exercise" and "seconds"',
});

/** Texts of a routine, in one language. */
export const routineTexts = {
  name: text(40),
  /** Why to do it, in one short sentence. */
  about: text(120),
};

/** One routine, as in its file; its seconds are the sum of its items. */
export const routineSchema = z.strictObject({
  id,
  ...routineTexts,
  translations: translationsOf(z.strictObject(routineTexts), z.strictObject(routineTexts).partial()),
  seconds: z.int().refine((length) => [30, 60, 120].includes(length) || (length >= 180 && length <= 600), {
    error: 'must be 30, 60 or 120, or 180 to 600',
  }),
  /** When it is offered: in a break, only on request, or at a time of day. */
  offered: z.enum(['breaks', 'on-request', 'morning', 'evening']).default('breaks'),
  items: z.array(item).min(1).max(8),
});
export type Routine = z.infer<typeof routineSchema>;

/** One side of one exercise. */
export interface RoutineStep {
  readonly exerciseId: string;
  readonly side: 'left' | 'right' | null;
  readonly seconds: number;
}

/** The exercises and routines, by their ids. */
export interface Library {
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly routines: ReadonlyMap<string, Routine>;
}

/** The key of what is wrong with a folder as a whole. */
export const WHOLE_FOLDER = '(folder)';

/** A content file, or a key in it, that was rejected. */
export interface RejectedContent {
  readonly file: string;
  readonly key: string;
  readonly reason: string;
}

/** One exercise of a routine with its seconds, both sides together. */
export interface RoutineItem {
  readonly exercise: Exercise;
  readonly seconds: number;
}

/** The id of the exercise of a routine's item. */
export function exerciseIdOf(entry: Routine['items'][number]): string {
  return typeof entry === 'string' ? entry : entry.exercise;
}

/** The exercises of a routine in order; those missing from the library are left out. */
export function itemsOf(routine: Routine, library: Library): readonly RoutineItem[] {
  return routine.items.flatMap((entry) => {
    const exercise = library.exercises.get(exerciseIdOf(entry));
    if (exercise === undefined) return [];
    return [{ exercise, seconds: typeof entry === 'string' ? exercise.seconds : entry.seconds }];
  });
}

/** Micro: up to 120 s; long: more. */
export function kindOf({ seconds }: Pick<Routine, 'seconds'>): 'micro' | 'long' {
  return seconds <= 120 ? 'micro' : 'long';
}

/**
 * The steps of a routine for a break of `seconds` (more than 0): they add up to it exactly. A shorter break leaves
 * out the last exercises, a longer one starts over; the rest is scaled. A two-sided exercise gives two steps of equal
 * length.
 */
export function stepsOf(
  routine: Routine,
  library: Library,
  seconds: number,
  firstSide: 'left' | 'right' = 'left',
): readonly RoutineStep[] {
  const items = fittingItems(itemsOf(routine, library), seconds);
  const shares = shareOut(items, seconds);
  const secondSide = firstSide === 'left' ? 'right' : 'left';
  return items.flatMap(({ exercise }, index): RoutineStep[] => {
    const given = shares[index] ?? 0;
    if (!exercise.hasSides) return [{ exerciseId: exercise.id, side: null, seconds: given }];
    return ([firstSide, secondSide] as const).map((side) => ({
      exerciseId: exercise.id,
      side,
      seconds: given / 2,
    }));
  });
}

/** As many items, from the first on and starting over, as need the least scaling. */
function fittingItems(items: readonly RoutineItem[], seconds: number): readonly RoutineItem[] {
  const chosen: RoutineItem[] = [];
  let sum = 0;
  for (let index = 0; items.length > 0; index += 1) {
    const next = items[index % items.length];
    if (next === undefined) break;
    const longer = sum + next.seconds;
    if (sum > 0 && longer / seconds > seconds / sum) break;
    chosen.push(next);
    sum = longer;
    if (sum >= seconds) break;
  }
  return chosen;
}

/** Whole seconds in proportion, even numbers for two sides; the sum is exact, so one item may get a fraction. */
function shareOut(items: readonly RoutineItem[], seconds: number): readonly number[] {
  const planned = items.reduce((sum, each) => sum + each.seconds, 0);
  const shares = items.map((each) => {
    const exact = (each.seconds * seconds) / planned;
    return each.exercise.hasSides ? 2 * Math.floor(exact / 2) : Math.floor(exact);
  });
  let left = seconds - shares.reduce((sum, each) => sum + each, 0);
  for (const unit of [2, 1]) {
    for (const [index, { exercise }] of items.entries()) {
      const grain = exercise.hasSides ? 2 : 1;
      if (left < unit || grain > unit) continue;
      shares[index] = (shares[index] ?? 0) + unit;
      left -= unit;
    }
  }
  const last = Math.max(
    0,
    items.findLastIndex(({ exercise }) => !exercise.hasSides),
  );
  if (items.length > 0) shares[last] = (shares[last] ?? 0) + left;
  return shares;
}
