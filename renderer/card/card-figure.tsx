import { useEffect, useMemo, useState } from 'react';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { demonstrationOf } from '../../shared/content/exercise-script.ts';
import { Figure } from '../figure/figure.tsx';
import { usePrefersReducedMotion } from '../figure/use-motion.ts';

/**
 * The drawn figure beside the text: one demonstration of two repeats when the card appears, and one more each time the
 * pointer enters. It rests in between, so that nothing keeps moving beside someone's work (WCAG 2.2.2).
 */
export function CardFigure({ exercise }: { readonly exercise: Exercise }) {
  const isStill = usePrefersReducedMotion();
  const [run, setRun] = useState(1);
  const [restedRun, setRestedRun] = useState(0);
  const isMoving = !isStill && run !== restedRun;
  const lengthMs = useMemo(() => demonstrationOf(exercise).seconds * 1000, [exercise]);

  useEffect(() => {
    const timer = setTimeout(() => setRestedRun(run), lengthMs);
    return () => clearTimeout(timer);
  }, [run, lengthMs]);

  return (
    <div
      className="card-figure"
      aria-hidden
      onMouseEnter={() => setRun((last) => (isMoving ? last : last + 1))}
    >
      {/* A new key begins the movement at its start. */}
      <Figure key={run} exercise={exercise} side={null} isMoving={isMoving} elapsedSeconds={0} />
    </div>
  );
}
