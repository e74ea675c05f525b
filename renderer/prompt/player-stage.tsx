import type { PoseCue } from '../../shared/pose.ts';
import type { Exercise, RoutineStep } from '../../shared/routine.ts';
import { Figure } from '../figure/figure.tsx';
import { useText } from '../text.ts';
import { ProgressRing } from '../ui/progress-ring.tsx';
import type { Player } from './player.ts';

/** Props of the middle of the player. */
export interface PlayerStageProps {
  readonly player: Player;
  readonly step: RoutineStep;
  readonly exercise: Exercise;
  readonly speed: number;
  /** What the person does now: hold, breathe in or out. */
  readonly cue: PoseCue | null;
}

/** The figure with its seconds round it and, beside it, what to do now. */
export function PlayerStage({ player, step, exercise, speed, cue }: PlayerStageProps) {
  const { t } = useText();
  const { phase } = player;
  const motion = phase.type === 'paused' ? phase.held : phase;
  const isPreparing = motion.type === 'preparing';
  const left = isPreparing ? motion.leftSeconds : step.seconds - player.elapsedSeconds;
  return (
    <div className="player-stage">
      <ProgressRing
        share={player.elapsedSeconds / step.seconds}
        isResting={phase.type !== 'moving'}
        corner={
          <>
            <p className="player-seconds">{Math.ceil(left)}</p>
            {cue !== null && <p className={`player-do player-do-${cue}`}>{t(`player.do.${cue}`)}</p>}
          </>
        }
      >
        <Figure
          key={`${player.index} ${step.exerciseId}`}
          exercise={exercise}
          side={step.side}
          isMoving={phase.type !== 'paused'}
          // Below zero it waits in its first pose, so that it moves in time with the seconds.
          elapsedSeconds={isPreparing ? -left : player.elapsedSeconds}
          speed={speed}
        />
      </ProgressRing>
    </div>
  );
}
