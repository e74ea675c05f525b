import { z } from 'zod';
import { type MuscleId, muscleIds } from './exercise-schema.ts';

/** Texts about a muscle, in one language. */
export const muscleTexts = {
  /** The everyday name. */
  name: z.string().trim().min(1).max(60),
  /** The anatomical name. */
  properName: z.string().trim().min(1).max(60),
  /** Its function, in one short sentence. */
  does: z.string().trim().min(1).max(120),
};

/** The information shown about a muscle. */
const muscleSchema = z.strictObject(muscleTexts);
export type Muscle = z.infer<typeof muscleSchema>;

/** The table of all muscles; a missing one is an error. */
export const muscleTableSchema = z.record(z.enum(muscleIds), muscleSchema);
export type MuscleTable = ReadonlyMap<MuscleId, Muscle>;
