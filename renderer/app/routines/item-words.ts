import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import type { ExerciseView } from '../../../shared/views/library-view.ts';
import type { Text } from '../../bridge/text.ts';
import { type LibraryItem, placeOf } from './library.ts';

/** The calendar day of a moment (Unix milliseconds) in the user's time zone. */
function localDay(atMs: number): string {
  const at = new Date(atMs);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Why an exercise is not available now, in a few words. */
export function hiddenText({ t, format }: Text, hiddenBy: NonNullable<ExerciseView['hiddenBy']>): string {
  if (hiddenBy.type !== 'hurt') return t(`routines.hidden.${hiddenBy.type}`);
  return t('routines.hidden.hurt', { day: format.shortDay(localDay(hiddenBy.untilMs)) });
}

/** Length and place of a library item. */
export function metaText({ t, format }: Text, { seconds, parts }: LibraryItem): string {
  return t('routines.meta', {
    length: format.routineLength(seconds),
    place: t(`routines.placeNames.${placeOf(parts)}`),
  });
}

/** The benefit of an exercise: what its first plane is good for. */
export function whyText({ t }: Text, { planes }: Exercise): string {
  return t(`routines.reasons.${planes[0] ?? 'none'}`);
}
