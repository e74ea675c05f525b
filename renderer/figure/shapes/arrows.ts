import type { ArrowPoint } from '../../../shared/content/figure-names.ts';
import type { FigureArrow, FigureScript } from '../../../shared/content/pose-schema.ts';
import { transitionsOf } from '../../../shared/content/repeat-plan.ts';
import { buildSkeleton, type Skeleton } from '../body/skeleton.ts';
import { sectionAt } from '../body/spine.ts';
import { add, scale as lengthTimes, type Point, place, radians, type Vec } from '../body/vector.ts';
import { arrowsOf, momentAt } from '../script.ts';
import { arrowAlong, RIM, SAMPLES, WIDTH } from './arrow-line.ts';
import type { Camera } from './camera.ts';
import { circleArrow, circleRound } from './circle-arrow.ts';
import { line, type Shape } from './outline.ts';
import { bladePlace } from './torso.ts';

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
    case 'ground':
      return [0, 0, 0];
    case 'left-foot':
      return add(legs.left.ankle, lengthTimes(legs.left.toes, 8), lengthTimes(legs.left.sole, 7));
  }
}

/**
 * The arrows of a transition; `scale`: units of the picture per centimetre. A way back without arrows of its own has
 * those of the way there, turned round.
 */
export function drawArrows(
  script: FigureScript,
  from: number,
  to: number,
  camera: Camera,
  scale: number,
): readonly Shape[] {
  const own = arrowsOf(script.poses[to]);
  const back = own.length > 0 || from === to ? [] : arrowsBack(script, from, to);
  const arrows = own.length > 0 ? own : back;
  if (arrows.length === 0) return [];
  const [start, end] = back.length > 0 ? [to, from] : [from, to];
  const skeletons = Array.from({ length: SAMPLES + 1 }, (_, index) =>
    buildSkeleton(momentAt(script, { from: start, to: end, share: index / SAMPLES })),
  );
  const first = buildSkeleton(momentAt(script, { from: 0, to: 0, share: 0 }));
  return arrows.flatMap((arrow) =>
    arrow.circle === undefined
      ? drawArrow(arrow, skeletons, camera, 1 / scale, back.length > 0)
      : circleArrow(circleRound(arrow, first, camera), 1 / scale),
  );
}

/** The arrows of the way there that hold for the way back as well: those that show a direction of the body. */
function arrowsBack(script: FigureScript, from: number, to: number): readonly FigureArrow[] {
  const isWritten = script.poses[to]?.arrow !== undefined;
  const isReturn = transitionsOf(script).some(([one, other]) => one === to && other === from);
  if (isWritten || !isReturn) return [];
  return arrowsOf(script.poses[from]).filter(
    ({ circle, isPress, isBreath }) => circle === undefined && isPress !== true && isBreath !== true,
  );
}

function drawArrow(
  arrow: FigureArrow,
  skeletons: readonly Skeleton[],
  camera: Camera,
  sizing: number,
  isBack: boolean,
): readonly Shape[] {
  const [right, up] = arrow.beside ?? [0, 0];
  const way = skeletons.map((skeleton): Point => {
    const [x, y] = camera.project(pointOf(arrow.of, skeleton));
    return [x + right, y + up];
  });
  if (arrow.isPress === true) return pressMarks(way.at(-1) ?? [0, 0], arrow.way ?? [0, 0], sizing);
  const path = pathOf(arrow, way);
  return arrowAlong(isBack ? [...path].reverse() : path, sizing);
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
    const off = share > WAVE ? 0 : 2.6 * Math.sin((share / WAVE) * 4 * Math.PI);
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
