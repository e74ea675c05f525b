import { describe, expect, it } from 'vitest';
import { heelAndBall } from '../../../renderer/figure/body/foot.ts';
import { type Leg, solveLeg } from '../../../renderer/figure/body/limbs.ts';
import { body, standingHip } from '../../../renderer/figure/body/measures.ts';
import { bothSides, buildSkeleton } from '../../../renderer/figure/body/skeleton.ts';
import { add, minus, size, upright, type Vec } from '../../../renderer/figure/body/vector.ts';
import { boundsOf } from '../../../renderer/figure/fit.ts';
import { momentAt } from '../../../renderer/figure/script.ts';
import { cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import { legParts } from '../../../renderer/figure/shapes/limb-shapes.ts';
import { area } from '../../../renderer/figure/shapes/outline.ts';
import { drawGround } from '../../../renderer/figure/shapes/props.ts';
import { transitionsOf } from '../../../shared/content/repeat-plan.ts';
import { figureInWay } from '../../../shared/content/way.ts';
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
  it.each([0, 2, 4, 6, 8, 10, 12, 14])('stands on its ball, heel %i cm up', (heel) => {
    const at = (raised: number) =>
      solveLeg({ heel: raised, step: -30 }, [0, standingHip - 8, 0], upright, 1, 'standing');
    const [leg, flat] = [at(heel), at(0)];
    expect(heelAndBall(leg).heel[1] - heelAndBall(flat).heel[1]).toBeGreaterThan(Math.min(heel, 13) - 0.5);
    expect(size(minus(heelAndBall(leg).ball, heelAndBall(flat).ball))).toBeLessThan(0.01);
    const { bottom } = boundsOf([area('shoe', legParts(leg, cameraOf({ view: 'side' })).shoe)]);
    expect(Math.abs(bottom)).toBeLessThan(0.5);
    expect(leg.tip[1]).toBe(0);
  });

  it('keeps its heel in place when the toes are raised instead', () => {
    const at = (toes: number) => solveLeg({ toes }, [0, standingHip - 4, 0], upright, 1, 'standing');
    expect(size(minus(heelAndBall(at(20)).heel, heelAndBall(at(0)).heel))).toBeLessThan(0.01);
    expect(heelAndBall(at(20)).ball[1]).toBeGreaterThan(heelAndBall(at(0)).ball[1] + 4);
  });
});

/** The places where a foot touches the floor, or would: the undersides of heel and ball. */
function undersides(leg: Leg): readonly Vec[] {
  const { heel, ball } = heelAndBall(leg);
  return [add(heel, [0, -body.heel.radius, 0]), add(ball, [0, -body.ballOfFoot.radius, 0])];
}

/** Closer to the floor than this, a foot stands on it; centimetres. */
const ON_FLOOR = 0.5;
/** A standing foot may move by this much, centimetres. */
const MOST_SLIDE = 1;

const standing = [...library.exercises.values()].filter(({ figure }) => figure.posture === 'standing');
const ways = [null, 'easier', 'harder'] as const;

describe.each(standing.flatMap(({ id, figure }) => ways.map((way) => [id, way, figure] as const)))(
  'the feet of %s (%s)',
  (_, way, figure) => {
    const script = figureInWay(figure, way);
    const films = transitionsOf(script).map(([from, to]) => {
      const count = Math.ceil((script.poses[to]?.move ?? 0) * 60);
      return Array.from({ length: count + 1 }, (_each, index) => {
        const share = script.isEven === true ? index / count : (1 - Math.cos((Math.PI * index) / count)) / 2;
        return buildSkeleton(momentAt(script, { from, to, share })).legs;
      });
    });

    it('carry it: one of them is on the floor, and neither is below it', () => {
      for (const legs of films.flat()) {
        const heights = bothSides.map((side) => Math.min(...undersides(legs[side]).map(([, y]) => y)));
        expect(Math.abs(Math.min(...heights))).toBeLessThan(ON_FLOOR);
      }
    });

    it('stay where they stand', () => {
      // Under a walk on the spot, the floor moves.
      if (script.isEven === true) return;
      for (const side of bothSides) {
        for (const part of [0, 1]) {
          let stood: Vec | null = null;
          for (const legs of films.flat()) {
            const at = undersides(legs[side])[part] ?? [0, 0, 0];
            if (at[1] > ON_FLOOR) stood = null;
            else stood ??= at;
            if (stood !== null) expect(size(minus(at, stood))).toBeLessThan(MOST_SLIDE);
          }
        }
      }
    });
  },
);

describe('a standing figure', () => {
  it('keeps its shadow under its feet while the hips move back', () => {
    const { camera, skeletons } = movementOf('hip-hinge');
    const shadows = skeletons.map((skeleton) => boundsOf(drawGround(skeleton, [], camera)));
    for (const { left, right } of shadows) {
      expect(left).toBeCloseTo(shadows[0]?.left ?? Number.NaN);
      expect(right).toBeCloseTo(shadows[0]?.right ?? Number.NaN);
    }
  });
});
