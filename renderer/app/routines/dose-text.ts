import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { scriptOf } from '../../../shared/content/exercise-script.ts';
import type { Text } from '../../bridge/text.ts';

/** How often an exercise is repeated in its usual time, from its script: "About 4 times each side, 3 seconds each". */
export function doseText({ t, format }: Text, exercise: Exercise): string {
  const { dose } = scriptOf(exercise, null, exercise.hasSides ? exercise.seconds / 2 : exercise.seconds);
  if (dose.type === 'time') {
    return t('routines.doses.time', { length: format.spokenLength(dose.seconds) });
  }
  const [count = 1, otherCount] = dose.counts;
  const often = t(`routines.doses.${dose.type}${dose.isEachSide ? 'EachSide' : ''}`, { count });
  if (otherCount !== undefined) return t('routines.doses.otherWay', { often, count: otherCount });
  return dose.holdSeconds > 0 ? t('routines.doses.hold', { often, count: dose.holdSeconds }) : often;
}

/** The steps of an exercise in words: how to get into position, and each line of its script once. */
export function stepTexts({ setUp, aloud, lines }: Exercise): readonly string[] {
  const [back, ...moves] = lines;
  const texts = [...moves, back].flatMap((line) => (line ? [line.move, line.hold ?? ''] : []));
  return [...new Set([setUp, aloud, ...texts])].filter((text) => text !== '');
}
