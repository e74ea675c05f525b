import type { Exercise } from '../../shared/content/exercise-schema.ts';
import type { FigureView } from '../../shared/content/pose-schema.ts';
import { type Drawing, drawFigure } from './draw.ts';
import { type Fit, fitFigure, PICTURE, pathOf } from './fit.ts';
import { drawGhost } from './ghost.ts';
import { colourOf, personOf } from './palette.ts';
import { type Progress, seenFrom } from './script.ts';
import { drawArrows } from './shapes/arrows.ts';
import { cameraOf } from './shapes/camera.ts';
import type { Shape } from './shapes/outline.ts';

/** One element of the picture, as SVG has it. */
export interface PicturePath {
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly opacity: number;
}

/** An exercise that is ready to be drawn, again and again. */
export interface PreparedFigure {
  readonly drawing: Drawing;
  readonly fit: Fit;
  readonly person: number;
  /** The arrows that lead to each key pose. */
  readonly arrows: readonly (readonly PicturePath[])[];
}

/**
 * Prepares the figure of an exercise; it is written for the right side, so the left is its mirror image.
 * `view`: from where it is seen; by default as its script says, which tells most.
 */
export function prepareFigure(
  exercise: Exercise,
  side: 'left' | 'right' | null,
  view: FigureView = exercise.figure.view,
): PreparedFigure {
  const person = personOf(exercise.id);
  const script = seenFrom(exercise.figure, view);
  const camera = cameraOf(script);
  const ghosts = script.poses.map((_, to) => drawGhost(script, to, camera));
  const drawing = { script, muscles: exercise.muscles, hasBun: person % 2 === 1, ghosts };
  const fit = fitFigure(drawing, side === 'left');
  const arrows = script.poses.map((_, to) =>
    drawArrows(script, to, camera, fit.scale).map((shape) => toPath(shape, fit)),
  );
  return { drawing, fit, person, arrows };
}

/** The paths of one moment, from back to front; with the arrows of the way it is on. */
export function picturePaths(
  figure: PreparedFigure,
  progress: Omit<Progress, 'cue'>,
): readonly PicturePath[] {
  const { drawing, fit, arrows } = figure;
  const body = drawFigure(drawing, progress).map((shape) => toPath(shape, fit));
  return [...body, ...(arrows[progress.to] ?? [])];
}

function toPath(shape: Shape, fit: Fit): PicturePath {
  const colour = colourOf(shape.role);
  return {
    d: pathOf(shape, fit),
    fill: shape.kind === 'area' ? colour : 'none',
    stroke: shape.width === undefined ? 'none' : colour,
    strokeWidth: (shape.width ?? 0) * fit.scale,
    opacity: shape.opacity ?? 1,
  };
}

/** The same picture as text, for sheets and tests. */
export function pictureSvg(figure: PreparedFigure, progress: Omit<Progress, 'cue'>, title: string): string {
  const paths = picturePaths(figure, progress).map(
    ({ d, fill, stroke, strokeWidth, opacity }) =>
      `<path d="${d}" style="fill:${fill};stroke:${stroke};stroke-width:${strokeWidth.toFixed(2)};opacity:${opacity}"/>`,
  );
  const escaped = title.replace(/[<>&"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<svg class="figure" data-person="${figure.person}" viewBox="0 0 ${PICTURE} ${PICTURE}" role="img" aria-label="${escaped}" stroke-linejoin="round" stroke-linecap="round">${paths.join('')}</svg>`;
}
