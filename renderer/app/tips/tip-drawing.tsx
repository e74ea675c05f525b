import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { Figure } from '../../figure/figure.tsx';

/** An object that the figure itself doesn't have; hundredths of the picture. */
export interface Thing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly transform?: string;
}

/** A still picture: a figure, with objects around it. */
export interface TipPicture {
  /** Not an exercise that can be done: it only carries the drawing. */
  readonly exercise: Exercise;
  readonly behind?: readonly Thing[];
  readonly inFront?: readonly Thing[];
}

/** Draws pictures side by side. The text beside them says the same. */
export function TipDrawing({ pictures }: { readonly pictures: readonly TipPicture[] }) {
  return (
    <div className="tip-pictures" aria-hidden>
      {pictures.map(({ exercise, behind = [], inFront = [] }) => (
        <div key={exercise.id} className="tip-picture">
          <Things things={behind} />
          <Figure exercise={exercise} side={null} isMoving={false} elapsedSeconds={0} />
          <Things things={inFront} />
        </div>
      ))}
    </div>
  );
}

function Things({ things }: { readonly things: readonly Thing[] }) {
  if (things.length === 0) return null;
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true">
      {things.map((thing) => (
        <rect
          key={`${thing.x} ${thing.y}`}
          className="tip-thing"
          {...thing}
          rx={Math.min(1.2, thing.width / 3)}
          strokeWidth={0.8}
        />
      ))}
    </svg>
  );
}
