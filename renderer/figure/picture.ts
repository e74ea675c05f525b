import type { Exercise } from '../../shared/content/exercise-schema.ts';
import type { FigureScript, FigureView } from '../../shared/content/pose-schema.ts';
import { transitionsOf } from '../../shared/content/repeat-plan.ts';
import { type Drawing, drawFigure } from './draw.ts';
import { type Fit, fitFigure, PICTURE, pathOf } from './fit.ts';
import { colourOf, personOf } from './palette.ts';
import { arrowsOf, type Progress, seenFrom } from './script.ts';
import { drawArrows } from './shapes/arrows.ts';
import { cameraOf } from './shapes/camera.ts';
import type { Shape } from './shapes/outline.ts';

/** One SVG element of the picture. */
export interface PicturePath {
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly opacity: number;
}

/** An exercise that is prepared for repeated drawing. */
export interface PreparedFigure {
  readonly drawing: Drawing;
  readonly fit: Fit;
  readonly person: number;
  /** The arrows of each transition between key poses, by `wayOf`. */
  readonly arrows: ReadonlyMap<string, readonly PicturePath[]>;
  /** The marks that show pressure while a key pose is held. */
  readonly presses: ReadonlyMap<number, readonly PicturePath[]>;
}

/** Deviations from the script when a figure is prepared. */
export interface FigureOptions {
  /** The view; by default the script's, which shows the most. */
  readonly view?: FigureView;
  /** The movement; by default the exercise as written, neither easier nor harder. */
  readonly script?: FigureScript;
}

/** Prepares the figure of an exercise. Scripts are written for the right side; the left is a mirror image. */
export function prepareFigure(
  exercise: Exercise,
  side: 'left' | 'right' | null,
  { script: own = exercise.figure, view = own.view }: FigureOptions = {},
): PreparedFigure {
  const person = personOf(exercise.id);
  const script = seenFrom(own, view);
  const camera = cameraOf(script);
  const drawing = { script, muscles: exercise.muscles, hasBun: person % 2 === 1 };
  const fit = fitFigure(drawing, side === 'left');
  const arrows = new Map(
    transitionsOf(script).map(([from, to]) => [
      wayOf(from, to),
      drawArrows(onlyArrows(script, false), from, to, camera, fit.scale).map((shape) => toPath(shape, fit)),
    ]),
  );
  const presses = new Map(
    script.poses.map((_, index) => [
      index,
      drawArrows(onlyArrows(script, true), index, index, camera, fit.scale).map((shape) =>
        toPath(shape, fit),
      ),
    ]),
  );
  return { drawing, fit, person, arrows, presses };
}

/** The script with only its press marks, or with only its other arrows. */
function onlyArrows(script: FigureScript, isPressing: boolean): FigureScript {
  const poses = script.poses.map((pose) => {
    if (pose.arrow === undefined) return pose;
    const arrow = arrowsOf(pose).filter(({ isPress = false }) => isPress === isPressing);
    return { ...pose, arrow };
  });
  return { ...script, poses };
}

function wayOf(from: number, to: number): string {
  return `${from}>${to}`;
}

/** The arrows that lead to a key pose, for a still picture. */
function arrowsTo({ arrows, drawing: { script } }: PreparedFigure, pose: number): readonly PicturePath[] {
  // A movement starts where it ends: an arrow would say that it goes on to this pose first.
  if (pose === 0 && script.poses[0] !== script.poses[1]) return [];
  const way = transitionsOf(script).find(([, to]) => to === pose);
  return way === undefined ? [] : (arrows.get(wayOf(...way)) ?? []);
}

/** The parts of a transition in which arrows fade in and out. */
const FADE = { in: 0.12, out: 0.3 } as const;

/** The paths of one moment, from back to front. */
export function picturePaths(figure: PreparedFigure, progress: Progress): readonly PicturePath[] {
  return [...bodyPaths(figure, progress), ...markPaths(figure, progress)];
}

/** The arrows and the marks of pressure at one moment. Arrows show only while the figure moves. */
export function markPaths(figure: PreparedFigure, progress: Progress): readonly PicturePath[] {
  const { from, to, share } = progress;
  if (from === to) return figure.presses.get(to) ?? [];
  const arrows = figure.arrows.get(wayOf(from, to)) ?? [];
  const isEven = figure.drawing.script.isEven === true;
  return [
    ...(isEven
      ? arrowsOnTheWay(figure, arrows, progress)
      : faded(arrows, Math.min(share / FADE.in, (1 - share) / FADE.out))),
    ...pressesBetween(figure, progress),
  ];
}

/** Arrows of an even movement, which last until others, or none, take their place. */
function arrowsOnTheWay(
  figure: PreparedFigure,
  arrows: readonly PicturePath[],
  { from, share }: Progress,
): readonly PicturePath[] {
  const before = arrowsTo(figure, from);
  if (isSame(before, arrows)) return arrows;
  return [...faded(before, 1 - share / FADE.out), ...faded(arrows, share / FADE.out)];
}

/** Whether two marks are drawn alike. */
function isSame(one: readonly PicturePath[], other: readonly PicturePath[]): boolean {
  return one.length === other.length && one.every(({ d }, index) => d === other[index]?.d);
}

function faded(paths: readonly PicturePath[], strength: number): readonly PicturePath[] {
  if (strength <= 0) return [];
  return paths.map((path) => ({ ...path, opacity: path.opacity * Math.min(1, strength) }));
}

/** The part of a transition in which the marks of pressure fade in at its end, or out at its start. */
const PRESS = 0.15;

/** A part that presses in both key poses also presses in between; the marks of others fade. */
function pressesBetween({ presses }: PreparedFigure, { from, to, share }: Progress): readonly PicturePath[] {
  const [before, after] = [presses.get(from) ?? [], presses.get(to) ?? []];
  if (isSame(before, after)) return after;
  if (before.length > 0 && after.length > 0) return [...faded(before, 1 - share), ...faded(after, share)];
  return [...faded(before, 1 - share / PRESS), ...faded(after, 1 - (1 - share) / PRESS)];
}

/** The paths of a key pose as a still picture, with the arrows that lead to it. */
export function stillPaths(figure: PreparedFigure, pose: number): readonly PicturePath[] {
  return [
    ...bodyPaths(figure, { from: pose, to: pose, share: 0 }),
    ...arrowsTo(figure, pose),
    ...(figure.presses.get(pose) ?? []),
  ];
}

function bodyPaths({ drawing, fit }: PreparedFigure, progress: Progress): readonly PicturePath[] {
  return drawFigure(drawing, progress).map((shape) => toPath(shape, fit));
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

/** A picture as text, for sheets and tests. */
export function pictureSvg(figure: PreparedFigure, shown: readonly PicturePath[], title: string): string {
  const paths = shown.map(
    ({ d, fill, stroke, strokeWidth, opacity }) =>
      `<path d="${d}" style="fill:${fill};stroke:${stroke};stroke-width:${strokeWidth.toFixed(2)};opacity:${opacity}"/>`,
  );
  const escaped = title.replace(/[<>&"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<svg class="figure" data-person="${figure.person}" viewBox="0 0 ${PICTURE} ${PICTURE}" role="img" aria-label="${escaped}" stroke-linejoin="round" stroke-linecap="round">${paths.join('')}</svg>`;
}
