import { describe, expect, it } from 'vitest';
import { bothSides, buildSkeleton } from '../../../renderer/figure/body/skeleton.ts';
import type { Point } from '../../../renderer/figure/body/vector.ts';
import { drawFigure } from '../../../renderer/figure/draw.ts';
import { prepareFigure } from '../../../renderer/figure/picture.ts';
import { momentAt } from '../../../renderer/figure/script.ts';
import { drawArrows } from '../../../renderer/figure/shapes/arrows.ts';
import { cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import type { Shape } from '../../../renderer/figure/shapes/outline.ts';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { demonstrationOf, momentOf } from '../../../shared/content/exercise-script.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();
const exercises = [...library.exercises.values()];

function contains(part: readonly Point[], [x, y]: Point): boolean {
  let isInside = false;
  for (const [index, [x1, y1]] of part.entries()) {
    const [x2, y2] = part[(index + 1) % part.length] ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  }
  return isInside;
}

function areaOf(part: readonly Point[]): number {
  const sum = part.reduce((total, [x, y], index) => {
    const [nextX, nextY] = part[(index + 1) % part.length] ?? [0, 0];
    return total + x * nextY - y * nextX;
  }, 0);
  return Math.abs(sum) / 2;
}

const hides = ({ kind, role, opacity = 1 }: Shape) =>
  kind === 'area' && opacity > 0.5 && role !== 'muscle' && role !== 'muscle-edge' && role !== 'spine';

/** The visible area of the working muscles, square centimetres: what no later shape covers. */
function visibleMuscle(shapes: readonly Shape[]): number {
  return shapes.reduce((sum, { role, kind, opacity = 1, parts, width = 0 }, index) => {
    if (role !== 'muscle' || opacity < 0.9) return sum;
    const over = shapes.slice(index + 1).filter(hides);
    const isHidden = (point: Point) =>
      over.some((shape) => shape.parts.some((part) => contains(part, point)));
    const seen = parts.map((part) => {
      const [x, y] = [0, 1].map((axis) => part.reduce((all, at) => all + (at[axis] ?? 0), 0) / part.length);
      const points =
        kind === 'line' ? part : part.map(([px, py]): Point => [(px + (x ?? 0)) / 2, (py + (y ?? 0)) / 2]);
      const share = points.filter((point) => !isHidden(point)).length / Math.max(1, points.length);
      return share * (kind === 'line' ? width * 8 : areaOf(part));
    });
    return sum + seen.reduce((all, area) => all + area, 0);
  }, 0);
}

const FRAMES = 12;

/** The visible area of the working muscles throughout one demonstration, square units of the picture. */
function filmOf(exercise: Exercise): readonly number[] {
  const { drawing, fit } = prepareFigure(exercise, null);
  const script = demonstrationOf(exercise);
  return Array.from({ length: FRAMES }, (_, frame) => {
    const { beat, share } = momentOf(script, ((frame + 0.5) * script.seconds) / FRAMES);
    return visibleMuscle(drawFigure(drawing, { from: beat.from, to: beat.to, share })) * fit.scale ** 2;
  });
}

/** Smaller than this, an area is not seen on a card: about 3 pixels square there. */
const LEAST = 3;
/** Arms that lie on the chest or come past it hide the muscles for a part of the film. */
const SHARE = 0.4;

describe('the working muscles', () => {
  it.each(exercises.filter(({ isWalk }) => !isWalk).map((exercise) => [exercise.id, exercise] as const))(
    'of %s are visible in most of the film',
    (_, exercise) => {
      const seen = filmOf(exercise).filter((area) => area >= LEAST).length;
      expect(seen / FRAMES).toBeGreaterThanOrEqual(SHARE);
    },
  );
});

describe('the marks of pressure of the backrest press', () => {
  const exercise = library.exercises.get('iso-row');
  if (exercise === undefined) throw new Error('iso-row');
  const { figure } = exercise;
  const camera = cameraOf(figure);

  it('are at both elbows, and apart from each other', () => {
    const presses = {
      ...figure,
      poses: figure.poses.map((pose) => ({
        ...pose,
        arrow: [pose.arrow ?? []].flat().filter(({ isPress }) => isPress === true),
      })),
    };
    const marks = drawArrows(presses, 1, 1, camera, 1).filter(({ role }) => role === 'arrow');
    const middles = marks.map(({ parts }) => {
      const points = parts.flat();
      return [0, 1].map((axis) => points.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / points.length);
    });
    const { arms } = buildSkeleton(momentAt(figure, { from: 1, to: 1, share: 0 }));
    expect(middles).toHaveLength(2);
    for (const side of bothSides) {
      const [x, y] = camera.project(arms[side].elbow);
      const distances = middles.map(([mx = 0, my = 0]) => Math.hypot(mx - x, my - y));
      expect(Math.min(...distances)).toBeLessThan(20);
    }
    const [one = [], other = []] = middles;
    expect(Math.hypot((one[0] ?? 0) - (other[0] ?? 0), (one[1] ?? 0) - (other[1] ?? 0))).toBeGreaterThan(9);
  });
});
