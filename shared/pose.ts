import { z } from 'zod';

/** How an exercise is drawn. Placeholder for the pose schema. */
export const figureSchema = z.strictObject({ view: z.enum(['front', 'side', 'back', 'top']) });
export type FigureScript = z.infer<typeof figureSchema>;
