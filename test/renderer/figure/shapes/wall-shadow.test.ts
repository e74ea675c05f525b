import { describe, expect, it } from 'vitest';
import { buildSkeleton } from '../../../../renderer/figure/body/skeleton.ts';
import { boundsOf } from '../../../../renderer/figure/fit.ts';
import { momentAt } from '../../../../renderer/figure/script.ts';
import { cameraOf } from '../../../../renderer/figure/shapes/camera.ts';
import { drawProp } from '../../../../renderer/figure/shapes/props.ts';
import { shippedLibrary } from '../../../support/library.ts';

/** The bounds of the shadow on the wall in key pose 0 of an exercise, and of its hands. */
function shadowOf(id: string, prop: 'wall-behind' | 'wall-ahead', forward: number) {
  const script = shippedLibrary().exercises.get(id)?.figure;
  if (script === undefined) throw new Error(id);
  const moment = momentAt(script, { from: 0, to: 0, share: 0 });
  const skeleton = buildSkeleton({
    ...moment,
    pelvis: { ...moment.pelvis, forward: (moment.pelvis?.forward ?? 0) + forward },
  });
  const camera = cameraOf(script);
  const shapes = drawProp(prop, skeleton, camera).flatMap((drawn) => drawn.shapes);
  const [head] = camera.project(skeleton.trunk.head.at);
  return { bounds: boundsOf(shapes.filter(({ role }) => role === 'shade')), head };
}

describe('the shadow on a wall', () => {
  it('stays at the body that touches the wall and leaves it when the body moves away', () => {
    const [near, away] = [shadowOf('wall-w', 'wall-behind', 0), shadowOf('wall-w', 'wall-behind', 30)];
    const offset = ({ bounds, head }: typeof near) => Math.abs((bounds.left + bounds.right) / 2 - head);
    expect(offset(near)).toBeLessThan(10);
    expect(offset(away)).toBeGreaterThan(offset(near) + 8);
  });

  it('is not below the floor', () => {
    expect(shadowOf('calf-raise', 'wall-ahead', 0).bounds.bottom).toBeGreaterThan(-40);
  });
});
