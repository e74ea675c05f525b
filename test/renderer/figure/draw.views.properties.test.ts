import { describe, expect, it } from 'vitest';
import { bothSides, buildSkeleton } from '../../../renderer/figure/body/skeleton.ts';
import { drawFigure } from '../../../renderer/figure/draw.ts';
import { boundsOf, type Fit, PICTURE, toPicture } from '../../../renderer/figure/fit.ts';
import { picturePaths, pictureSvg, prepareFigure } from '../../../renderer/figure/picture.ts';
import { momentAt, stillPoses } from '../../../renderer/figure/script.ts';
import { cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import { drawHead } from '../../../renderer/figure/shapes/head.ts';
import { armParts } from '../../../renderer/figure/shapes/limb-shapes.ts';
import { area, type ColourRole, type Shape } from '../../../renderer/figure/shapes/outline.ts';
import { drawGround, drawProp } from '../../../renderer/figure/shapes/props.ts';
import { drawShirt } from '../../../renderer/figure/shapes/torso.ts';
import { figureViews } from '../../../shared/content/pose-schema.ts';
import { shippedLibrary } from '../../support/library.ts';

const exercises = [...shippedLibrary().exercises.values()];
const pictures = exercises.flatMap((exercise) =>
  figureViews.flatMap((view) =>
    stillPoses(exercise.figure).map(
      (index) => [`${exercise.id} ${view} ${index}`, exercise, view, index] as const,
    ),
  ),
);

/** The part of some shapes that is inside the picture, as a rectangle in units of the picture. */
function seenBox(shapes: readonly Shape[], fit: Fit): { width: number; height: number } {
  if (shapes.length === 0) return { width: 0, height: 0 };
  const { left, right, bottom, top } = boundsOf(shapes);
  const [x1, y1] = toPicture([left, top], fit);
  const [x2, y2] = toPicture([right, bottom], fit);
  const cut = (value: number) => Math.max(0, Math.min(PICTURE, value));
  return { width: Math.abs(cut(x2) - cut(x1)), height: Math.abs(cut(y2) - cut(y1)) };
}

function expectInside(shapes: readonly Shape[], fit: Fit): void {
  const { left, right, bottom, top } = boundsOf(shapes);
  const corners = [toPicture([left, top], fit), toPicture([right, bottom], fit)].flat();
  expect(Math.min(...corners)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...corners)).toBeLessThanOrEqual(PICTURE);
}

/** The parts of a body that are visible from every side. */
const bodyRoles: readonly ColourRole[] = ['skin', 'torso', 'sleeve', 'leg'];
const sceneRoles: ReadonlySet<ColourRole> = new Set([
  ...(['prop', 'prop-soft', 'wall', 'skirting', 'floor', 'shade', 'gap', 'arrow'] as const),
]);

describe.each(pictures)('the picture of %s', (_, exercise, view, index) => {
  const figure = prepareFigure(exercise, null, { view });
  const { fit } = figure;
  const { script, hasBun } = figure.drawing;
  const progress = { from: index, to: index, share: 0 };
  const camera = cameraOf(script);
  const skeleton = buildSkeleton(momentAt(script, progress));
  const shapes = drawFigure(figure.drawing, progress);

  it('is drawn with finite numbers, for both sides', () => {
    for (const side of ['right', 'left'] as const) {
      const paths = picturePaths(prepareFigure(exercise, side, { view }), progress);
      expect(paths.length).toBeGreaterThan(12);
      for (const { d, strokeWidth, opacity } of paths) {
        expect(d).toMatch(/^(M[-\d. ]+(L[-\d. ]+)*Z?)+$/);
        expect(Number.isFinite(strokeWidth)).toBe(true);
        expect(opacity).toBeGreaterThanOrEqual(0);
        expect(opacity).toBeLessThanOrEqual(1);
      }
    }
    expect(pictureSvg(figure, picturePaths(figure, progress), 'x')).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('shows a body large enough to see', () => {
    const isBody = ({ role }: Shape) => !sceneRoles.has(role);
    const { width, height } = seenBox(shapes.filter(isBody), fit);
    expect(Math.max(width, height)).toBeGreaterThan(38);
    const isCloseUp = script.frame === 'upper' || script.frame === 'head';
    for (const role of bodyRoles) {
      if (role === 'leg' && isCloseUp) continue;
      const parts = shapes.filter((shape) => shape.role === role || shape.role === `${role}-far`);
      const seen = seenBox(parts, fit);
      expect(seen.width * seen.height, role).toBeGreaterThan(3);
    }
  });

  it('has everything in its frame that the frame is for', () => {
    const head = drawHead(skeleton.trunk, camera, hasBun);
    expectInside(head, fit);
    const arms = bothSides.map((side) => {
      const { upper, fore, hand } = armParts(skeleton.arms[side], side, camera);
      return area('sleeve', [...upper, ...fore, ...hand]);
    });
    switch (script.frame ?? 'whole') {
      case 'whole':
        return expectInside(
          shapes.filter(({ role }) => !sceneRoles.has(role)),
          fit,
        );
      case 'half':
        return expectInside([...drawShirt(skeleton, camera), ...arms], fit);
      case 'upper':
      case 'head':
        return expectInside(
          bothSides.map((side) => area('sleeve', [[camera.project(skeleton.arms[side].shoulder)]])),
          fit,
        );
    }
  });

  it('shows everything that the exercise needs', () => {
    for (const prop of script.props) {
      // A dial around a shoulder blade is visible where the blade is.
      if (prop === 'clock' && view !== 'back') continue;
      const drawn = drawProp(prop, skeleton, camera).flatMap((part) => part.shapes);
      const { width, height } = seenBox(drawn, fit);
      expect(Math.max(width, height), prop).toBeGreaterThan(5);
      expect(width * height, prop).toBeGreaterThan(8);
    }
  });

  it('draws its ground and objects with finite numbers', () => {
    const scene = [
      ...drawGround(skeleton, script.props, camera),
      ...script.props.flatMap((prop) => drawProp(prop, skeleton, camera)).flatMap((part) => part.shapes),
    ];
    for (const { parts } of scene) {
      for (const point of parts.flat()) expect(point.every(Number.isFinite)).toBe(true);
    }
  });
});
