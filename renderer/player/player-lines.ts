import type { Exercise } from '../../shared/content/exercise-schema.ts';
import type { Text } from '../bridge/text.ts';
import type { Shown } from './shown.ts';

/** The words of the player at one moment. */
export interface PlayerLines {
  /** The instruction: shown large and spoken by the voice. */
  readonly line: string;
  /** The exercise or side and its progress, shown small below the instruction. */
  readonly detail: string;
  /** Spoken by the voice. */
  readonly spoken: string;
  /** For a screen reader; empty if there is nothing new. */
  readonly announced: string;
}

/** The words for the current state of the player. */
export function linesOf(
  { t, format }: Text,
  shown: Shown,
  { name, skipIf, sideCues }: Exercise,
): PlayerLines {
  const firstCue = (cue: string, isFirst: boolean) => (isFirst ? t('player.sideFirstCue', { cue }) : cue);
  switch (shown.type) {
    case 'set-up': {
      const { line, side, isFirstSide } = shown;
      const sideText = side === null ? '' : t(isFirstSide ? `player.sideFirst.${side}` : `side.${side}`);
      const starts = t('player.startsIn', { seconds: Math.ceil(shown.leftSeconds) });
      const cue = side === null || sideCues === undefined ? sideText : firstCue(sideCues[side], isFirstSide);
      const spoken = sentences([name, line, cue]);
      const leaveOut = skipIf === '' ? '' : t('routines.skipIfLine', { reason: skipIf });
      return {
        line,
        detail: joined([name, sideText, starts]),
        spoken,
        announced: sentences([spoken, leaveOut]),
      };
    }
    case 'other-side': {
      const cue = sideCues?.[shown.side];
      const line =
        cue === undefined ? t(`player.otherSide.${shown.side}`) : t('player.otherSideCue', { cue });
      return { line, detail: name, spoken: line, announced: line };
    }
    case 'moving': {
      const { beat, side } = shown;
      const line = beat.line ?? t('player.rest');
      const count =
        beat.repeats > 1
          ? t('player.repeatOf', { repeat: beat.repeat, total: beat.repeats })
          : format.routineLength(Math.ceil(shown.leftSeconds));
      return {
        line,
        detail: joined([name, side === null ? '' : t(`side.${side}`), count]),
        spoken: line,
        announced: beat.isNew ? line : '',
      };
    }
  }
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
