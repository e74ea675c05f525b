import { describe, expect, it } from 'vitest';
import { prepareFigure, stillPaths } from '../../../../renderer/figure/picture.ts';
import { drawArrows } from '../../../../renderer/figure/shapes/arrows.ts';
import { cameraOf } from '../../../../renderer/figure/shapes/camera.ts';
import { shippedLibrary } from '../../../support/library.ts';

function figureOf(id: string) {
  const exercise = shippedLibrary().exercises.get(id);
  if (exercise === undefined) throw new Error(id);
  return exercise;
}

/** The lines of the arrows of a transition; the head of each is the last part. */
function arrowsOf(id: string, from: number, to: number) {
  const { figure } = figureOf(id);
  return drawArrows(figure, from, to, cameraOf(figure), 0.7).filter(({ role }) => role === 'arrow');
}

describe('the arrows of a way back', () => {
  it('are those of the way there, turned round', () => {
    const [[there], [back]] = [arrowsOf('arm-raise', 0, 1), arrowsOf('arm-raise', 1, 0)];
    expect(back?.parts[0]).toEqual([...(there?.parts[0] ?? [])].reverse());
  });

  it('leave out the marks of pressure, which have no direction', () => {
    expect(arrowsOf('iso-row', 0, 1).length).toBe(3);
    expect(arrowsOf('iso-row', 1, 0).length).toBe(1);
  });

  it('are not in the still picture of the starting position', () => {
    for (const id of ['arm-raise', 'side-reach', 'sit-stand']) {
      const figure = prepareFigure(figureOf(id), null);
      const arrows = stillPaths(figure, 0).filter(
        ({ stroke, fill }) => fill === 'none' && /arrow/.test(stroke),
      );
      expect(arrows).toEqual([]);
    }
  });
});

describe('the circles of rolling shoulders', () => {
  /** How far up the head of the nearest circle points, -1 to 1. */
  const headUp = (from: number, to: number) => {
    const circles = arrowsOf('shoulder-rolls', from, to).filter(({ parts }) => parts.length === 2);
    const [wing, tip] = circles[0]?.parts[1] ?? [];
    return Math.sign((tip?.[1] ?? 0) - (wing?.[1] ?? 0));
  };

  it('point up in front when rolling back, and down when rolling forward', () => {
    expect(headUp(1, 2)).toBe(1);
    expect(headUp(5, 6)).toBe(-1);
  });

  it('stay in place through all the poses of a direction', () => {
    expect(arrowsOf('shoulder-rolls', 1, 2)).toEqual(arrowsOf('shoulder-rolls', 3, 4));
    expect(arrowsOf('shoulder-rolls', 5, 6)).toEqual(arrowsOf('shoulder-rolls', 7, 8));
  });
});
