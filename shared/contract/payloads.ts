import { z } from 'zod';
import { feels, selfTests } from '../history/records.ts';
import { clockTime } from '../settings/clock-time.ts';

/** The answer to an open break; a number snoozes it for that many minutes. */
export const promptAnswer = z.strictObject({
  opportunityId: z.int().positive(),
  answer: z.union([z.enum(['start', 'skip', 'already-moved']), z.literal([5, 10])]),
});

/** The progress of the player. */
export const progress = z.strictObject({
  runId: z.int().positive(),
  doneSeconds: z.number().min(0).max(3600),
  hasBothSides: z.boolean(),
  /** What has been done so far, one entry per side, in order. */
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

/** The marks of one self-check, one per side. */
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

/** How long a pause lasts: minutes, until an event, or until a time of day. */
export const pauseLength = z.union([
  z.int().min(1).max(1440),
  z.enum(['tomorrow', 'until-resumed', 'next-call']),
  z.strictObject({ untilTime: clockTime() }),
]);

/** Another threshold in minutes, and one range of hours for every day; null: the tracked hours. */
export const whatIfPlan = {
  thresholdMinutes: z.int().min(20).max(60),
  hours: z.strictObject({ from: clockTime(), until: clockTime() }).nullable(),
} as const;
