import type { ArrowPoint } from '../../../shared/content/figure-names.ts';
import type { FigureArrow, FigureScript } from '../../../shared/content/pose-schema.ts';
import { body } from '../body/measures.ts';
import { buildSkeleton, type Skeleton } from '../body/skeleton.ts';
import { sectionAt } from '../body/spine.ts';
import { add, scale as lengthTimes, type Point, place, radians, type Vec } from '../body/vector.ts';
import { arrowsOf, momentAt } from '../script.ts';
import type { Camera } from './camera.ts';
import { line, type Shape } from './outline.ts';
import { bladePlace } from './torso.ts';

const SAMPLES = 26;
/** Sizes in units of the picture, so that an arrow is equally strong in every frame. */
const HEAD = 4;
const WIDTH = 1.3;
const RIM = 1;

function pointOf(name: ArrowPoint, skeleton: Skeleton): Vec {
  const { trunk, arms, legs } = skeleton;
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
    case 'right-foot':
      return add(legs.right.ankle, lengthTimes(legs.right.toes, 8), lengthTimes(legs.right.sole, 7));
    case 'left-foot':
      return add(legs.left.ankle, lengthTimes(legs.left.toes, 8), lengthTimes(legs.left.sole, 7));
  }
}

/** The arrows of the transition to a key pose; `scale`: units of the picture per centimetre. */
export function drawArrows(
  script: FigureScript,
  from: number,
  to: number,
  camera: Camera,
  scale: number,
): readonly Shape[] {
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
  if (arrow.circle !== undefined) return arrowAlong(circleRound(arrow, skeletons[0], camera), sizing);
  if (arrow.isPress === true) return pressMarks(way.at(-1) ?? [0, 0], arrow.way ?? [0, 0], sizing);
  return arrowAlong(pathOf(arrow, way), sizing);
}

/** How much of the circle is drawn, degrees; the gap keeps the head visible. */
const CIRCLE = 290;

/** A circle in the plane in which a shoulder rolls, beside the trunk; it does not move with the shoulder. */
function circleRound(
  { of, circle = 0 }: FigureArrow,
  skeleton: Skeleton | undefined,
  camera: Camera,
): readonly Point[] {
  if (skeleton === undefined) return [];
  const { at, frame } = skeleton.trunk.chest;
  const out = body.shoulderHalf + 3;
  const middle = place(at, frame, 0, 2, of.startsWith('left') ? -out : out);
  const radius = Math.abs(circle);
  const start = circle > 0 ? -30 : 210;
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const angle = radians(start + Math.sign(circle) * CIRCLE * (index / SAMPLES));
    return camera.project(place(middle, frame, radius * Math.cos(angle), radius * Math.sin(angle), 0));
  });
}

function arrowAlong(path: readonly Point[], sizing: number): readonly Shape[] {
  const [tip, before] = [path.at(-1), path.at(-4) ?? path[0]];
  if (tip === undefined || before === undefined) return [];
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const wing = (turn: number): Point => [
    tip[0] - HEAD * sizing * Math.cos(angle + turn),
    tip[1] - HEAD * sizing * Math.sin(angle + turn),
  ];
  const parts = [path, [wing(0.6), tip, wing(-0.6)]];
  return [line('gap', parts, (WIDTH + RIM) * sizing), line('arrow', parts, WIDTH * sizing)];
}

/** Degrees between the strokes of a press mark, and where they start, as a share of their length. */
const FAN = 34;
const GAP = 0.35;

function pressMarks([x, y]: Point, [right, up]: Point, sizing: number): readonly Shape[] {
  const strokes = [-FAN, 0, FAN].map((angle): readonly Point[] => {
    const [cos, sin] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
    const [dx, dy] = [right * cos - up * sin, right * sin + up * cos];
    return [
      [x + dx * GAP, y + dy * GAP],
      [x + dx, y + dy],
    ];
  });
  return [line('gap', strokes, (WIDTH + RIM) * sizing), line('arrow', strokes, WIDTH * sizing)];
}

function pathOf(arrow: FigureArrow, way: readonly Point[]): readonly Point[] {
  const ends = arrow.way === undefined ? endsOf(way) : straight(way, arrow.way);
  if (arrow.isBreath === true) return waved(ends);
  if (arrow.bow !== undefined) return lastOf(bowed(ends, arrow.bow), arrow.last);
  if (arrow.way !== undefined) return bowed(ends, 0);
  return lastOf(lengthen(way, arrow.atLeast ?? 0), arrow.last);
}

type Ends = readonly [Point, Point];

function endsOf(way: readonly Point[]): Ends {
  return [way[0] ?? [0, 0], way.at(-1) ?? [0, 0]];
}

function lastOf(path: readonly Point[], share = 1): readonly Point[] {
  return path.slice(Math.min(path.length - 5, Math.round((1 - share) * SAMPLES)));
}

/** From one end to the other, with a middle to the left of the straight line. */
function bowed([[x1, y1], [x2, y2]]: Ends, bow: number): readonly Point[] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [leftX, leftY] = [-(y2 - y1) / length, (x2 - x1) / length];
  return Array.from({ length: SAMPLES + 1 }, (_, index): Point => {
    const share = index / SAMPLES;
    const off = bow * Math.sin(Math.PI * share);
    return [x1 + (x2 - x1) * share + leftX * off, y1 + (y2 - y1) * share + leftY * off];
  });
}

/** The part of a breath arrow that is a wave. */
const WAVE = 0.66;

/** A wave with a straight end, for breath. */
function waved([[x1, y1], [x2, y2]]: Ends): readonly Point[] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [leftX, leftY] = [-(y2 - y1) / length, (x2 - x1) / length];
  return Array.from({ length: SAMPLES + 1 }, (_, index): Point => {
    const share = index / SAMPLES;
    const off = share > WAVE ? 0 : 2 * Math.sin((share / WAVE) * 4 * Math.PI);
    return [x1 + (x2 - x1) * share + leftX * off, y1 + (y2 - y1) * share + leftY * off];
  });
}

/** The ends of a separate straight path through the point. */
function straight(points: readonly Point[], [right, up]: Point): Ends {
  const [x, y] = points.at(-1) ?? [0, 0];
  return [
    [x - right / 2, y - up / 2],
    [x + right / 2, y + up / 2],
  ];
}

/** The same path, lengthened at its start until it is long enough to be visible. */
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
