import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { useText } from '../bridge/text.ts';
import { Figure } from '../figure/figure.tsx';

/** Props of the next exercise. */
export interface NextPictureProps {
  /** Null: this is the last one. */
  readonly exercise: Exercise | null;
  /** The next step is the other side of the same exercise. */
  readonly side: 'left' | 'right' | null;
}

/** The next exercise as a picture with its name. */
export function NextPicture({ exercise, side }: NextPictureProps) {
  const { t } = useText();
  if (exercise === null) return <p className="next-picture quiet">{t('player.last')}</p>;
  return (
    <p className="next-picture">
      <span className="next-picture-figure" aria-hidden>
        <Figure key={exercise.id} exercise={exercise} side={side} isMoving={false} elapsedSeconds={0} />
      </span>
      <span>
        <span className="quiet small">{t('player.next')}</span>
        <strong>{exercise.name}</strong>
        {side !== null && <span className="quiet small">{t(`side.${side}`)}</span>}
      </span>
    </p>
  );
}
