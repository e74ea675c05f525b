import { describe, expect, it } from 'vitest';
import type { FigureScript } from '../../../shared/content/pose-schema.ts';
import { figureInWay } from '../../../shared/content/way.ts';

const figure: FigureScript = {
  view: 'side',
  posture: 'seated',
  props: [],
  poses: [
    { move: 1, hold: 1 },
    {
      move: 1,
      hold: 1,
      pelvis: { up: 30, forward: 20 },
      blades: { both: { in: 0.9, up: -0.9 } },
      arms: { both: { raise: 170, plane: 90 } },
    },
  ],
  easier: { range: 0.5 },
  harder: { range: 1.5 },
};

describe('the range of a way', () => {
  it('scales centimetres of the pelvis, whose limits are not those of a shoulder blade', () => {
    expect(figureInWay(figure, 'easier').poses[1]?.pelvis).toEqual({ up: 15, forward: 10 });
    expect(figureInWay(figure, 'harder').poses[1]?.pelvis).toEqual({ up: 45, forward: 30 });
  });

  it('stays within the range of shoulder blades and arms', () => {
    const pose = figureInWay(figure, 'harder').poses[1];
    expect(pose?.blades?.right).toEqual({ in: 1, up: -1 });
    expect(pose?.arms?.right).toEqual({ raise: 180, plane: 90 });
  });
});
