import { z } from 'zod';
import { routineReasons } from '../../../shared/choice/routine-reason.ts';
import { routineSchema } from '../../../shared/content/exercise-schema.ts';
import type { BreakPlan, SavedSession } from '../../ports/break-plan.ts';

/**
 * The version of the stored session. It increases when the meaning of a field changes. A session of another version
 * is ignored; a routine that was in progress is then recorded without its name.
 */
export const SESSION_VERSION = 1;

const seconds = z.number().min(0);
const step = z.strictObject({ exerciseId: z.string(), side: z.enum(['left', 'right']).nullable(), seconds });

/** A composed routine has an id that no file may have, so only its shape is checked. */
const routine = z.strictObject({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  translations: routineSchema.shape.translations,
  seconds,
  offered: z.enum(['breaks', 'on-request', 'morning', 'evening']),
  items: z.array(z.union([z.string(), z.strictObject({ exercise: z.string(), seconds })])),
});

/**
 * Typed as the program's type, so that a field missing here does not compile. In the file `replaced` is `refused` and
 * `reported` is `told`, their names in the first version.
 */
const storedSession: z.ZodType<SavedSession> = z
  .strictObject({
    plan: z
      .strictObject({
        routine,
        id: z.int().default(0),
        origin: z.string().nullable(),
        steps: z.array(step),
        reason: z.enum(routineReasons),
        isSmallFirst: z.boolean().default(false),
        seconds,
        session: z.string().nullable(),
        refused: z.array(z.string()),
        hasHint: z.boolean(),
      })
      .transform(({ refused, ...plan }) => ({ ...plan, replaced: refused }))
      .nullable(),
    told: z.strictObject({ runId: z.int(), steps: z.array(step) }).nullable(),
    unrated: z
      .strictObject({ runId: z.int(), routineId: z.string(), day: z.iso.date(), week: z.int() })
      .nullable(),
  })
  .transform(({ told, ...session }) => ({ ...session, reported: told }));

/** The JSON of a session, as `parseSession` reads it. */
export function sessionJson({ plan, reported, unrated }: SavedSession): string {
  return JSON.stringify({ plan: plan && storedPlan(plan), told: reported, unrated });
}

function storedPlan({ replaced, ...plan }: BreakPlan) {
  return { ...plan, refused: replaced };
}

/** Parses a stored session; null if it is of another version or has another shape. */
export function parseSession(version: unknown, json: unknown): SavedSession | null {
  if (version !== SESSION_VERSION || typeof json !== 'string') return null;
  try {
    const result = storedSession.safeParse(JSON.parse(json));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
