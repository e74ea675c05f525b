import { describe, expect, it } from 'vitest';
import type { Arm } from '../../../renderer/figure/body/limbs.ts';
import { body } from '../../../renderer/figure/body/measures.ts';
import {
  bothSides,
  buildSkeleton,
  type Side,
  type Skeleton,
} from '../../../renderer/figure/body/skeleton.ts';
import { sectionAt } from '../../../renderer/figure/body/spine.ts';
import { add, dot, minus, place, scale, size, unit, type Vec } from '../../../renderer/figure/body/vector.ts';
import { boundsOf } from '../../../renderer/figure/fit.ts';
import { momentAt } from '../../../renderer/figure/script.ts';
import { cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import { drawProp } from '../../../renderer/figure/shapes/props.ts';
import { drawPelvis, isLapSeen } from '../../../renderer/figure/shapes/torso.ts';
import { transitionsOf } from '../../../shared/content/repeat-plan.ts';
import { figureInWay } from '../../../shared/content/way.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();

function figureOf(id: string) {
  const exercise = library.exercises.get(id);
  if (exercise === undefined) throw new Error(id);
  return exercise.figure;
}

function poseOf(id: string, index: number) {
  return atShare(id, index, index, 0);
}

function atShare(id: string, from: number, to: number, share: number): Skeleton {
  return buildSkeleton(momentAt(figureOf(id), { from, to, share }));
}

function palmOf({ wrist, fingers }: Arm): Vec {
  return add(wrist, scale(fingers, 7));
}

/** The angle of an elbow, degrees; 180 is straight. */
function elbowAngle({ arms }: Skeleton, side: Side): number {
  const { shoulder, elbow, wrist } = arms[side];
  const cosine = dot(unit(minus(shoulder, elbow)), unit(minus(wrist, elbow)));
  return (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
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

  it('hug: both hands lie on the opposite shoulders, and the elbows rise with the breath out', () => {
    for (const index of [1, 2, 3]) {
      const { arms } = poseOf('hug', index);
      for (const [side, other] of [
        ['left', 'right'],
        ['right', 'left'],
      ] as const) {
        expect(size(minus(palmOf(arms[side]), arms[other].shoulder))).toBeLessThan(10);
        expect(arms[side].grasp).toBe('flat');
      }
    }
    for (const side of bothSides)
      expect(poseOf('hug', 3).arms[side].elbow[1]).toBeGreaterThan(poseOf('hug', 2).arms[side].elbow[1] + 3);
  });

  it('standing open book: the palms meet at shoulder height, and the arm opens level', () => {
    const { arms } = poseOf('stand-book', 0);
    expect(size(minus(palmOf(arms.left), palmOf(arms.right)))).toBeLessThan(6);
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const { shoulder, wrist } = atShare('stand-book', 0, 1, share).arms.right;
      expect(Math.abs(wrist[1] - shoulder[1])).toBeLessThan(12);
    }
  });

  it('head tilt: the head is still while the breath goes in and out, in each way', () => {
    for (const way of [null, 'easier', 'harder'] as const) {
      const script = figureInWay(figureOf('head-tilt'), way);
      const heads = [0, 0.5, 1].map(
        (share) => buildSkeleton(momentAt(script, { from: 2, to: 3, share })).trunk.head.at,
      );
      for (const head of heads) expect(size(minus(head, heads[0] ?? head))).toBeLessThan(0.5);
    }
  });

  it('push plus: only the shoulder blades move the body at the end, the elbows stay straight', () => {
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      for (const side of bothSides)
        expect(elbowAngle(atShare('push-plus', 2, 3, share), side)).toBeGreaterThan(165);
    }
    const [pushed, spread] = [poseOf('push-plus', 2), poseOf('push-plus', 3)];
    expect(pushed.trunk.chest.at[0] - spread.trunk.chest.at[0]).toBeGreaterThan(6);
  });

  it('shoulder blade clock: the arm stays straight while the blade slides', () => {
    const { poses } = figureOf('scap-clock');
    for (const [index] of poses.entries()) {
      for (const share of [0, 0.5, 1]) {
        const moment = atShare('scap-clock', index, (index + 1) % poses.length, share);
        expect(elbowAngle(moment, 'right')).toBeGreaterThan(165);
      }
    }
  });
});

describe('a body touches what it leans on', () => {
  it('backrest lean: hips and upper back stay at the backrest, without sinking into it', () => {
    const [backrest, top] = [-20, body.seatHeight + 44];
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const { trunk } = atShare('chair-ext', 0, 1, share);
      const backs = Array.from({ length: 37 }, (_, index) => {
        const { at, frame, depth } = sectionAt(trunk, 1 + index / 4);
        return place(at, frame, -depth, 0, 0);
      });
      const below = backs.filter(([, height]) => height < top).map(([ahead]) => ahead - backrest);
      expect(Math.min(...below)).toBeGreaterThan(-2);
      expect(below[0] ?? 9).toBeLessThan(1);
      const atTop = backs.reduce((one, other) =>
        Math.abs(other[1] - top) < Math.abs(one[1] - top) ? other : one,
      );
      expect(Math.abs(atTop[0] - backrest)).toBeLessThan(2);
    }
  });

  it('doorway: forearm and elbow stay on the frame', () => {
    const first = poseOf('doorway', 0).arms.right;
    for (const [from, to] of transitionsOf(figureOf('doorway'))) {
      for (const share of [0, 0.25, 0.5, 0.75, 1]) {
        const { elbow, wrist } = atShare('doorway', from, to, share).arms.right;
        expect(size(minus(elbow, first.elbow))).toBeLessThan(2.5);
        expect(size(minus(wrist, first.wrist))).toBeLessThan(0.5);
      }
    }
  });

  it('towel rest: the upper back lies on the roll, which is clearly visible', () => {
    const camera = cameraOf(figureOf('towel-ext'));
    for (const index of [0, 1, 2, 3]) {
      const skeleton = poseOf('towel-ext', index);
      const { at, frame, depth } = sectionAt(skeleton.trunk, 7);
      const back = place(at, frame, -depth, 0, 0);
      const roll = drawProp('towel', skeleton, cameraOf({ view: 'side' })).flatMap(({ shapes }) => shapes);
      expect(Math.abs(boundsOf(roll).top - back[1])).toBeLessThan(3);
      const { left, right, bottom, top } = boundsOf(
        drawProp('towel', skeleton, camera).flatMap(({ shapes }) => shapes),
      );
      expect(Math.max(right - left, top - bottom)).toBeGreaterThan(40);
    }
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
