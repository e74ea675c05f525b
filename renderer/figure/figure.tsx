import './figure.css';
import { useMemo, useState } from 'react';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { PICTURE } from './fit.ts';
import { type PreparedFigure, picturePaths, prepareFigure } from './picture.ts';
import { type Progress, progressAt, tellingPose } from './script.ts';
import { useElapsedSeconds, usePrefersReducedMotion } from './use-motion.ts';

/** What a figure is drawn from. */
export interface FigureProps {
  readonly exercise: Exercise;
  /** The left side is the mirror image. */
  readonly side: 'left' | 'right' | null;
  /** False: it stops where it is, or, when it has not moved yet, shows the pose that tells most. */
  readonly isMoving: boolean;
  /** Where in the movement it is, seconds since its start; it goes on by itself from there. */
  readonly elapsedSeconds: number;
  /** How fast the time of this run goes: 1, except with a recorded trace. */
  readonly speed?: number;
}

/** The drawn person doing an exercise; fills the box it is in. With reduced motion: its key poses side by side. */
export function Figure({ exercise, side, isMoving, elapsedSeconds, speed = 1 }: FigureProps) {
  const figure = useMemo(() => prepareFigure(exercise, side), [exercise, side]);
  const isStill = usePrefersReducedMotion();
  const seconds = useElapsedSeconds(elapsedSeconds, speed, isMoving && !isStill);
  const [hasMoved, setHasMoved] = useState(isMoving);
  if (isMoving && !hasMoved) setHasMoved(true);
  const script = exercise.figure;
  const telling = tellingPose(script);
  if (hasMoved && isStill) return <Stills exercise={exercise} figure={figure} />;
  const progress = hasMoved ? progressAt(script, seconds) : { from: telling, to: telling, share: 0 };
  return (
    <svg className="figure" data-person={figure.person} viewBox={`0 0 ${PICTURE} ${PICTURE}`} {...frame}>
      <title>{exercise.alternativeText}</title>
      <Pose figure={figure} progress={progress} />
    </svg>
  );
}

/** A picture that fills its box and is read as one image. */
const frame = {
  role: 'img',
  width: '100%',
  height: '100%',
  strokeLinejoin: 'round',
  strokeLinecap: 'round',
} as const;

/** All key poses beside each other, two in a row. */
function Stills({ exercise, figure }: { readonly exercise: Exercise; readonly figure: PreparedFigure }) {
  const count = exercise.figure.poses.length;
  const columns = 2;
  const rows = Math.ceil(count / columns);
  return (
    <svg
      className="figure"
      data-person={figure.person}
      viewBox={`0 0 ${columns * PICTURE} ${rows * PICTURE}`}
      {...frame}
    >
      <title>{exercise.alternativeText}</title>
      {exercise.figure.poses.map((pose, index) => (
        <svg
          // biome-ignore lint/suspicious/noArrayIndexKey: key poses have no name but their place, and never move
          key={`${index} ${pose.move}`}
          x={placeInRow(index, count, columns) * PICTURE}
          y={Math.floor(index / columns) * PICTURE}
          width={PICTURE}
          height={PICTURE}
          viewBox={`0 0 ${PICTURE} ${PICTURE}`}
          aria-hidden="true"
        >
          <Pose figure={figure} progress={{ from: index, to: index, share: 0 }} />
        </svg>
      ))}
    </svg>
  );
}

/** A last one that is alone stands in the middle. */
function placeInRow(index: number, count: number, columns: number): number {
  const isAlone = index === count - 1 && index % columns === 0;
  return isAlone ? (columns - 1) / 2 : index % columns;
}

function Pose({
  figure,
  progress,
}: {
  readonly figure: PreparedFigure;
  readonly progress: Omit<Progress, 'cue'>;
}) {
  return picturePaths(figure, progress).map(({ d, fill, stroke, strokeWidth, opacity }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the paths are a picture, drawn from back to front
    <path key={index} d={d} style={{ fill, stroke, strokeWidth, opacity }} />
  ));
}
