import { z } from 'zod';
import { exerciseParts } from './exercise-schema.ts';
import { pictureScriptSchema } from './picture-schema.ts';
import { figureSchema } from './pose-schema.ts';
import { problemsOfTimes } from './problems-of-times.ts';

/** An exercise file of an organisation: drawn by the app, or with pictures of its own. */
export const exerciseFileSchema = z
  .strictObject({
    ...exerciseParts,
    figure: figureSchema.optional(),
    pictures: pictureScriptSchema.optional(),
  })
  .superRefine(({ lines, figure, pictures }, context) => {
    const add = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message });
    if ((figure === undefined) === (pictures === undefined)) add([], 'needs either "figure" or "pictures"');
    if (figure !== undefined) {
      for (const problem of problemsOfTimes(lines.length, figure, ['figure', 'poses'])) add(...problem);
    }
    if (pictures === undefined) return;
    const { files, steps, repeat } = pictures;
    const at = ['pictures', 'steps'] as const;
    for (const problem of problemsOfTimes(lines.length, { poses: steps, repeat }, at)) add(...problem);
    for (const [index, { picture }] of steps.entries()) {
      if (picture >= files.length)
        add([...at, index, 'picture'], `must be below ${files.length}, as pictures are counted from 0`);
    }
  });
export type ExerciseFile = z.infer<typeof exerciseFileSchema>;
