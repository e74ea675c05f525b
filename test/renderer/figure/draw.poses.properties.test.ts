import { describe, expect, it } from 'vitest';
import { radii } from '../../../renderer/figure/body/measures.ts';
import { bothSides, buildSkeleton, type Skeleton } from '../../../renderer/figure/body/skeleton.ts';
import { add, scale, type Vec } from '../../../renderer/figure/body/vector.ts';
import { drawFigure } from '../../../renderer/figure/draw.ts';
import { boundsOf, PICTURE, toPicture } from '../../../renderer/figure/fit.ts';
import { picturePaths, pictureSvg, prepareFigure, stillPaths } from '../../../renderer/figure/picture.ts';
import { momentAt } from '../../../renderer/figure/script.ts';
import { drawArrows } from '../../../renderer/figure/shapes/arrows.ts';
import { cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import { handParts } from '../../../renderer/figure/shapes/hand-shapes.ts';
import { area } from '../../../renderer/figure/shapes/outline.ts';
import { bladePlace } from '../../../renderer/figure/shapes/torso.ts';
import { momentOf, scriptOf } from '../../../shared/content/exercise-script.ts';
import { transitionsOf } from '../../../shared/content/repeat-plan.ts';
import { shippedLibrary } from '../../support/library.ts';

const exercises = [...shippedLibrary().exercises.values()];
const shares = [0, 0.25, 0.5, 0.75, 1];

const distance = (one: Vec, other: Vec) =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  'the figure of %s',
  (_, exercise) => {
    const script = exercise.figure;
    const steps = transitionsOf(script).flatMap(([from, to]) => shares.map((share) => ({ from, to, share })));
    const skeletons: readonly Skeleton[] = steps.map((step) => buildSkeleton(momentAt(script, step)));

    it('consists of finite numbers in every pose and between poses', () => {
      for (const side of ['right', 'left'] as const) {
        const figure = prepareFigure(exercise, side);
        for (const step of steps) {
          for (const { d, strokeWidth } of picturePaths(figure, step)) {
            expect(d).toMatch(/^(M[-\d. ]+(L[-\d. ]+)*Z?)+$/);
            expect(d).not.toMatch(/NaN|Infinity/);
            expect(Number.isFinite(strokeWidth)).toBe(true);
          }
        }
      }
    });

    it('stays inside its picture', () => {
      if ((script.frame ?? 'whole') !== 'whole') return;
      const { drawing, fit } = prepareFigure(exercise, null);
      const bare = {
        ...drawing,
        script: { ...script, props: script.props.filter((prop) => prop === 'chair' || prop === 'mat') },
      };
      for (const step of steps) {
        const { left, right, top, bottom } = boundsOf(drawFigure(bare, step));
        const corners = [toPicture([left, top], fit), toPicture([right, bottom], fit)].flat();
        for (const corner of corners) {
          expect(corner).toBeGreaterThanOrEqual(0);
          expect(corner).toBeLessThanOrEqual(PICTURE);
        }
      }
    });

    it('has visibly different key poses', () => {
      const camera = cameraOf(script);
      const drawn = script.poses.map((_, index) => {
        const skeleton = buildSkeleton(momentAt(script, { from: index, to: index, share: 0 }));
        const { arms, legs, trunk } = skeleton;
        const limbs = bothSides.flatMap((side) => [
          arms[side].shoulder,
          arms[side].elbow,
          arms[side].wrist,
          legs[side].knee,
          legs[side].ankle,
          bladePlace(skeleton, side).at,
        ]);
        return [...limbs, ...trunk.spine, trunk.head.at].map((at) => camera.project(at));
      });
      for (const [from, to] of transitionsOf(script)) {
        const [one, other] = [drawn[from] ?? [], drawn[to] ?? []];
        const pose = script.poses[to];
        // A breath may only be visible at the ribs.
        if (pose?.breath === undefined && script.poses[from]?.breath === undefined) {
          const moved = one.map(([x, y], at) =>
            Math.hypot(x - (other[at]?.[0] ?? 0), y - (other[at]?.[1] ?? 0)),
          );
          expect(Math.max(...moved)).toBeGreaterThan(1.8);
        }
      }
    });

    it('has hands that reach what they hold at every moment', () => {
      for (const { arms } of skeletons) {
        for (const side of bothSides) expect(arms[side].miss).toBeLessThan(2);
      }
    });

    it('has bones of constant length, and nothing below the ground', () => {
      const [first] = skeletons;
      if (first === undefined) throw new Error('no pose');
      for (const { arms, legs, trunk } of skeletons) {
        for (const side of bothSides) {
          const { shoulder, elbow, wrist } = arms[side];
          expect(distance(shoulder, elbow)).toBeCloseTo(
            distance(first.arms[side].shoulder, first.arms[side].elbow),
            0,
          );
          expect(distance(elbow, wrist)).toBeCloseTo(
            distance(first.arms[side].elbow, first.arms[side].wrist),
            0,
          );
          const { hip, knee, ankle } = legs[side];
          expect(distance(hip, knee)).toBeGreaterThan(39);
          expect(distance(hip, knee)).toBeLessThan(43);
          expect(distance(knee, ankle)).toBeGreaterThan(38);
          for (const joint of [elbow, wrist, knee, ankle]) expect(joint[1]).toBeGreaterThan(1);
        }
        expect(trunk.head.at[1]).toBeGreaterThan(8);
      }
    });

    it('keeps feet and knees in place', () => {
      if (script.poses.some((pose) => pose.legs !== undefined)) return;
      for (const { legs } of skeletons) {
        for (const side of bothSides) {
          const at = script.posture === 'hands-and-knees' ? 'knee' : 'ankle';
          expect(distance(legs[side][at], (skeletons[0] as Skeleton).legs[side][at])).toBeLessThan(3);
        }
      }
    });

    it('has hands as wide as the sleeve in any direction, unless they lie flat on something', () => {
      const camera = cameraOf(script);
      for (const { arms } of skeletons) {
        for (const side of bothSides) {
          const parts = handParts(arms[side], side, camera);
          const { left, right, bottom, top } = boundsOf([area('skin', parts)]);
          const least = arms[side].grasp === 'flat' ? 4.5 : 2 * radii.wrist - 0.5;
          expect(Math.min(right - left, top - bottom)).toBeGreaterThan(least);
        }
      }
    });

    it('has arrows inside the picture that start and end beside the hands, not on them', () => {
      const { fit } = prepareFigure(exercise, null);
      const camera = cameraOf(script);
      for (const [from, index] of transitionsOf(script)) {
        const { arms } = buildSkeleton(momentAt(script, { from: index, to: index, share: 0 }));
        const palms = bothSides.map((side) =>
          camera.project(add(arms[side].wrist, scale(arms[side].fingers, 7))),
        );
        for (const { role, parts } of drawArrows(script, from, index, camera, fit.scale)) {
          if (role !== 'arrow') continue;
          const path = parts[0] ?? [];
          for (const point of path) {
            for (const [x, y] of palms) {
              expect(Math.hypot(point[0] - x, point[1] - y)).toBeGreaterThan(4.5);
            }
            for (const edge of toPicture(point, fit)) {
              expect(edge).toBeGreaterThanOrEqual(1);
              expect(edge).toBeLessThanOrEqual(PICTURE - 1);
            }
          }
        }
      }
    });

    it('shows the working muscles in at least one key pose', () => {
      if (exercise.muscles.length === 0) return;
      const { drawing } = prepareFigure(exercise, null);
      const isWarm = script.poses.some((_, index) =>
        drawFigure(drawing, { from: index, to: index, share: 0 }).some(({ role }) => role === 'muscle'),
      );
      expect(isWarm).toBe(true);
    });

    it('moves at the tempo of its exercise', () => {
      const seconds = exercise.hasSides ? exercise.seconds / 2 : exercise.seconds;
      const played = scriptOf(exercise, null, seconds);
      expect(momentOf(played, 0)).toMatchObject({ beat: { from: 0 }, share: 0 });
      expect(momentOf(played, seconds).beat.to).toBe(0);
      for (const { type, from, to, seconds: length } of played.beats) {
        const pose = script.poses[to];
        if (type !== 'move' || pose === undefined || from === to) continue;
        expect(length / pose.move).toBeGreaterThan(0.75);
        expect(length / pose.move).toBeLessThan(1.25);
      }
    });

    it('has a picture with a text alternative', () => {
      const figure = prepareFigure(exercise, null);
      const svg = pictureSvg(figure, stillPaths(figure, 1), exercise.alternativeText);
      expect(svg).toContain('role="img"');
      expect(svg).toContain('aria-label=');
    });
  },
);
