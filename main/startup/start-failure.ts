import { join } from 'node:path';
import { readTranslations } from '../node/translations/translations.ts';
import { problemOf } from '../problem-of.ts';
import { createMainText } from '../views/text.ts';

/** The failures of a start that the user can end; all others are for the IT department. */
const ownRemedy = ['disk-full', 'no-access', 'in-use'] as const;

/**
 * Title and text of the message about a start that failed, in the first known language of `wanted` (BCP 47 tags).
 * `build` is the folder of the build.
 */
export function startFailure(
  error: unknown,
  wanted: readonly string[],
  build: string,
): { title: string; text: string } {
  const translations = readTranslations(join(build, 'assets/translations'));
  const { t } = createMainText(wanted, { translations });
  const problem = ownRemedy.find((each) => each === problemOf(error)) ?? 'other';
  return { title: t('failure.start.title'), text: t(`failure.start.${problem}`) };
}
