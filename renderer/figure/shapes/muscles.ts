import type { MuscleId } from '../../../shared/content/exercise-schema.ts';
import { bothSides, type Side, type Skeleton } from '../body/skeleton.ts';
import { sectionAt, throughFour } from '../body/spine.ts';
import { dot, type Point, place, radians } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { type Edge, sheets } from './muscle-sheets.ts';
import { area, type Shape } from './outline.ts';

/** The working muscles as warm shapes. Those on the far side are not drawn, because they would look like clothing. */
export function drawMuscles(
  skeleton: Skeleton,
  camera: Camera,
  muscles: readonly MuscleId[],
  works: Side | 'both',
): readonly Shape[] {
  const sides = bothSides.filter((side) => works === 'both' || works === side);
  const parts = muscles.flatMap((muscle) =>
    sides.flatMap((side) =>
      (sheets[muscle] ?? []).flatMap((edges) => sheetParts(skeleton, camera, edges, side)),
    ),
  );
  return softly(parts);
}

/** A warm shape whose edge fades into the background. */
export function softly(parts: Shape['parts']): readonly Shape[] {
  if (parts.length === 0) return [];
  return [
    area('muscle', parts, { width: 2.8, opacity: 0.25 }),
    area('muscle', parts, { width: 1.9, opacity: 0.35 }),
    area('muscle', parts, { width: 1, opacity: 0.5 }),
    area('muscle', parts, { width: 0.3 }),
  ];
}

const STEPS = 6;
/** How far round the trunk it is visible, degrees; the soft edge needs the rest. */
const SEEN = 78;
const INSET = 0.92;

/** A sheet on the trunk, cut at the outline that the camera sees. */
function sheetParts(
  { trunk }: Skeleton,
  camera: Camera,
  edges: readonly Edge[],
  side: Side,
): readonly (readonly Point[])[] {
  const one: Point[] = [];
  const other: Point[] = [];
  for (const [height, from, to] of finer(edges)) {
    const { at, frame, width, depth } = sectionAt(trunk, height);
    const facing = degrees(
      Math.atan2(dot(frame.right, camera.eye) / width, dot(frame.ahead, camera.eye) / depth),
    );
    const [start, end] = side === 'right' ? [from, to] : [-to, -from];
    const [low, high] = nearest(start - facing, end - facing);
    const [left, right] = [Math.max(low, -SEEN), Math.min(high, SEEN)];
    if (right - left < 1) continue;
    const pointAt = (angle: number): Point => {
      const round = radians(angle + facing);
      return camera.project(
        place(at, frame, INSET * depth * Math.cos(round), 0, INSET * width * Math.sin(round)),
      );
    };
    one.push(pointAt(left));
    other.push(pointAt(right));
  }
  return one.length < 2 ? [] : [[...one, ...[...other].reverse()]];
}

/** Edges on a smooth curve through the given ones. */
function finer(edges: readonly Edge[]): readonly Edge[] {
  return edges.flatMap((edge, index): readonly Edge[] => {
    const next = edges[index + 1];
    if (next === undefined) return [edge];
    const before = edges[index - 1] ?? edge;
    const after = edges[index + 2] ?? next;
    return Array.from({ length: STEPS }, (_, step): Edge => {
      const through = (key: 0 | 1 | 2) =>
        throughFour(before[key], edge[key], next[key], after[key], step / STEPS);
      return [through(0), through(1), through(2)];
    });
  });
}

/** The same angular range, shifted as close to straight ahead as possible. */
function nearest(low: number, high: number): readonly [number, number] {
  const turns = Math.round((low + high) / 2 / 360) * 360;
  return [low - turns, high - turns];
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
