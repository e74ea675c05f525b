import { useEffect, useState } from 'react';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { Figure } from '../figure/figure.tsx';
import { roundSeconds } from '../figure/script.ts';
import { usePrefersReducedMotion } from '../figure/use-motion.ts';

/** The movement runs this often and then rests, so that nothing moves for long beside someone's work (WCAG 2.2.2). */
const ROUNDS = 2;

/** The drawn person beside the text: two rounds when the card comes, and two more each time the pointer enters. */
export function CardFigure({ exercise }: { readonly exercise: Exercise }) {
  const isStill = usePrefersReducedMotion();
  const [run, setRun] = useState(1);
  const [restedRun, setRestedRun] = useState(0);
  const isMoving = !isStill && run !== restedRun;
  const lengthMs = ROUNDS * roundSeconds(exercise.figure) * 1000;

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
