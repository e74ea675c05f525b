import { describe, expect, it } from 'vitest';
import { solveLeg } from '../../../renderer/figure/body/limbs.ts';
import { body, standingHip } from '../../../renderer/figure/body/measures.ts';
import { buildSkeleton } from '../../../renderer/figure/body/skeleton.ts';
import { upright } from '../../../renderer/figure/body/vector.ts';
import { boundsOf } from '../../../renderer/figure/fit.ts';
import { momentAt } from '../../../renderer/figure/script.ts';
import { cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import { legParts } from '../../../renderer/figure/shapes/limb-shapes.ts';
import { area } from '../../../renderer/figure/shapes/outline.ts';
import { drawGround } from '../../../renderer/figure/shapes/props.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();

/** The camera of an exercise, and its skeletons on the way from key pose 0 to 1. */
function movementOf(id: string) {
  const script = library.exercises.get(id)?.figure;
  if (script === undefined) throw new Error(id);
  const skeletons = Array.from({ length: 11 }, (_, index) =>
    buildSkeleton(momentAt(script, { from: 0, to: 1, share: index / 10 })),
  );
  return { camera: cameraOf(script), skeletons };
}

describe('a foot with a raised heel', () => {
  it.each([0, 2, 4, 6])('stands on its ball, heel %i cm up', (heel) => {
    const leg = solveLeg({ heel, step: -30 }, [0, standingHip - 4, 0], upright, 1, 'standing');
    const { shoe } = legParts(leg, cameraOf({ view: 'side' }));
    const { bottom } = boundsOf([area('shoe', shoe)]);
    expect(Math.abs(bottom)).toBeLessThan(1);
    expect(leg.tip[1]).toBe(0);
  });
});

describe('a standing figure', () => {
  it('keeps the balls of its feet in place while the heels rise', () => {
    const { skeletons } = movementOf('calf-raise');
    const reach = Math.hypot(body.ballOfFoot.ahead, body.ballOfFoot.down);
    const balls = skeletons.map(({ legs: { right } }) => {
      const down = Math.min(reach, right.ankle[1] - body.ankleHeight + body.ballOfFoot.down);
      return right.ankle[0] + Math.sqrt(reach ** 2 - down ** 2);
    });
    expect(Math.max(...balls) - Math.min(...balls)).toBeLessThan(2);
  });

  it('keeps its shadow under its feet while the hips move back', () => {
    const { camera, skeletons } = movementOf('hip-hinge');
    const shadows = skeletons.map((skeleton) => boundsOf(drawGround(skeleton, [], camera)));
    for (const { left, right } of shadows) {
      expect(left).toBeCloseTo(shadows[0]?.left ?? Number.NaN);
      expect(right).toBeCloseTo(shadows[0]?.right ?? Number.NaN);
    }
  });
});
