import { z } from 'zod';
import { routineReasons } from '../../../shared/choice/routine-reason.ts';
import { routineSchema } from '../../../shared/content/exercise-schema.ts';
import type { SavedSession } from '../../ports/break-plan.ts';

/**
 * The version of what is kept beside the state. It goes up when the meaning of a field changes. What is of another
 * version is not taken over: the routine that ran is then recorded without its name, as by a version before.
 */
export const SESSION_VERSION = 1;

const seconds = z.number().min(0);
const step = z.strictObject({ exerciseId: z.string(), side: z.enum(['left', 'right']).nullable(), seconds });

/** A composed routine has an id that no file may have: only its shape is looked at. */
const routine = z.strictObject({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  translations: routineSchema.shape.translations,
  seconds,
  offered: z.enum(['breaks', 'on-request', 'morning', 'evening']),
  items: z.array(z.union([z.string(), z.strictObject({ exercise: z.string(), seconds })])),
});

/** Pinned to the program's type: a field that is missing here does not compile. */
const keptSchema: z.ZodType<SavedSession> = z.strictObject({
  plan: z
    .strictObject({
      routine,
      id: z.int().default(0),
      origin: z.string().nullable(),
      steps: z.array(step),
      reason: z.enum(routineReasons),
      seconds,
      session: z.string().nullable(),
      refused: z.array(z.string()),
      hasHint: z.boolean(),
    })
    .nullable(),
  told: z.strictObject({ runId: z.int(), steps: z.array(step) }).nullable(),
  unrated: z
    .strictObject({ runId: z.int(), routineId: z.string(), day: z.iso.date(), week: z.int() })
    .nullable(),
});

/** Reads what was kept; null when it is of another version or does not have the shape. */
export function parseSession(version: unknown, json: unknown): SavedSession | null {
  if (version !== SESSION_VERSION || typeof json !== 'string') return null;
  try {
    const result = keptSchema.safeParse(JSON.parse(json));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
