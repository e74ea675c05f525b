import type { FigureScript, GhostPart } from '../../shared/content/pose-schema.ts';
import { bothSides, buildSkeleton, type Side, type Skeleton } from './body/skeleton.ts';
import { momentAt } from './script.ts';
import type { Camera } from './shapes/camera.ts';
import { drawHead } from './shapes/head.ts';
import { armParts, legParts } from './shapes/limb-shapes.ts';
import { drawNeck } from './shapes/neck.ts';
import { area, type Shape } from './shapes/outline.ts';
import { drawPelvis, drawShirt } from './shapes/torso.ts';

/** Where the body was in the pose before key pose `to`, as far as the script wants it shown. */
export function drawGhost(script: FigureScript, to: number, camera: Camera): readonly Shape[] {
  const part = script.poses[to]?.ghost;
  if (part === undefined) return [];
  const outlines = outlinesOf(part, skeletonBefore(script, to), camera);
  // One line round all parts together: the fill covers the lines between them.
  return [area('prop', outlines, { width: 1.9 }), area('ghost', outlines, { width: 0.8 })];
}

function skeletonBefore(script: FigureScript, to: number): Skeleton {
  const before = (to + script.poses.length - 1) % script.poses.length;
  return buildSkeleton(momentAt(script, { from: before, to: before, share: 0 }));
}

function outlinesOf(part: GhostPart, skeleton: Skeleton, camera: Camera): Shape['parts'] {
  const trunk = () =>
    [...drawPelvis(skeleton, camera), ...drawShirt(skeleton, camera)].flatMap(({ parts }) => parts);
  const head = () =>
    [
      ...drawNeck(skeleton.trunk, camera),
      ...drawHead(skeleton.trunk, camera, false).filter(({ role }) => role !== 'skin-shade'),
    ].flatMap(({ parts }) => parts);
  const arm = (side: Side) => {
    const { upper, fore, hand } = armParts(skeleton.arms[side], side, camera);
    return [...upper, ...fore, ...hand];
  };
  const leg = (side: Side) => {
    const { thigh, shank, shoe } = legParts(skeleton.legs[side], camera);
    return [...thigh, ...shank, ...shoe];
  };
  switch (part) {
    case 'figure':
      return [...trunk(), ...head(), ...bothSides.flatMap((side) => [...arm(side), ...leg(side)])];
    case 'head':
      return head();
    case 'trunk':
      return trunk();
    case 'arms':
      return bothSides.flatMap(arm);
    case 'right-arm':
      return arm('right');
  }
}
