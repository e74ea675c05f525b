import type { Exercise } from './exercise-schema.ts';

/** Speed of a screen reader or voice at its usual rate, characters a second: about 170 words a minute. */
const CHARACTERS_PER_SECOND = 15;
/** The longest set-up, seconds. Longer texts are cut short by the movement. */
const LONGEST_SECONDS = 25;

/** Who reads the set-up of an exercise aloud: the voice reads name and set-up, a screen reader also when to leave it out. */
export type Reader = 'voice' | 'screen-reader' | null;

/** Seconds to get into position, at least as long as it takes to hear what to do. */
export function setUpSecondsFor(
  { name, setUp, skipIf, setUpSeconds }: Pick<Exercise, 'name' | 'setUp' | 'skipIf' | 'setUpSeconds'>,
  reader: Reader,
): number {
  if (reader === null) return setUpSeconds;
  const heard = [name, setUp, reader === 'screen-reader' ? skipIf : ''].join(' ').trim();
  return Math.max(setUpSeconds, Math.min(LONGEST_SECONDS, Math.ceil(heard.length / CHARACTERS_PER_SECOND)));
}
