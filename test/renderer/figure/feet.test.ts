import { describe, expect, it } from 'vitest';
import { cameraOf } from '../../../renderer/figure/camera.ts';
import { boundsOf } from '../../../renderer/figure/fit.ts';
import { legParts } from '../../../renderer/figure/limb-shapes.ts';
import { solveLeg } from '../../../renderer/figure/limbs.ts';
import { standingHip } from '../../../renderer/figure/measures.ts';
import { area } from '../../../renderer/figure/outline.ts';
import { upright } from '../../../renderer/figure/vector.ts';

describe('a foot with a raised heel', () => {
  it.each([0, 2, 4, 6])('stands on its ball, heel %i cm up', (heel) => {
    const leg = solveLeg({ heel, step: -30 }, [0, standingHip - 4, 0], upright, 1, 'standing');
    const { shoe } = legParts(leg, cameraOf({ view: 'side' }));
    const { bottom } = boundsOf([area('shoe', shoe)]);
    expect(Math.abs(bottom)).toBeLessThan(1);
    expect(leg.tip[1]).toBe(0);
  });
});
