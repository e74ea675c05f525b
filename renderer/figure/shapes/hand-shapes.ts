import type { Arm } from '../body/limbs.ts';
import type { Side } from '../body/skeleton.ts';
import { add, cross, scale, unit, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { type Blob, ball, chain, limb, type Shape } from './outline.ts';

type Parts = Shape['parts'];

/** Half lengths along the fingers, along the thumb and through the palm, centimetres. */
type Halves = readonly [number, number, number];

/** Measures along a hand, centimetres: points on it, and slabs around them. */
interface HandRuler {
  readonly wrist: Vec;
  at(distance: number, across?: number, inward?: number): Vec;
  slab(middle: Vec, half: Halves): Blob;
  readonly camera: Camera;
}

/**
 * A hand: a round mitten with a thumb, as wide as the sleeve from every side. It is flat if its palm lies on something,
 * bent around a bar or a board that it grips, or a fist.
 */
export function handParts(arm: Arm, side: Side, camera: Camera): Parts {
  const { wrist, fingers, palm } = arm;
  const thumbwards = scale(unit(cross(fingers, palm)), side === 'right' ? 1 : -1);
  return shapes[arm.grasp]({
    wrist,
    at: (distance, across = 0, inward = 0) =>
      add(wrist, scale(fingers, distance), scale(thumbwards, across), scale(palm, inward)),
    slab: (middle, half) => ({
      at: middle,
      axes: [scale(fingers, half[0]), scale(thumbwards, half[1]), scale(palm, half[2])],
    }),
    camera,
  });
}

const shapes: { readonly [Held in Arm['grasp']]: (hand: HandRuler) => Parts } = {
  fist: ({ wrist, at, slab, camera }) => chain([ball(wrist, 3), slab(at(5), [4.4, 4.8, 4.3])], camera),
  grip: ({ wrist, at, slab, camera }) => [
    ...chain([ball(wrist, 3), slab(at(5.6), [3.8, 4.4, 3.2]), slab(at(9.4, 0, 1), [2.8, 4.2, 2.8])], camera),
    ...chain([slab(at(10.6, 0, 1.4), [2, 4, 2]), slab(at(11, 0, 5.4), [1.8, 3.6, 1.8])], camera),
    ...limb(
      [
        [at(3.6, 1), 2],
        [at(4, 1.6, 5.4), 1.5],
      ],
      camera,
    ),
  ],
  wrap: ({ wrist, at, slab, camera }) => [
    ...chain(
      [
        ball(wrist, 3),
        slab(at(5), [3.6, 4.6, 3.2]),
        slab(at(9.4, 0, 1.4), [2.8, 4.4, 2.8]),
        slab(at(11, 0, 8), [2.4, 4, 2.6]),
      ],
      camera,
    ),
    ...limb(
      [
        [at(3.4, 2.4), 2],
        [at(6.4, 6.6, 1.6), 1.7],
      ],
      camera,
    ),
  ],
  flat: ({ at, slab, camera }) => [
    ...chain(
      [
        ball(at(-0.6), 3.2),
        slab(at(4, 0, 1), [4, 4.5, 2.8]),
        slab(at(8.4, 0, 1.6), [4, 4.5, 2.1]),
        slab(at(12.6, 0, 2), [3, 3.6, 1.6]),
      ],
      camera,
    ),
    ...limb(
      [
        [at(3, 2.6, 1), 1.9],
        [at(7, 6.6, 2), 1.5],
      ],
      camera,
    ),
  ],
  open: ({ wrist, at, slab, camera }) => [
    ...chain([ball(wrist, 3), slab(at(5), [3.6, 4.7, 3.7]), slab(at(9.6), [4, 4.3, 3.5])], camera),
    ...limb(
      [
        [at(3.4, 2.4, 1.4), 2],
        [at(7.4, 5.4, 4.4), 1.6],
      ],
      camera,
    ),
  ],
};
