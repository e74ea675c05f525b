import type { ArrowPoint, FigureArrow, FigureScript } from '../../shared/pose.ts';
import type { Camera } from './camera.ts';
import { line, type Shape } from './outline.ts';
import { arrowsOf, momentAt } from './script.ts';
import { buildSkeleton, type Skeleton } from './skeleton.ts';
import { sectionAt } from './spine.ts';
import { bladePlace } from './torso.ts';
import { add, scale as lengthTimes, type Point, place, type Vec } from './vector.ts';

const SAMPLES = 26;
/** Sizes in units of the picture, so that an arrow is as strong in every frame. */
const HEAD = 3.4;
const WIDTH = 1.05;
const RIM = 1;

function pointOf(name: ArrowPoint, skeleton: Skeleton): Vec {
  const { trunk, arms } = skeleton;
  const hand = (side: 'left' | 'right') => add(arms[side].wrist, lengthTimes(arms[side].fingers, 10));
  const chest = sectionAt(trunk, 7.6);
  const low = sectionAt(trunk, 4.6);
  switch (name) {
    case 'head':
      return place(trunk.head.at, trunk.head.frame, 0, 12, 0);
    case 'nose':
      return place(trunk.head.at, trunk.head.frame, 11, -2, 0);
    case 'breastbone':
      return place(chest.at, chest.frame, chest.depth, 0, 0);
    case 'upper-back':
      return place(chest.at, chest.frame, -chest.depth, 0, 0);
    case 'right-hand':
      return hand('right');
    case 'left-hand':
      return hand('left');
    case 'right-elbow':
      return arms.right.elbow;
    case 'left-elbow':
      return arms.left.elbow;
    case 'right-shoulder':
      return arms.right.shoulder;
    case 'left-shoulder':
      return arms.left.shoulder;
    case 'right-blade':
      return bladePlace(skeleton, 'right').at;
    case 'left-blade':
      return bladePlace(skeleton, 'left').at;
    case 'ribs-right':
      return place(low.at, low.frame, 0, 0, low.width);
    case 'ribs-left':
      return place(low.at, low.frame, 0, 0, -low.width);
    case 'pelvis':
      return trunk.hips;
  }
}

/** The arrows of the way to a key pose; `scale`: units of the picture for a centimetre. */
export function drawArrows(
  script: FigureScript,
  to: number,
  camera: Camera,
  scale: number,
): readonly Shape[] {
  const from = (to + script.poses.length - 1) % script.poses.length;
  const arrows = arrowsOf(script.poses[to]);
  if (arrows.length === 0) return [];
  const skeletons = Array.from({ length: SAMPLES + 1 }, (_, index) =>
    buildSkeleton(momentAt(script, { from, to, share: index / SAMPLES })),
  );
  return arrows.flatMap((arrow) => drawArrow(arrow, skeletons, camera, 1 / scale));
}

function drawArrow(
  arrow: FigureArrow,
  skeletons: readonly Skeleton[],
  camera: Camera,
  sizing: number,
): readonly Shape[] {
  const [right, up] = arrow.beside ?? [0, 0];
  const way = skeletons.map((skeleton): Point => {
    const [x, y] = camera.project(pointOf(arrow.of, skeleton));
    return [x + right, y + up];
  });
  const path = arrow.way === undefined ? lengthen(way, arrow.atLeast ?? 0) : straight(way, arrow.way);
  const [tip, before] = [path.at(-1), path.at(-5) ?? path[0]];
  if (tip === undefined || before === undefined) return [];
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const wing = (turn: number): Point => [
    tip[0] - HEAD * sizing * Math.cos(angle + turn),
    tip[1] - HEAD * sizing * Math.sin(angle + turn),
  ];
  const parts = [path, [wing(0.55), tip, wing(-0.55)]];
  return [line('gap', parts, (WIDTH + RIM) * sizing), line('arrow', parts, WIDTH * sizing)];
}

/** A straight way of its own through the point. */
function straight(points: readonly Point[], [right, up]: Point): readonly Point[] {
  const [x, y] = points.at(-1) ?? [0, 0];
  return [-0.5, -0.25, 0, 0.25, 0.5].map((share): Point => [x + share * right, y + share * up]);
}

/** The same way, stretched about its end until it is long enough to be seen. */
function lengthen(way: readonly Point[], least: number): readonly Point[] {
  let length = 0;
  for (const [index, point] of way.entries()) {
    const last = way[index - 1] ?? point;
    length += Math.hypot(point[0] - last[0], point[1] - last[1]);
  }
  const factor = length > 0.05 ? Math.max(1, least / length) : 1;
  const [x, y] = way[Math.floor(way.length / 2)] ?? [0, 0];
  return way.map(([px, py]) => [x + (px - x) * factor, y + (py - y) * factor]);
}
