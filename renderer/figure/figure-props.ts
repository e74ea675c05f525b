import type { Exercise } from '../../shared/content/exercise-schema.ts';
import type { ExerciseScript } from '../../shared/content/exercise-script.ts';

/** The data that a figure is drawn from. */
export interface FigureProps {
  readonly exercise: Exercise;
  /** The left side is the mirror image. Null: a demonstration shows both sides in turn. */
  readonly side: 'left' | 'right' | null;
  /** False: it stops where it is or, if it has not moved yet, shows the most telling pose. */
  readonly isMoving: boolean;
  /** Seconds since the movement began; below 0, it waits in its first pose. It continues by itself from there. */
  readonly elapsedSeconds: number;
  /** How fast time passes in this run: 1, except with a recorded trace. */
  readonly speed?: number;
  /** The script to follow once; without it the movement is demonstrated again and again. */
  readonly script?: ExerciseScript;
  /** The change of side lasts this long before 0 seconds: at its start, the figure turns into its mirror image. */
  readonly turnSeconds?: number | undefined;
}
