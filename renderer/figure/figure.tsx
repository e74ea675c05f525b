import './figure.css';
import { useMemo, useState } from 'react';
import { demonstrationOf, momentOf } from '../../shared/content/exercise-script.ts';
import type { FigureProps } from './figure-props.ts';
import { PICTURE } from './fit.ts';
import { picturePaths, prepareFigure, stillPaths } from './picture.ts';
import { frame, Paths } from './picture-elements.tsx';
import { PictureFigure } from './picture-figure.tsx';
import { stillPoses, tellingPose } from './script.ts';
import { FigureStills } from './stills.tsx';
import { inTurn, sideSecondsOf, turnedOver } from './turn-over.ts';
import { useElapsedSeconds, usePrefersReducedMotion } from './use-motion.ts';

/**
 * The figure doing an exercise, or the exercise's own pictures; it fills its box. With reduced motion, it shows the key
 * poses side by side. A demonstration of an exercise with two sides shows them in turn.
 */
export function Figure(props: FigureProps) {
  const { pictures } = props.exercise;
  if (pictures !== undefined) return <PictureFigure {...props} pictures={pictures} />;
  return <DrawnFigure {...props} />;
}

function DrawnFigure({ exercise, side, isMoving, elapsedSeconds, speed = 1, ...more }: FigureProps) {
  const own = more.script;
  const script = useMemo(() => own ?? demonstrationOf(exercise), [own, exercise]);
  const figure = useMemo(
    () => prepareFigure(exercise, side, { script: script.figure }),
    [exercise, side, script.figure],
  );
  const isStill = usePrefersReducedMotion();
  const running = useElapsedSeconds(elapsedSeconds, speed, isMoving && !isStill);
  const [hasMoved, setHasMoved] = useState(isMoving);
  if (isMoving && !hasMoved) setHasMoved(true);
  const seconds = own === undefined ? repeated(running, script.seconds) : running;
  const now = momentOf(script, isStill ? elapsedSeconds : seconds);
  if (hasMoved && isStill) {
    const current = own === undefined || elapsedSeconds < 0 ? null : now.beat.to;
    return (
      <FigureStills exercise={exercise} figure={figure} poses={stillPoses(script.figure)} current={current} />
    );
  }
  const { from, to } = now.beat;
  const paths = hasMoved
    ? picturePaths(figure, { from, to, share: now.share })
    : stillPaths(figure, tellingPose(script.figure));
  const isBothSides = own === undefined && side === null && exercise.hasSides && hasMoved;
  const change =
    more.turnSeconds === undefined || isStill ? undefined : turnedOver(more.turnSeconds + seconds);
  return (
    <svg className="figure" data-person={figure.person} viewBox={`0 0 ${PICTURE} ${PICTURE}`} {...frame}>
      <title>{exercise.alternativeText}</title>
      <g transform={isBothSides ? inTurn(running, sideSecondsOf(script)) : change}>
        <Paths paths={paths} />
      </g>
    </svg>
  );
}

function repeated(seconds: number, length: number): number {
  return length > 0 ? Math.max(0, seconds) % length : 0;
}
