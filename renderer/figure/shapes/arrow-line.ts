import type { Point } from '../body/vector.ts';
import { line, type Shape } from './outline.ts';

/** The number of stretches of an arrow. */
export const SAMPLES = 26;
/** Sizes in units of the picture, so that an arrow is equally strong in every frame. */
const HEAD = 4;
export const WIDTH = 1.3;
export const RIM = 1;

/** A path with a head at its end, in paper-coloured edges; `sizing`: centimetres per unit of the picture. */
export function arrowAlong(path: readonly Point[], sizing: number, hasHead = true): readonly Shape[] {
  const [tip, before] = [path.at(-1), path.at(-4) ?? path[0]];
  if (tip === undefined || before === undefined) return [];
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const wing = (turn: number): Point => [
    tip[0] - HEAD * sizing * Math.cos(angle + turn),
    tip[1] - HEAD * sizing * Math.sin(angle + turn),
  ];
  const parts = hasHead ? [path, [wing(0.6), tip, wing(-0.6)]] : [path];
  return [line('gap', parts, (WIDTH + RIM) * sizing), line('arrow', parts, WIDTH * sizing)];
}
