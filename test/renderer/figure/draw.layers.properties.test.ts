import { describe, expect, it } from 'vitest';
import {
  bothSides,
  buildSkeleton,
  type Side,
  type Skeleton,
} from '../../../renderer/figure/body/skeleton.ts';
import {
  add,
  cross,
  minus,
  type Point,
  scale,
  size,
  type Vec,
} from '../../../renderer/figure/body/vector.ts';
import { drawFigure } from '../../../renderer/figure/draw.ts';
import { isFarSide } from '../../../renderer/figure/layers.ts';
import { prepareFigure } from '../../../renderer/figure/picture.ts';
import { momentAt, type Progress } from '../../../renderer/figure/script.ts';
import { type Camera, cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import { handParts } from '../../../renderer/figure/shapes/hand-shapes.ts';
import { coloured } from '../../../renderer/figure/shapes/limb-shapes.ts';
import type { ColourRole, Shape } from '../../../renderer/figure/shapes/outline.ts';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { transitionsOf } from '../../../shared/content/repeat-plan.ts';
import { shippedLibrary } from '../../support/library.ts';

const exercises = [...shippedLibrary().exercises.values()];

/** Every picture of a transition on a display with 60 pictures a second. */
function picturesOf(exercise: Exercise, from: number, to: number): readonly Progress[] {
  const count = Math.ceil((exercise.figure.poses[to]?.move ?? 1) * 60);
  const isEven = exercise.figure.isEven === true;
  return Array.from({ length: count + 1 }, (_, index) => {
    const time = index / count;
    return { from, to, share: isEven ? time : (1 - Math.cos(Math.PI * time)) / 2 };
  });
}

function isInside(outline: readonly Point[], [x, y]: Point): boolean {
  let isIn = false;
  for (const [index, [x1, y1]] of outline.entries()) {
    const [x2, y2] = outline[(index + 1) % outline.length] ?? [0, 0];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isIn = !isIn;
  }
  return isIn;
}

/** How much of a hand is visible at some points across it, 0 to 1. */
function visibilityOf(shapes: readonly Shape[], hand: Shape, points: readonly Point[]): number {
  const [x, y] = hand.parts[0]?.[0] ?? [0, 0];
  const isOwn = ({ role, parts }: Shape) =>
    role === hand.role && parts[0]?.[0]?.[0] === x && parts[0][0][1] === y;
  const visible = points.map(() => 0);
  for (const shape of shapes) {
    if (shape.kind !== 'area' || shape.role === 'gap') continue;
    const { opacity = 1, parts } = shape;
    const own = isOwn(shape);
    for (const [index, point] of points.entries()) {
      const before = visible[index] ?? 0;
      if (own) visible[index] = before + (1 - before) * opacity;
      else if (before > 0 && parts.some((part) => isInside(part, point)))
        visible[index] = before * (1 - opacity);
    }
  }
  return visible.reduce((sum, each) => sum + each, 0) / points.length;
}

/** Points across a palm. */
function palmPoints({ arms }: Skeleton, side: Side, camera: Camera): readonly Point[] {
  const { wrist, fingers, palm } = arms[side];
  const across = cross(fingers, palm);
  return [5, 7, 9]
    .flatMap((along) =>
      [-2.5, 0, 2.5].map((aside): Vec => add(wrist, scale(fingers, along), scale(across, aside))),
    )
    .map((at) => camera.project(at));
}

const limbRoles: ReadonlySet<ColourRole> = new Set(['skin', 'skin-far', 'sleeve', 'sleeve-far']);

/** A hand appears or disappears over at least three pictures. */
const MOST_AT_ONCE = 0.5;

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  'the hands of %s',
  (_, exercise) => {
    const { drawing } = prepareFigure(exercise, null);
    const bare = { ...drawing, script: { ...drawing.script, props: [] } };
    const camera = cameraOf(exercise.figure);

    it('never appear or disappear from one picture to the next', () => {
      for (const [from, to] of transitionsOf(exercise.figure)) {
        let last: readonly number[] | null = null;
        for (const progress of picturesOf(exercise, from, to)) {
          const skeleton = buildSkeleton(momentAt(exercise.figure, progress));
          const shapes = drawFigure(bare, progress);
          const now = bothSides.map((side) => {
            const hand = coloured(
              'skin',
              isFarSide(camera, skeleton, side),
              handParts(skeleton.arms[side], side, camera),
            );
            return visibilityOf(shapes, hand, palmPoints(skeleton, side, camera));
          });
          for (const [index, visible] of now.entries()) {
            expect(
              Math.abs(visible - (last?.[index] ?? visible)),
              `${from}>${to} at ${progress.share}`,
            ).toBeLessThan(MOST_AT_ONCE);
          }
          last = now;
        }
      }
    });

    it('are not half transparent while a pose is held', () => {
      for (const index of exercise.figure.poses.keys()) {
        for (const { role, opacity = 1 } of drawFigure(bare, { from: index, to: index, share: 0 })) {
          if (limbRoles.has(role)) expect(Math.abs(opacity - 0.5)).toBeGreaterThan(0.3);
        }
      }
    });

    it('move at a speed that a person can follow', () => {
      if (exercise.isWalk) return;
      for (const [from, to] of transitionsOf(exercise.figure)) {
        let last: readonly Vec[] | null = null;
        for (const progress of picturesOf(exercise, from, to)) {
          const { arms } = buildSkeleton(momentAt(exercise.figure, progress));
          const now = bothSides.map((side) => arms[side].wrist);
          for (const [index, wrist] of now.entries())
            expect(size(minus(wrist, last?.[index] ?? wrist)) * 60).toBeLessThan(FASTEST);
          last = now;
        }
      }
    });
  },
);

/** Centimetres a second: an arm that goes from the hip to overhead in two seconds and a half. */
const FASTEST = 108;
