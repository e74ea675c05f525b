import { describe, expect, it } from 'vitest';
import { buildSkeleton } from '../../../renderer/figure/body/skeleton.ts';
import { drawFigure } from '../../../renderer/figure/draw.ts';
import { boundsOf } from '../../../renderer/figure/fit.ts';
import { prepareFigure } from '../../../renderer/figure/picture.ts';
import { momentAt, seenFrom, stillPoses } from '../../../renderer/figure/script.ts';
import { cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import { drawProp } from '../../../renderer/figure/shapes/props.ts';
import { drawRibs } from '../../../renderer/figure/shapes/ribs.ts';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { type FigureScript, figureViews } from '../../../shared/content/pose-schema.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();

function exerciseOf(id: string): Exercise {
  const exercise = library.exercises.get(id);
  if (exercise === undefined) throw new Error(id);
  return exercise;
}

function skeletonAt(script: FigureScript, index: number) {
  return buildSkeleton(momentAt(script, { from: index, to: index, share: 0 }));
}

describe('another view', () => {
  it("leaves the exercise's own view unchanged, with its arrows and its turn", () => {
    for (const exercise of library.exercises.values()) {
      expect(seenFrom(exercise.figure, exercise.figure.view)).toBe(exercise.figure);
    }
  });

  it('is not turned, and has no arrows made for another view', () => {
    const exercise = exerciseOf('doorway');
    for (const view of figureViews.filter((each) => each !== exercise.figure.view)) {
      expect(seenFrom(exercise.figure, view)).toMatchObject({ view, turn: 0, tilt: 0 });
      expect([...prepareFigure(exercise, null, { view }).arrows.values()].flat()).toEqual([]);
    }
  });

  it('differs from the other views in every still', () => {
    for (const exercise of library.exercises.values()) {
      const drawings = figureViews.map((view) => prepareFigure(exercise, null, { view }).drawing);
      for (const index of stillPoses(exercise.figure)) {
        const drawn = drawings.map((drawing) =>
          JSON.stringify(drawFigure(drawing, { from: index, to: index, share: 0 })),
        );
        expect(new Set(drawn).size).toBe(figureViews.length);
      }
    }
  });
});

describe('things between the eye and the figure', () => {
  const layersOf = (
    id: string,
    prop: 'chair' | 'wall-ahead' | 'wall-behind' | 'wall-right',
    view: FigureScript['view'],
  ) => {
    const { figure } = exerciseOf(id);
    const camera = cameraOf(seenFrom(figure, view));
    return drawProp(prop, skeletonAt(figure, 0), camera);
  };

  it('a wall seen from behind is in front of the figure and is transparent', () => {
    for (const [part] of [
      layersOf('push-plus', 'wall-ahead', 'front'),
      layersOf('wall-w', 'wall-behind', 'back'),
      layersOf('scap-clock', 'wall-right', 'side'),
    ]) {
      expect(part?.layer).toBe('front');
      for (const { opacity } of part?.shapes ?? []) expect(opacity).toBeLessThan(0.5);
    }
    expect(layersOf('push-plus', 'wall-ahead', 'back')[0]?.layer).toBe('behind');
  });

  it('a backrest is in front of the figure only from behind', () => {
    const frontLayers = (view: FigureScript['view']) =>
      layersOf('seat-turn', 'chair', view).filter(({ layer }) => layer === 'front').length;
    expect(figureViews.map(frontLayers)).toEqual([0, 0, 1, 0]);
  });
});

describe('breathing', () => {
  it('moves the ribs apart', () => {
    const { figure } = exerciseOf('rib-breath');
    const camera = cameraOf(seenFrom(figure, 'front'));
    const widthAt = (index: number) => {
      const { left, right } = boundsOf(drawRibs(skeletonAt(figure, index), camera));
      return right - left;
    };
    expect(widthAt(1) - widthAt(0)).toBeGreaterThan(4);
  });
});

describe('the dial of the shoulder blade', () => {
  it('has its dot at a different hour in each pose, and is visible only from behind', () => {
    const { figure } = exerciseOf('scap-clock');
    const dials = figure.poses.map((_, index) =>
      drawProp('clock', skeletonAt(figure, index), cameraOf(figure)).flatMap(({ shapes }) => shapes),
    );
    const middles = dials.map((shapes) => {
      const dots = shapes.filter(({ role, kind }) => role === 'arrow' && kind === 'area');
      const { left, right, bottom, top } = boundsOf(dots);
      return `${Math.round((left + right) / 2)} ${Math.round((bottom + top) / 2)}`;
    });
    expect(new Set(middles.slice(1)).size).toBe(4);
    expect(drawProp('clock', skeletonAt(figure, 0), cameraOf(seenFrom(figure, 'front')))).toEqual([]);
  });
});
