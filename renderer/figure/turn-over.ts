import type { ExerciseScript } from '../../shared/content/exercise-script.ts';
import { PICTURE } from './fit.ts';

/** When the figure turns, seconds after the start of a change of side: it then shows where to get to. */
const TURN = { from: 0.6, until: 1.4 } as const;

/** The picture before, during and after it turns into the other side: mirrored before, as it is drawn afterwards. */
export function turnedOver(since: number): string | undefined {
  return since >= TURN.until ? undefined : squeezed(-turnedShare(since - TURN.from));
}

/** From 1, not turned yet, to -1, turned. */
function turnedShare(seconds: number): number {
  const done = Math.min(1, Math.max(0, seconds / (TURN.until - TURN.from)));
  return Math.cos(Math.PI * done);
}

/** Seconds of a demonstration until the same starts on the other side. */
export function sideSecondsOf({ figure, seconds }: ExerciseScript): number {
  return figure.repeat === undefined && figure.isEven !== true ? seconds / 2 : seconds;
}

/** A demonstration shows the two sides in turn, the right one first; each begins by turning over. */
export function inTurn(seconds: number, sideSeconds: number): string | undefined {
  const round = Math.floor(Math.max(0, seconds) / sideSeconds);
  if (round === 0) return undefined;
  const before = round % 2 === 1 ? 1 : -1;
  const width = before * turnedShare(seconds - round * sideSeconds);
  return width === 1 ? undefined : squeezed(width);
}

/** Squeezes the picture about its middle; below 0 it is mirrored. */
function squeezed(width: number): string {
  const middle = PICTURE / 2;
  return `translate(${middle} 0) scale(${width.toFixed(3)} 1) translate(${-middle} 0)`;
}
