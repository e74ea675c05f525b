import { describe, expect, it } from 'vitest';
import { body } from '../../../renderer/figure/body/measures.ts';
import { bothSides, buildSkeleton, type Skeleton } from '../../../renderer/figure/body/skeleton.ts';
import { minus, type Point, size, type Vec } from '../../../renderer/figure/body/vector.ts';
import { drawFigure } from '../../../renderer/figure/draw.ts';
import { boundsOf } from '../../../renderer/figure/fit.ts';
import { markPaths, type PicturePath, prepareFigure } from '../../../renderer/figure/picture.ts';
import { momentAt, type Progress } from '../../../renderer/figure/script.ts';
import { drawArrows } from '../../../renderer/figure/shapes/arrows.ts';
import { cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import { drawHead } from '../../../renderer/figure/shapes/head.ts';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { demonstrationOf, momentOf } from '../../../shared/content/exercise-script.ts';
import { transitionsOf } from '../../../shared/content/repeat-plan.ts';
import { figureInWay } from '../../../shared/content/way.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();
const exercises = [...library.exercises.values()];

function exerciseOf(id: string): Exercise {
  const exercise = library.exercises.get(id);
  if (exercise === undefined) throw new Error(id);
  return exercise;
}

/** The moments of each transition from one key pose to the next, several times a second. */
function film(exercise: Exercise, perSecond: number): readonly Progress[] {
  const script = demonstrationOf(exercise);
  const ways = new Map(script.beats.map((beat) => [`${beat.from}>${beat.to}`, beat]));
  return [...ways.values()].flatMap(({ at, seconds, from, to }) => {
    const count = Math.max(1, Math.floor(seconds * perSecond));
    return Array.from({ length: count }, (_, index) => {
      return { from, to, share: momentOf(script, at + (index * seconds) / count).share };
    });
  });
}

function skeletonAt(exercise: Exercise, progress: Progress): Skeleton {
  return buildSkeleton(momentAt(exercise.figure, progress));
}

/** How strong each path is; the same path may be drawn twice while it is replaced by itself. */
function strengths(paths: readonly PicturePath[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { d, opacity } of paths) sums.set(d, Math.max(opacity, sums.get(d) ?? 0));
  return sums;
}

/** How much of an arrow may appear or disappear from one picture to the next, on a display with 60 a second. */
const LARGEST_FADE = 0.4;

/** Pictures per second to check, and how far a point may move between two of them, centimetres: more is a jump. */
const PER_SECOND = 30;
const LARGEST_JUMP = 9;

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  'the film of %s',
  (_, exercise) => {
    it('has no hand, elbow or head that jumps', () => {
      let last: readonly Vec[] | null = null;
      let way = '';
      for (const progress of film(exercise, 60)) {
        const { arms, trunk } = skeletonAt(exercise, progress);
        const isSameWay = way === `${progress.from}>${progress.to}`;
        way = `${progress.from}>${progress.to}`;
        const points = [trunk.head.at, ...bothSides.flatMap((side) => [arms[side].wrist, arms[side].elbow])];
        for (const [index, point] of points.entries()) {
          const before = last?.[index];
          if (isSameWay && before !== undefined)
            expect(size(minus(point, before))).toBeLessThan(LARGEST_JUMP);
        }
        last = points;
      }
    });

    it('keeps standing feet in place', () => {
      const { poses, common, posture } = exercise.figure;
      if (posture !== 'standing' && posture !== 'seated') return;
      for (const [from, to] of transitionsOf(exercise.figure)) {
        for (const side of bothSides) {
          const legOf = (index: number) =>
            poses[index]?.legs?.[side] ??
            poses[index]?.legs?.both ??
            common?.legs?.[side] ??
            common?.legs?.both;
          if (JSON.stringify(legOf(from)) !== JSON.stringify(legOf(to))) continue;
          const at = (share: number) => skeletonAt(exercise, { from, to, share }).legs[side].ankle;
          for (const share of [0.25, 0.5, 0.75, 1]) expect(size(minus(at(share), at(0)))).toBeLessThan(0.6);
        }
      }
    });

    it('keeps the hips of a seated figure on the seat', () => {
      if (exercise.figure.posture !== 'seated' || exercise.id === 'sit-stand') return;
      const heights = film(exercise, 4).map((progress) => skeletonAt(exercise, progress).trunk.hips);
      for (const [ahead, up, right] of heights) {
        expect(up - body.seatHeight - body.seatToHip).toBeCloseTo(0, 1);
        expect(Math.abs(ahead - (heights[0]?.[0] ?? 0))).toBeLessThan(1);
        expect(Math.abs(right)).toBeLessThan(1);
      }
    });

    it('shows no arrow on the head', () => {
      const { figure } = exercise;
      const camera = cameraOf(figure);
      const { fit } = prepareFigure(exercise, null);
      for (const [from, to] of transitionsOf(figure)) {
        const arrows = drawArrows(figure, from, to, camera, fit.scale).filter(({ role }) => role === 'arrow');
        for (const share of [0.15, 0.3, 0.45, 0.6, 0.75]) {
          const { trunk } = skeletonAt(exercise, { from, to, share });
          const face = drawHead(trunk, camera, false).filter(
            ({ role }) => role === 'skin' || role === 'hair',
          );
          const { left, right, bottom, top } = boundsOf(face);
          const isOnHead = ([x, y]: Point) => {
            const [mx, my] = [(left + right) / 2, (bottom + top) / 2];
            return ((x - mx) / ((right - left) / 2)) ** 2 + ((y - my) / ((top - bottom) / 2)) ** 2 < 0.9;
          };
          expect(arrows.flatMap(({ parts }) => parts.flat()).filter(isOnHead)).toEqual([]);
        }
      }
    });

    it('has no arrow or mark that appears, disappears or jumps', () => {
      const figure = prepareFigure(exercise, null);
      const script = demonstrationOf(exercise);
      let last: ReadonlyMap<string, number> | null = null;
      const jumps: string[] = [];
      for (let frame = 0; frame < script.seconds * 60; frame += 1) {
        const { beat, share } = momentOf(script, frame / 60);
        const now = strengths(markPaths(figure, { from: beat.from, to: beat.to, share }));
        for (const path of new Set([...now.keys(), ...(last ?? now).keys()])) {
          const change = (now.get(path) ?? 0) - ((last ?? now).get(path) ?? 0);
          if (Math.abs(change) > LARGEST_FADE) jumps.push(`${path} at ${frame / 60} s`);
        }
        last = now;
      }
      expect(jumps).toEqual([]);
    });

    it('shows the way back where it shows the way there', () => {
      const { figure } = exercise;
      const camera = cameraOf(figure);
      const { scale } = prepareFigure(exercise, null).fit;
      const shows = (from: number, to: number) => drawArrows(figure, from, to, camera, scale).length > 0;
      const ways = transitionsOf(figure);
      const isShown = ways.some(([from, to]) => to !== 0 && shows(from, to));
      // A walk that comes to a stop and a breath have no way back.
      const isExempt = figure.isEven === true || exercise.id === 'rib-breath';
      if (!isShown || isExempt) return;
      for (const [from, to] of ways.filter(([, pose]) => pose === 0)) expect(shows(from, to)).toBe(true);
    });

    it('fades in what appears and fades out what disappears', () => {
      const { drawing } = prepareFigure(exercise, null);
      let last: number | null = null;
      for (const progress of film(exercise, PER_SECOND)) {
        const spine = drawFigure(drawing, progress).filter(({ role }) => role === 'spine');
        const strength = Math.max(0, ...spine.map(({ opacity = 1 }) => opacity));
        if (last !== null) expect(Math.abs(strength - last)).toBeLessThan(0.35);
        last = strength;
      }
    });
  },
);

describe.each(['easier', 'harder'] as const)('the %s way', (way) => {
  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    'of %s has hands that reach what they hold, and nothing under the ground',
    (_, exercise) => {
      const figure = figureInWay(exercise.figure, way);
      for (const [from, to] of transitionsOf(figure)) {
        for (const share of [0, 0.5, 1]) {
          const { arms, legs } = buildSkeleton(momentAt(figure, { from, to, share }));
          for (const side of bothSides) {
            expect(arms[side].miss).toBeLessThan(2);
            const joints = [arms[side].elbow, arms[side].wrist, legs[side].knee, legs[side].ankle];
            for (const [, height] of joints) expect(height).toBeGreaterThan(1);
          }
        }
      }
    },
  );
});

describe('a walk', () => {
  const walk = exerciseOf('walk');
  const steps = film(walk, 60).filter(({ from, to }) => from !== 0 && to !== 0);
  const skeletons = steps.map((progress) => skeletonAt(walk, progress));

  it('does not limp: both legs do the same, half a cycle apart', () => {
    const { poses } = walk.figure;
    for (const index of [1, 2, 3, 4]) {
      expect(poses[index]?.legs?.right).toEqual(poses[index + 4]?.legs?.left);
      expect(poses[index]?.legs?.left).toEqual(poses[index + 4]?.legs?.right);
      expect(poses[index]?.pelvis?.up).toBe(poses[index + 4]?.pelvis?.up);
    }
  });

  it('always has a foot on the ground, which moves back evenly under the body', () => {
    for (const [index, { legs }] of skeletons.entries()) {
      const lowest = Math.min(...bothSides.map((side) => legs[side].ankle[1]));
      expect(lowest).toBeLessThan(body.ankleHeight + 4);
      const before = skeletons[index - 1];
      if (before === undefined) continue;
      const stance = legs.left.ankle[1] < legs.right.ankle[1] ? 'left' : 'right';
      if (legs[stance].ankle[1] > body.ankleHeight + 0.3) continue;
      expect(legs[stance].ankle[0]).toBeLessThan(before.legs[stance].ankle[0] + 0.5);
    }
  });

  it('has a nearly straight leg under the body', () => {
    const straight = skeletons.map(({ legs }) =>
      Math.max(...bothSides.map((side) => size(minus(legs[side].hip, legs[side].ankle)))),
    );
    expect(Math.min(...straight)).toBeGreaterThan(0.95 * (body.thigh + body.shank));
  });
});

describe('a push-up on the wall', () => {
  it('spreads the blades at the end without rounding the back', () => {
    const exercise = exerciseOf('push-plus');
    const { trunk: pushed, blades } = skeletonAt(exercise, { from: 3, to: 3, share: 0 });
    const { trunk: start } = skeletonAt(exercise, { from: 0, to: 0, share: 0 });
    expect(blades.right.in).toBe(-1);
    expect(Math.abs(pushed.chest.frame.up[0] - start.chest.frame.up[0])).toBeLessThan(0.12);
    expect(pushed.head.frame.ahead[1]).toBeGreaterThan(-0.25);
  });
});

describe('rolling the shoulders', () => {
  it('circles one way, then the other', () => {
    const exercise = exerciseOf('shoulder-rolls');
    const way = [1, 2, 3, 4, 5, 6, 7, 8].map((pose) => {
      const { arms, trunk } = skeletonAt(exercise, { from: pose, to: pose, share: 0 });
      return minus(arms.right.shoulder, trunk.chest.at);
    });
    const turns = (points: readonly Vec[]) =>
      points.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
        return sum + x * nextY - y * nextX;
      }, 0);
    expect(turns(way.slice(0, 4)) * turns(way.slice(4))).toBeLessThan(0);
    const heights = way.map(([, y]) => y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(8);
  });
});
