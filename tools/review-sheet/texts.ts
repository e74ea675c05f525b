import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { overlaid } from '../../shared/content/translated.ts';
import type { FullLanguage } from '../../shared/strings/languages.ts';
import { readLanguageFile } from '../translations/language-folder.ts';

const word = z.string().min(1);

/** The words of a review sheet besides those of the exercise itself. */
const reviewTextsSchema = z.strictObject({
  title: word,
  /** `{{version}}` is the version of the app. */
  lead: word,
  facts: z.record(
    z.enum(['names', 'seconds', 'setUp', 'demands', 'harderDemands', 'phase', 'swaps', 'works']),
    word,
  ),
  /** The heads of the table: pose, times, moving, holding, later. */
  columns: z.array(word).length(5),
  /** `{{move}}` and `{{hold}}` are seconds. */
  holding: word,
  eachSide: word,
  pictureText: word,
  /** The statements that a reviewer ticks. */
  checks: z.array(word),
  verdicts: z.array(word),
  comments: word,
  signature: z.array(word),
});
export type ReviewTexts = z.infer<typeof reviewTextsSchema>;

const english: unknown = parse(readFileSync(join(import.meta.dirname, 'english.yaml'), 'utf8'));
export const englishReview: ReviewTexts = reviewTextsSchema.parse(english);

/** The texts in a language; what is not translated is English. @throws ZodError if the language's file is not valid */
export function reviewTextsOf(language: FullLanguage): ReviewTexts {
  const own = language === 'en' ? null : readLanguageFile(language, 'review.yaml');
  return reviewTextsSchema.parse(overlaid(english, own));
}
