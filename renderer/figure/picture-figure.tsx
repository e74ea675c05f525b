import './picture-figure.css';
import { useState } from 'react';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { demonstrationOf, type ExerciseScript, momentOf } from '../../shared/content/exercise-script.ts';
import type { Pictures } from '../../shared/content/picture-schema.ts';
import type { FigureProps } from './figure-props.ts';
import { tellingPose } from './script.ts';
import { useElapsedSeconds, usePrefersReducedMotion } from './use-motion.ts';

/** Props of an exercise that is shown in pictures of its own. */
export interface PictureFigureProps extends FigureProps {
  readonly pictures: Pictures;
}

/** When the picture turns over, seconds after the start of the change of side. */
const TURNED_SECONDS = 1;

/** The picture of the current key pose; with reduced motion, all pictures side by side. */
export function PictureFigure({
  exercise,
  side,
  isMoving,
  elapsedSeconds,
  speed = 1,
  ...more
}: PictureFigureProps) {
  const { pictures, script: own } = more;
  const script = own ?? demonstrationOf(exercise);
  const isStill = usePrefersReducedMotion();
  const running = useElapsedSeconds(elapsedSeconds, speed, isMoving && !isStill);
  const [hasMoved, setHasMoved] = useState(isMoving);
  if (isMoving && !hasMoved) setHasMoved(true);
  const seconds = own === undefined ? Math.max(0, running) % Math.max(1, script.seconds) : running;
  const at = isStill ? elapsedSeconds : seconds;
  const pose = hasMoved ? poseAt(script, at) : tellingPose(script.figure);
  const current = pictures.ofPose[pose] ?? 0;
  const isBefore = more.turnSeconds !== undefined && !isStill && more.turnSeconds + running < TURNED_SECONDS;
  const frame = {
    exercise,
    pictures,
    isMirrored: exercise.hasSides && (side === 'left') !== isBefore,
  };
  if (!hasMoved || !isStill) return <PictureFrame {...frame} shown={[current]} current={null} />;
  const isFollowing = own !== undefined && elapsedSeconds >= 0;
  const shown = pictures.urls.map((_, index) => index);
  return <PictureFrame {...frame} shown={shown} current={isFollowing ? current : null} />;
}

/** The key pose that is reached or held; before 0 seconds, the first one. */
function poseAt(script: ExerciseScript, seconds: number): number {
  const { beat } = momentOf(script, seconds);
  return seconds < 0 ? beat.from : beat.to;
}

interface PictureFrameProps {
  readonly exercise: Exercise;
  readonly pictures: Pictures;
  /** Pictures are those of the right side; the left is the mirror image. */
  readonly isMirrored: boolean;
  /** The pictures to show, in their order. */
  readonly shown: readonly number[];
  /** The one to mark; null: none. */
  readonly current: number | null;
}

/** Pictures on white, whatever the theme, because that is what they were made for. */
export function PictureFrame({ exercise, pictures, isMirrored, shown, current }: PictureFrameProps) {
  const isSeveral = shown.length > 1;
  return (
    <span
      className={isSeveral ? 'picture-figure picture-stills' : 'picture-figure'}
      role="img"
      aria-label={exercise.alternativeText}
    >
      {pictures.urls.map((url, index) => (
        // All of them stay loaded, so that a change shows no gap.
        <span
          key={url}
          className="picture-place"
          data-now={index === current || undefined}
          hidden={!shown.includes(index)}
        >
          <img src={url} alt="" className={isMirrored ? 'picture-mirrored' : undefined} draggable={false} />
          {isSeveral && <span className="picture-number">{index + 1}</span>}
        </span>
      ))}
    </span>
  );
}
