import { z } from 'zod';
import { feels, selfTests } from '../history/records.ts';

/** What comes of a break that is open; a number snoozes it for so many minutes. */
export const promptAnswer = z.strictObject({
  opportunityId: z.int().positive(),
  answer: z.union([z.enum(['start', 'skip', 'already-moved']), z.literal([5, 10])]),
});

/** How far the player is. */
export const progress = z.strictObject({
  runId: z.int().positive(),
  doneSeconds: z.number().min(0).max(3600),
  hasBothSides: z.boolean(),
  /** What was really done so far, side by side, in its order. */
  steps: z
    .array(
      z.strictObject({
        exerciseId: z.string().min(1).max(64),
        side: z.enum(['left', 'right']).nullable(),
        seconds: z.number().min(0).max(3600),
      }),
    )
    .max(40)
    .optional(),
});

/** The marks of one self-check, side by side. */
export const selfCheckMarks = z
  .array(
    z.strictObject({
      test: z.enum(selfTests),
      side: z.enum(['left', 'right']),
      reach: z.int().min(0).max(10),
      feel: z.enum(feels),
    }),
  )
  .min(1)
  .max(4);
