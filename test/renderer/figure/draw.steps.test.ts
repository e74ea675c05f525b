import { describe, expect, it } from 'vitest';
import { bothSides, buildSkeleton } from '../../../renderer/figure/body/skeleton.ts';
import { minus, size } from '../../../renderer/figure/body/vector.ts';
import { drawFigure } from '../../../renderer/figure/draw.ts';
import { prepareFigure } from '../../../renderer/figure/picture.ts';
import { momentAt } from '../../../renderer/figure/script.ts';
import { cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import { drawPelvis, isLapSeen } from '../../../renderer/figure/shapes/torso.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();

function figureOf(id: string) {
  const exercise = library.exercises.get(id);
  if (exercise === undefined) throw new Error(id);
  return exercise.figure;
}

function poseOf(id: string, index: number) {
  return buildSkeleton(momentAt(figureOf(id), { from: index, to: index, share: 0 }));
}

describe('a pose matches the words of its step', () => {
  it('thread: the shoulder and the side of the head rest on the mat, the other hand stays, the hips stay high', () => {
    const [before, threaded] = [poseOf('thread', 0), poseOf('thread', 1)];
    expect(threaded.arms.right.shoulder[1]).toBeLessThan(9);
    expect(threaded.trunk.head.at[1]).toBeLessThan(11);
    expect(threaded.trunk.head.frame.right[1]).toBeLessThan(-0.8);
    expect(size(minus(threaded.arms.left.wrist, before.arms.left.wrist))).toBeLessThan(0.5);
    expect(threaded.arms.right.wrist[2]).toBeLessThan(-40);
    expect(threaded.trunk.hips[1]).toBeGreaterThan(44);
  });

  it('floor cat cow: the arms are straight', () => {
    for (const index of [0, 1]) {
      const { shoulder, wrist } = poseOf('floor-cat-cow', index).arms.right;
      expect(size(minus(wrist, shoulder))).toBeGreaterThan(53);
    }
  });

  it('the books: the still hand hardly moves, the other one goes far', () => {
    for (const id of ['stand-book', 'open-book']) {
      const [closed, open] = [poseOf(id, 0).arms, poseOf(id, 1).arms];
      const way = (side: 'left' | 'right') => size(minus(open[side].wrist, closed[side].wrist));
      expect(way('left')).toBeLessThan(20);
      expect(way('right')).toBeGreaterThan(70);
    }
    expect(poseOf('open-book', 1).arms.right.wrist[2]).toBeLessThan(-60);
  });

  it('doorway: the front foot moves from one side of the wall to the other', () => {
    const [before, after] = [poseOf('doorway', 0), poseOf('doorway', 1)];
    expect(before.legs.left.ankle[0]).toBeLessThan(-15);
    expect(after.legs.left.ankle[0]).toBeGreaterThan(25);
  });

  it('hug: seen from behind, both hands lie on the back', () => {
    const exercise = library.exercises.get('hug');
    if (exercise === undefined) throw new Error('hug');
    const { drawing } = prepareFigure(exercise, null);
    const roles = drawFigure(drawing, { from: 1, to: 1, share: 0 }).map(({ role }) => role);
    const overShirt = roles.slice(roles.indexOf('torso'));
    // Neck and head are behind the shirt or one shape each; the hands come last.
    expect(overShirt.filter((role) => role === 'skin').length).toBeGreaterThanOrEqual(2);
    for (const side of bothSides) expect(poseOf('hug', 1).arms[side].grasp).toBe('wrap');
  });
});

describe('a seated figure, from the front', () => {
  it('has nothing hanging between the thighs', () => {
    const script = figureOf('head-tilt');
    const camera = cameraOf(script);
    const skeleton = poseOf('head-tilt', 0);
    expect(isLapSeen(skeleton, camera)).toBe(true);
    const [, hips] = camera.project(skeleton.trunk.hips);
    const heights = drawPelvis(skeleton, camera).flatMap(({ parts }) => parts.flat().map(([, y]) => y));
    expect(Math.min(...heights)).toBeGreaterThan(hips - 3.5);
  });
});
