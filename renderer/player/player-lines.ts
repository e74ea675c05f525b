import { equipmentOf } from '../../shared/content/equipment.ts';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { isFetched } from '../../shared/content/need.ts';
import { needsText } from '../../shared/views/view-text.ts';
import type { Text } from '../bridge/text.ts';
import type { Shown } from './shown.ts';

/** The words of the player at one moment. */
export interface PlayerLines {
  /** The instruction: shown large and spoken by the voice. */
  readonly line: string;
  /** What the side means, as "right hand on the seat", shown before the detail; empty: no side, or already in `line`. */
  readonly side: string;
  /** The exercise and its progress, shown small below the instruction. */
  readonly detail: string;
  /** Spoken by the voice. */
  readonly spoken: string;
  /** For a screen reader; empty if there is nothing new. */
  readonly announced: string;
}
type ShownAs<Type extends Shown['type']> = Extract<Shown, { readonly type: Type }>;

/** Said before the first exercise: what the routine needs, and the button that gives time to fetch it. */
export function openingOf({ t, format }: Text, exercises: readonly Exercise[]): string {
  const equipment = equipmentOf(exercises);
  const fetching = equipment.needs.some(isFetched)
    ? t('player.pauseToFetch', { pause: t('player.pause') })
    : '';
  return sentences([needsText(t, format, equipment), fetching]);
}

/** The words for the current state of the player. `opening` is said before the first exercise. */
export function linesOf(text: Text, shown: Shown, exercise: Exercise, opening = ''): PlayerLines {
  switch (shown.type) {
    case 'set-up':
      return linesOfSetUp(text, shown, exercise, opening);
    case 'other-side': {
      const line = otherSideLine(text, shown.side, exercise);
      return { line, side: '', detail: exercise.name, spoken: line, announced: line };
    }
    case 'moving':
      return linesOfMovement(text, shown, exercise);
  }
}

function linesOfSetUp(
  { t, format }: Text,
  shown: ShownAs<'set-up'>,
  exercise: Exercise,
  opening: string,
): PlayerLines {
  const { name, aloud, skipIf, sideCues } = exercise;
  const { line, isFirstSide, isAgain, timedSeconds } = shown;
  const side = sideText();
  const starts = t('player.startsIn', { seconds: Math.ceil(shown.leftSeconds) });
  // The side comes first, so that a listener does not get into position for the other one.
  const spoken = sentences([opening, titleText(), side, line, isAgain ? '' : aloud]);
  const leaveOut = skipIf === '' ? '' : t('routines.skipIfLine', { reason: skipIf });
  return { line, side, detail: joined([name, starts]), spoken, announced: sentences([spoken, leaveOut]) };

  function titleText(): string {
    if (isAgain) return t('player.again', { name });
    if (timedSeconds === null) return name;
    return t('player.timed', { name, length: format.spokenLength(timedSeconds) });
  }

  function sideText(): string {
    if (shown.side === null) return '';
    const cue = sideCues?.[shown.side];
    if (cue === undefined) return t(isFirstSide ? `player.sideFirst.${shown.side}` : `side.${shown.side}`);
    return isFirstSide ? t('player.sideFirstCue', { cue }) : cue;
  }
}

function otherSideLine({ t }: Text, side: 'left' | 'right', { sideCues }: Exercise): string {
  const cue = sideCues?.[side];
  return cue === undefined ? t(`player.otherSide.${side}`) : t('player.otherSideCue', { cue });
}

function linesOfMovement(text: Text, shown: ShownAs<'moving'>, exercise: Exercise): PlayerLines {
  const { beat, side } = shown;
  const { t } = text;
  const line = beat.line ?? t('player.rest');
  return {
    line,
    side: sideNameOf(text, exercise, side),
    detail: joined([exercise.name, progressOf(text, shown)]),
    spoken: line,
    announced: beat.isNew ? line : '',
  };
}

/** Repeats or breaths, where they are counted, and the seconds that are left: the ring shows no number. */
function progressOf({ t, format }: Text, { beat, unit, leftSeconds }: ShownAs<'moving'>): string {
  const left = t('player.left', { length: format.routineLength(Math.ceil(leftSeconds)) });
  if (beat.repeats <= 1 || unit === 'time') return left;
  const count = { repeat: beat.repeat, total: beat.repeats };
  return joined([t(unit === 'breaths' ? 'player.breathOf' : 'player.repeatOf', count), left]);
}

/** What a side means for an exercise, as "right hand on the seat"; empty: it has no sides. */
export function sideNameOf({ t }: Text, { sideCues }: Exercise, side: 'left' | 'right' | null): string {
  if (side === null) return '';
  return sideCues?.[side] ?? t(`side.${side}`);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
