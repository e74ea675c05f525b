import type { Exercise, RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { ExerciseScript } from '../../shared/content/exercise-script.ts';
import { Figure } from '../figure/figure.tsx';
import { usePrefersReducedMotion } from '../figure/use-motion.ts';
import { ProgressRing } from '../ui/progress-ring.tsx';
import { motionOf, type Player } from './player.ts';

/** Props of the middle of the player. */
export interface PlayerStageProps {
  readonly player: Player;
  readonly step: RoutineStep;
  readonly exercise: Exercise;
  readonly script: ExerciseScript;
  readonly speed: number;
}

/**
 * The figure with its seconds as a ring around it. With reduced motion, the key poses are side by side, as large as
 * they fit, above a line of the seconds.
 */
export function PlayerStage({ player, step, exercise, script, speed }: PlayerStageProps) {
  const isStill = usePrefersReducedMotion();
  const motion = motionOf(player);
  const isPaused = player.phase.type === 'paused';
  const share = Math.min(1, player.elapsedSeconds / step.seconds);
  const figure = (
    <Figure
      key={`${player.index} ${step.exerciseId}`}
      exercise={exercise}
      script={script}
      side={step.side}
      // Stills appear at once: delaying a pose until the exercise begins would be a movement.
      isMoving={isStill || !isPaused}
      // Below zero, it waits in its first pose, so that it moves in time with the seconds.
      elapsedSeconds={motion.type === 'preparing' ? -motion.leftSeconds : player.elapsedSeconds}
      turnSeconds={
        motion.type === 'preparing' && motion.isOtherSide
          ? player.waits[player.index]?.otherSideSeconds
          : undefined
      }
      speed={speed}
    />
  );
  return (
    <div className="player-stage">
      {isStill ? (
        <div className="stills">
          <div className="stills-figure">{figure}</div>
          <div className="stills-track" aria-hidden>
            <div className="stills-done" style={{ inlineSize: `${100 * share}%` }} />
          </div>
        </div>
      ) : (
        <ProgressRing share={share} isResting={player.phase.type !== 'moving'}>
          {figure}
        </ProgressRing>
      )}
    </div>
  );
}
