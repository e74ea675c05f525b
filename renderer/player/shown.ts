import { type Beat, type Dose, type ExerciseScript, momentOf } from '../../shared/content/exercise-script.ts';
import { usualWaits } from '../../shared/content/set-up-time.ts';
import { motionOf, nextStepOf, type Player } from './player.ts';

/** The current content of the player, for its words, voice and picture. */
export type Shown =
  | {
      readonly type: 'set-up';
      readonly line: string;
      readonly leftSeconds: number;
      readonly side: 'left' | 'right' | null;
      /** Whether the other side follows. */
      readonly isFirstSide: boolean;
      /** Whether the exercise was already done earlier in the routine. */
      readonly isAgain: boolean;
      /** Its length, if neither repeats nor breaths are counted, seconds; else null. */
      readonly timedSeconds: number | null;
    }
  | { readonly type: 'other-side'; readonly leftSeconds: number; readonly side: 'left' | 'right' }
  | {
      readonly type: 'moving';
      readonly beat: Beat;
      /** The unit of the beat's repeats. */
      readonly unit: Dose['type'];
      readonly side: 'left' | 'right' | null;
      readonly leftSeconds: number;
    };

/** The part of the script that the player has reached; null if it has no step. */
export function shownOf(player: Player, script: ExerciseScript): Shown | null {
  const step = player.steps[player.index];
  if (step === undefined) return null;
  const { side } = step;
  const motion = motionOf(player);
  if (motion.type === 'moving') {
    const { beat } = momentOf(script, player.elapsedSeconds);
    const leftSeconds = step.seconds - player.elapsedSeconds;
    return { type: 'moving', beat, unit: script.dose.type, side, leftSeconds };
  }
  const { leftSeconds } = motion;
  if (motion.isOtherSide && side !== null) return { type: 'other-side', leftSeconds, side };
  const next = nextStepOf(player);
  const isFirstSide = side !== null && next?.exerciseId === step.exerciseId && next.side !== side;
  const { isAgain } = player.waits[player.index] ?? usualWaits;
  const timedSeconds = script.dose.type === 'time' ? step.seconds : null;
  return { type: 'set-up', line: script.setUp, leftSeconds, side, isFirstSide, isAgain, timedSeconds };
}
