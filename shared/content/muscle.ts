import { z } from 'zod';
import { type MuscleId, muscleIds } from './exercise-schema.ts';
import { translationsOf } from './translated.ts';

/** What is said of a muscle, in one language. */
const muscleTexts = {
  /** A name that people understand. */
  name: z.string().trim().min(1).max(60),
  /** The name that professionals use. */
  properName: z.string().trim().min(1).max(60),
  /** What it does, in one short sentence. */
  does: z.string().trim().min(1).max(120),
};

/** What a person is told about a muscle. */
const muscleSchema = z.strictObject({
  ...muscleTexts,
  translations: translationsOf(z.strictObject(muscleTexts)),
});
export type Muscle = z.infer<typeof muscleSchema>;

/** The table of all muscles; a missing one is an error. */
export const muscleTableSchema = z.record(z.enum(muscleIds), muscleSchema);
export type MuscleTable = ReadonlyMap<MuscleId, Muscle>;
