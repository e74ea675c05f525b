import { describe, expect, it } from 'vitest';
import { heelAndBall } from '../../../../renderer/figure/body/foot.ts';
import type { Leg } from '../../../../renderer/figure/body/limbs.ts';
import { body } from '../../../../renderer/figure/body/measures.ts';
import { buildSkeleton } from '../../../../renderer/figure/body/skeleton.ts';
import { momentAt } from '../../../../renderer/figure/script.ts';
import { cameraOf } from '../../../../renderer/figure/shapes/camera.ts';
import { drawPath } from '../../../../renderer/figure/shapes/path.ts';
import { transitionsOf } from '../../../../shared/content/repeat-plan.ts';
import { figureInWay } from '../../../../shared/content/way.ts';
import { shippedLibrary } from '../../../support/library.ts';

const walk = shippedLibrary().exercises.get('walk');
if (walk === undefined) throw new Error('no walk');

/** The distance from a place to the nearest of some others, centimetres. */
function nearest(place: number, others: readonly number[]): number {
  return Math.min(...others.map((other) => Math.abs(other - place)));
}

/** Where a foot is ahead, and how high its ball and its lowest part are above the floor. */
function footOf(leg: Leg) {
  const { heel, ball } = heelAndBall(leg);
  const above = ball[1] - body.ballOfFoot.radius;
  return { ahead: ball[0], ball: above, lowest: Math.min(above, heel[1] - body.heel.radius) };
}

describe.each([null, 'easier', 'harder'] as const)('the path under a walk (%s)', (way) => {
  const script = figureInWay(walk.figure, way);
  const camera = cameraOf(script);
  const frames = transitionsOf(script)
    .filter(([from, to]) => from !== 0 && to !== 0)
    .flatMap(([from, to]) =>
      Array.from({ length: 11 }, (_, index) =>
        buildSkeleton(momentAt(script, { from, to, share: index / 10 })),
      ),
    )
    .map((skeleton) => ({
      joints: (drawPath(skeleton, camera).find(({ kind }) => kind === 'line')?.parts ?? [])
        .flatMap(([end]) => (end === undefined ? [] : [end[0]]))
        .filter((x) => Math.abs(x) < 100),
      left: footOf(skeleton.legs.left),
      right: footOf(skeleton.legs.right),
    }));
  const pairs = frames.slice(1).map((now, index) => ({ before: frames[index] ?? now, now }));

  it('does not jump, also when the other foot takes over', () => {
    for (const { before, now } of pairs) {
      for (const joint of now.joints.filter((x) => Math.abs(x) < 60))
        expect(nearest(joint, before.joints)).toBeLessThan(2);
    }
  });

  it.each([
    ['left', 'right'],
    ['right', 'left'],
  ] as const)('stays under the %s foot while only that one stands', (foot, other) => {
    const standing = pairs.filter((pair) =>
      [pair.before, pair.now].every((each) => each[foot].ball < 0.01 && each[other].lowest > 0.5),
    );
    expect(standing.length).toBeGreaterThan(10);
    for (const { before, now } of standing) {
      const moved = now[foot].ahead - before[foot].ahead;
      const joint = now.joints.reduce((one, next) => (Math.abs(next) < Math.abs(one) ? next : one));
      expect(nearest(joint - moved, before.joints)).toBeLessThan(0.01);
    }
  });
});
