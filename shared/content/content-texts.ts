import { z } from 'zod';
import { routineTexts } from './exercise-schema.ts';
import { someExerciseTexts } from './exercise-texts.ts';
import { muscleTexts } from './muscle.ts';

/** The files of a language's folder that translate the content, each by the ids of its entries; any text may be missing. */
export const contentTextsSchemas = {
  exercises: z.record(z.string(), someExerciseTexts),
  routines: z.record(z.string(), z.strictObject(routineTexts).partial()),
  muscles: z.record(z.string(), z.strictObject(muscleTexts).partial()),
} as const;
export type ContentPart = keyof typeof contentTextsSchemas;
export const contentParts = ['exercises', 'routines', 'muscles'] as const satisfies readonly ContentPart[];

/** The texts of the app's own content in one language, by id; English has none, because the content holds them. */
export type ContentTexts = Readonly<Record<ContentPart, Readonly<Record<string, object>>>>;

export const noContentTexts: ContentTexts = { exercises: {}, routines: {}, muscles: {} };
