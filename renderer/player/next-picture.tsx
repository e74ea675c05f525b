import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { useText } from '../bridge/text.ts';
import { Figure } from '../figure/figure.tsx';
import { sideNameOf } from './player-lines.ts';

/** Props of the next exercise. */
export interface NextPictureProps {
  /** Null: this is the last one. */
  readonly exercise: Exercise | null;
  readonly side: 'left' | 'right' | null;
  /** The next step is the other side of the current exercise. */
  readonly isOtherSide: boolean;
}

/** The next exercise as a picture with its name, or with what its other side means. */
export function NextPicture({ exercise, side, isOtherSide }: NextPictureProps) {
  const text = useText();
  const { t } = text;
  if (exercise === null) return <p className="next-picture quiet">{t('player.last')}</p>;
  return (
    <p className="next-picture">
      <span className="next-picture-figure" aria-hidden>
        <Figure key={exercise.id} exercise={exercise} side={side} isMoving={false} elapsedSeconds={0} />
      </span>
      <span>
        <span className="quiet small">{t('player.next')}</span>
        <strong>{isOtherSide ? sideNameOf(text, exercise, side) : exercise.name}</strong>
      </span>
    </p>
  );
}
