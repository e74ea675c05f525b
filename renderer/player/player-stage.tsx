import type { Exercise, RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { PoseCue } from '../../shared/content/pose-schema.ts';
import { useText } from '../bridge/text.ts';
import { Figure } from '../figure/figure.tsx';
import { usePrefersReducedMotion } from '../figure/use-motion.ts';
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

/**
 * The figure with its seconds round it and, beside it, what to do now. With reduced motion the key poses stand side by
 * side, each as large as there is room, over a line of the seconds.
 */
export function PlayerStage({ player, step, exercise, speed, cue }: PlayerStageProps) {
  const { t } = useText();
  const isStill = usePrefersReducedMotion();
  const { phase } = player;
  const motion = phase.type === 'paused' ? phase.held : phase;
  const isPreparing = motion.type === 'preparing';
  const left = isPreparing ? motion.leftSeconds : step.seconds - player.elapsedSeconds;
  const share = player.elapsedSeconds / step.seconds;
  const seconds = <p className="player-seconds">{Math.ceil(left)}</p>;
  const cueNow = cue !== null && <p className="player-do">{t(`player.do.${cue}`)}</p>;
  const figure = (
    <Figure
      key={`${player.index} ${step.exerciseId}`}
      exercise={exercise}
      side={step.side}
      // Its stills come at once: a pose held back until the exercise begins would be a movement.
      isMoving={isStill || phase.type !== 'paused'}
      // Below zero it waits in its first pose, so that it moves in time with the seconds.
      elapsedSeconds={isPreparing ? -left : player.elapsedSeconds}
      speed={speed}
    />
  );
  return (
    <div className="player-stage">
      {isStill ? (
        <div className="stills">
          <div className="stills-figure">{figure}</div>
          <div className="stills-line" aria-hidden>
            <div className="stills-cue">{cueNow}</div>
            <div className="stills-track">
              <div className="stills-done" style={{ inlineSize: `${100 * Math.min(1, share)}%` }} />
            </div>
            {seconds}
          </div>
        </div>
      ) : (
        <ProgressRing
          share={share}
          isResting={phase.type !== 'moving'}
          corner={
            <>
              {seconds}
              {cueNow}
            </>
          }
        >
          {figure}
        </ProgressRing>
      )}
    </div>
  );
}
