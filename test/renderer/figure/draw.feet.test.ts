import { describe, expect, it } from 'vitest';
import { solveLeg } from '../../../renderer/figure/body/limbs.ts';
import { standingHip } from '../../../renderer/figure/body/measures.ts';
import { upright } from '../../../renderer/figure/body/vector.ts';
import { boundsOf } from '../../../renderer/figure/fit.ts';
import { cameraOf } from '../../../renderer/figure/shapes/camera.ts';
import { legParts } from '../../../renderer/figure/shapes/limb-shapes.ts';
import { area } from '../../../renderer/figure/shapes/outline.ts';

describe('a foot with a raised heel', () => {
  it.each([0, 2, 4, 6])('stands on its ball, heel %i cm up', (heel) => {
    const leg = solveLeg({ heel, step: -30 }, [0, standingHip - 4, 0], upright, 1, 'standing');
    const { shoe } = legParts(leg, cameraOf({ view: 'side' }));
    const { bottom } = boundsOf([area('shoe', shoe)]);
    expect(Math.abs(bottom)).toBeLessThan(1);
    expect(leg.tip[1]).toBe(0);
  });
});
