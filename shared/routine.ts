import { z } from 'zod';
import { figureSchema } from './pose.ts';

export const exerciseSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  seconds: z.int(),
  cues: z.array(z.string()),
  hasSides: z.boolean(),
  skipIf: z.string(),
  figure: figureSchema,
});
export type Exercise = z.infer<typeof exerciseSchema>;

export const routineSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  seconds: z.int(),
  items: z.array(z.string()),
});
export type Routine = z.infer<typeof routineSchema>;

/** One side of one exercise. */
export interface RoutineStep {
  readonly exerciseId: string;
  readonly side: 'left' | 'right' | null;
  readonly seconds: number;
}

export interface Library {
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly routines: ReadonlyMap<string, Routine>;
}

/** A content file, or a key of it, that was refused. */
export interface RefusedContent {
  readonly file: string;
  readonly key: string;
  readonly reason: string;
}
