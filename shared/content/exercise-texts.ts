import { z } from 'zod';

/** A non-empty text of up to `longest` characters. */
export const text = (longest: number) => z.string().trim().min(1).max(longest);

/**
 * Instructions for one key pose; `brief` and `briefHold` are used from the third repetition on, `later` one after
 * another.
 */
const lineSchema = z.strictObject({
  /** Shown while the figure moves to the pose. */
  move: text(60),
  /** Shown while the figure holds the pose; if missing, `move` stays. */
  hold: text(60).optional(),
  brief: text(40).optional(),
  briefHold: text(40).optional(),
  /** For a long, even movement: shown after `move`, each for an equal part of the repetitions. */
  later: z.array(text(60)).min(1).max(8).optional(),
});
export type ScriptLine = z.infer<typeof lineSchema>;

/** Texts of an exercise in one language. */
export const exerciseTexts = {
  name: text(40),
  otherNames: z.array(text(60)).max(8).default([]),
  /** How to get into place. */
  setUp: text(90),
  /** What the picture shows and `setUp` leaves out, read after it by the voice and by screen readers. */
  aloud: z.string().trim().max(240).default(''),
  /** What each side means, as "right hand on the seat"; said before it, so that the picture isn't needed. */
  sideCues: z.strictObject({ left: text(60), right: text(60) }).optional(),
  /** One for each key pose of the figure, in order; null: the previous line stays. */
  lines: z
    .array(z.union([lineSchema, z.null()]))
    .min(2)
    .max(12),
  easier: text(100),
  harder: text(100),
  /** When to skip it. */
  skipIf: text(240),
  /** Describes the picture for users who cannot see it. */
  alternativeText: text(200),
};

/** Some of these texts in another language; the entries of `lines` have the same places, null: as before. */
export const someExerciseTexts = z
  .strictObject({
    ...exerciseTexts,
    otherNames: exerciseTexts.otherNames.unwrap(),
    aloud: exerciseTexts.aloud.unwrap(),
  })
  .partial()
  .extend({
    lines: z
      .array(z.union([lineSchema.partial(), z.null()]))
      .max(12)
      .optional(),
  });
