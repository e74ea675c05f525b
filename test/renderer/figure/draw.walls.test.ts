import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../../renderer/figure/draw.ts';
import { boundsOf, PICTURE, toPicture } from '../../../renderer/figure/fit.ts';
import { prepareFigure } from '../../../renderer/figure/picture.ts';
import { tellingPose } from '../../../renderer/figure/script.ts';
import type { ColourRole } from '../../../renderer/figure/shapes/outline.ts';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { shippedLibrary } from '../../support/library.ts';

const exercises = [...shippedLibrary().exercises.values()];

/** The area that shapes of a role cover within the picture, as the rectangle around them: 1 is the whole picture. */
function shareOf(exercise: Exercise, role: ColourRole): number {
  const { drawing, fit } = prepareFigure(exercise, null);
  const pose = tellingPose(drawing.script);
  const shapes = drawFigure(drawing, { from: pose, to: pose, share: 0 }).filter((one) => one.role === role);
  if (shapes.length === 0) return 0;
  const { left, right, bottom, top } = boundsOf(shapes);
  const cut = (value: number) => Math.max(0, Math.min(PICTURE, value));
  const [[x1, y1], [x2, y2]] = [toPicture([left, top], fit), toPicture([right, bottom], fit)];
  return (Math.abs(cut(x2) - cut(x1)) * Math.abs(cut(y2) - cut(y1))) / PICTURE ** 2;
}

const atWall = exercises.filter(({ figure }) =>
  figure.props.some((prop) => prop.startsWith('wall') || prop === 'doorway' || prop === 'band'),
);
const edgeOn = new Set(['push-plus', 'scap-clock']);

describe.each(atWall.map((exercise) => [exercise.id, exercise] as const))(
  'the wall of %s',
  (id, exercise) => {
    it('is a large part of the picture', () => {
      expect(shareOf(exercise, 'wall')).toBeGreaterThan(edgeOn.has(id) ? 0.06 : 0.4);
    });

    it('has a skirting board, and stands on a floor, unless it is cut', () => {
      if (exercise.figure.frame === 'half') return;
      expect(shareOf(exercise, 'skirting')).toBeGreaterThan(edgeOn.has(id) ? 0 : 0.02);
      if (!edgeOn.has(id)) expect(shareOf(exercise, 'floor')).toBeGreaterThan(0.04);
    });
  },
);

it('draws no wall without one', () => {
  for (const exercise of exercises.filter((one) => !atWall.includes(one))) {
    expect(shareOf(exercise, 'wall')).toBe(0);
  }
});
