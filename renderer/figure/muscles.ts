import type { MuscleId } from '../../shared/routine.ts';
import type { Camera } from './camera.ts';
import { type Edge, sheets } from './muscle-sheets.ts';
import { area, line, type Shape } from './outline.ts';
import { bothSides, type Side, type Skeleton, signOf } from './skeleton.ts';
import { sectionAt } from './spine.ts';
import { add, dot, type Point, place, radians, scale } from './vector.ts';

/** The working muscles as warm shapes; what lies on the far side is not drawn: it would look like clothing. */
export function drawMuscles(
  skeleton: Skeleton,
  camera: Camera,
  muscles: readonly MuscleId[],
  works: Side | 'both',
): readonly Shape[] {
  const sides = bothSides.filter((side) => works === 'both' || works === side);
  return muscles.flatMap((muscle) =>
    sides.flatMap((side) =>
      muscle === 'INT'
        ? drawRibs(skeleton, camera, side)
        : (sheets[muscle] ?? []).flatMap((edges) => drawSheet(skeleton, camera, edges, side)),
    ),
  );
}

const STEPS = 5;

/** A sheet on the trunk, cut at the outline of what the camera sees. */
function drawSheet(
  { trunk }: Skeleton,
  camera: Camera,
  edges: readonly Edge[],
  side: Side,
): readonly Shape[] {
  const one: Point[] = [];
  const other: Point[] = [];
  for (const [height, from, to] of finer(edges)) {
    const { at, frame, width, depth } = sectionAt(trunk, height);
    const facing = degrees(
      Math.atan2(dot(frame.right, camera.eye) / width, dot(frame.ahead, camera.eye) / depth),
    );
    const [start, end] = side === 'right' ? [from, to] : [-to, -from];
    const [low, high] = nearest(start - facing, end - facing);
    const [left, right] = [Math.max(low, -88), Math.min(high, 88)];
    if (right - left < 1) continue;
    const pointAt = (angle: number): Point => {
      const round = radians(angle + facing);
      return camera.project(
        place(at, frame, 0.97 * depth * Math.cos(round), 0, 0.97 * width * Math.sin(round)),
      );
    };
    one.push(pointAt(left));
    other.push(pointAt(right));
  }
  return one.length < 2 ? [] : [area('muscle', [[...one, ...[...other].reverse()]], { width: 1 })];
}

function finer(edges: readonly Edge[]): readonly Edge[] {
  return edges.flatMap((edge, index): readonly Edge[] => {
    const next = edges[index + 1];
    if (next === undefined) return [edge];
    return Array.from({ length: STEPS }, (_, step): Edge => {
      const share = step / STEPS;
      const mixed = (key: 0 | 1 | 2) => edge[key] * (1 - share) + next[key] * share;
      return [mixed(0), mixed(1), mixed(2)];
    });
  });
}

/** Four slanting lines between the ribs of a side, where the camera sees them. */
function drawRibs({ trunk }: Skeleton, camera: Camera, side: Side): readonly Shape[] {
  return [0, 1, 2, 3].flatMap((rib) => {
    const seen = Array.from({ length: 9 }, (_, step) => {
      const round = radians(58 + step * 9);
      const { at, frame, width, depth } = sectionAt(trunk, 4.3 + rib * 0.85 + step * 0.09);
      const [ahead, out] = [Math.cos(round), signOf(side) * Math.sin(round)];
      const outward = add(scale(frame.ahead, ahead / depth), scale(frame.right, out / width));
      const point = place(at, frame, 0.93 * depth * ahead, 0, 0.93 * width * out);
      return dot(outward, camera.eye) * 10 > 0.12 ? [point] : [];
    }).flat();
    return seen.length < 2 ? [] : [line('muscle', [seen.map((at) => camera.project(at))], 1.7)];
  });
}

/** The same stretch of the round, as near to straight ahead as it can be. */
function nearest(low: number, high: number): readonly [number, number] {
  const turns = Math.round((low + high) / 2 / 360) * 360;
  return [low - turns, high - turns];
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
