import { z } from 'zod';
import { type FigureScript, poseCues, stretchSchema } from './pose-schema.ts';

/** The most pictures of one exercise. */
export const MOST_PICTURES = 4;

/** The pictures of an exercise that is not drawn by the app. */
export const picturesSchema = z.strictObject({
  /** Checked pictures as `data:` URLs. */
  urls: z
    .array(z.string().regex(/^data:image\/(?:png|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/))
    .min(1)
    .max(MOST_PICTURES),
  /** The picture that is shown with each key pose, as an index of `urls`. */
  ofPose: z.array(
    z
      .int()
      .min(0)
      .max(MOST_PICTURES - 1),
  ),
});
export type Pictures = z.infer<typeof picturesSchema>;

/** The changes that an easier or harder way can make to an exercise that is not drawn. */
const waySchema = z
  .strictObject({
    hold: z.number().min(0.2).max(2).optional(),
    pace: z.number().min(0.5).max(1.5).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { error: 'must change something' });

/** Pictures in place of a figure, as in an exercise file: the files, and the movement through them. */
export const pictureScriptSchema = z.strictObject({
  /** Names in the folder `pictures`. */
  files: z
    .array(
      z.string().regex(/^[A-Za-z0-9][\w-]{0,60}\.(?:png|svg)$/, { error: 'must be a name, as "lean.png"' }),
    )
    .min(1)
    .max(MOST_PICTURES),
  /** The key poses, as those of a figure; `picture` is the one to show, counted from 0. */
  steps: z
    .array(
      z.strictObject({
        picture: z
          .int()
          .min(0)
          .max(MOST_PICTURES - 1),
        move: z.number().min(0).max(20),
        hold: z.number().min(0).max(60),
        cue: z.enum(poseCues).optional(),
      }),
    )
    .min(2)
    .max(12),
  repeat: z.array(stretchSchema).min(1).max(2).optional(),
  counts: z.enum(['times', 'breaths']).optional(),
  easier: waySchema.optional(),
  harder: waySchema.optional(),
});
export type PictureScript = z.infer<typeof pictureScriptSchema>;

/** The times of the pictures as those of a figure, which is never drawn. */
export function timesOfPictures({ steps, repeat, counts, easier, harder }: PictureScript): FigureScript {
  const stills = steps.flatMap(({ picture }, at) =>
    steps.findIndex((each) => each.picture === picture) === at ? [at] : [],
  );
  return {
    ...{ view: 'front', posture: 'standing', props: [] },
    poses: steps.map(({ picture: _, ...times }) => times),
    ...{ repeat, counts, easier, harder },
    ...(stills.length > 1 ? { stills } : {}),
  };
}
