import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { PICTURE } from './fit.ts';
import { type PreparedFigure, stillPaths } from './picture.ts';
import { frame, Paths } from './picture-elements.tsx';

/** Props of key poses shown side by side. */
export interface FigureStillsProps {
  readonly exercise: Exercise;
  readonly figure: PreparedFigure;
  /** Which key poses, in the order of the movement. */
  readonly poses: readonly number[];
  /** The key pose that is being reached or held; null: none. */
  readonly current: number | null;
}

const COLUMNS = 2;

/** Key poses in rows of two, numbered; the current one has a frame. */
export function FigureStills({ exercise, figure, poses, current }: FigureStillsProps) {
  const rows = Math.ceil(poses.length / COLUMNS);
  const shown = current === null ? null : (poses.filter((pose) => pose <= current).at(-1) ?? null);
  return (
    <svg
      className="figure"
      data-person={figure.person}
      viewBox={`0 0 ${COLUMNS * PICTURE} ${rows * PICTURE}`}
      {...frame}
    >
      <title>{exercise.alternativeText}</title>
      {poses.map((pose, index) => (
        <svg
          key={pose}
          x={placeInRow(index, poses.length) * PICTURE}
          y={Math.floor(index / COLUMNS) * PICTURE}
          width={PICTURE}
          height={PICTURE}
          viewBox={`0 0 ${PICTURE} ${PICTURE}`}
          aria-hidden="true"
        >
          {pose === shown && <rect className="still-now" x="1" y="1" width="98" height="98" rx="6" />}
          <Paths paths={stillPaths(figure, pose)} />
          <text className="still-number" x="6" y="13">
            {index + 1}
          </text>
        </svg>
      ))}
    </svg>
  );
}

/** A single last pose is centred. */
function placeInRow(index: number, count: number): number {
  const isAlone = index === count - 1 && index % COLUMNS === 0;
  return isAlone ? (COLUMNS - 1) / 2 : index % COLUMNS;
}
