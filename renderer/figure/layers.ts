import type { Skeleton } from './body/skeleton.ts';
import { sectionAt } from './body/spine.ts';
import { dot, minus, size, type Vec } from './body/vector.ts';
import type { Camera } from './shapes/camera.ts';
import type { Shape } from './shapes/outline.ts';

/** Shapes with their place from back to front: the shirt is at 0. */
export interface Layer {
  readonly order: number;
  readonly shapes: readonly Shape[];
}

/** Nearness relative to the chest. */
export function nearer({ trunk }: Skeleton, camera: Camera, at: Vec): number {
  return camera.nearness(at) - camera.nearness(trunk.chest.at);
}

/** How far a value has come from one bound to the other: 0 to 1. */
export function ramp(value: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (value - from) / (to - from)));
}

/**
 * Shapes that change between two layers: at strength 0 they are in the back one, at 1 in the front one. In between, the
 * front one fades in over the back one, so that nothing appears or disappears within one frame.
 */
export function fading(back: number, front: number, strength: number, shapes: readonly Shape[]): Layer[] {
  if (strength <= 0) return [{ order: back, shapes }];
  if (strength >= 1) return [{ order: front, shapes }];
  // The rim comes last: faint, it would shine through the part that it surrounds.
  const rims = ramp(strength, 0.6, 1) ** 2;
  const faint = shapes.map((shape) => ({
    ...shape,
    opacity: (shape.opacity ?? 1) * (shape.role === 'gap' ? rims : strength),
  }));
  return [
    { order: back, shapes },
    { order: front, shapes: faint },
  ];
}

/** Centimetres. */
const UNDER_SHOULDERS = -24;

/** How far in front of the nearest cross-sections of the trunk some points lie, on average; centimetres. */
export function clearance(skeleton: Skeleton, camera: Camera, points: readonly Vec[]): number {
  const { trunk } = skeleton;
  const depths = points.map((point) => {
    let best = { distance: Number.POSITIVE_INFINITY, at: trunk.chest.at };
    for (let height = 1; height <= 9; height += 1) {
      const { at } = sectionAt(trunk, height);
      const distance = size(minus(point, at));
      if (distance < best.distance) best = { distance, at };
    }
    return camera.nearness(point) - camera.nearness(best.at);
  });
  return mean(depths);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A part fades between its layers over this change of its clearance, centimetres. */
const FADE = 2.4;

/** How far a limb is in front of the trunk: 0 behind it, 1 in front of it; `least` is the clearance it needs. */
export function strengthBefore(
  skeleton: Skeleton,
  camera: Camera,
  points: readonly Vec[],
  least: number,
): number {
  // From above the head, the shoulders hide everything well below them.
  const above = ramp(dot(skeleton.trunk.chest.frame.up, camera.eye), 0.65, 0.75);
  const beside = above < 1 ? clearance(skeleton, camera, points) - least : 0;
  const depths = points.map((point) => nearer(skeleton, camera, point));
  const under = mean(depths) - UNDER_SHOULDERS;
  const margin = beside * (1 - above) + under * above;
  return ramp(margin, -FADE / 2, FADE / 2);
}

/** The side that is farther from the camera, if any; it stays the same during a movement, whatever turns. */
export function isFarSide(camera: Camera, { trunk }: Skeleton, side: 'left' | 'right'): boolean {
  const isOnSide = Math.abs(trunk.pelvis.right[1]) > 0.7;
  const toRight = dot(isOnSide ? [0, 1, 0] : [0, 0, 1], camera.eye);
  return Math.abs(toRight) > 0.85 && toRight > 0 !== (side === 'right');
}
