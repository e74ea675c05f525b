import { type Exercise, type Library, type Plane, planes } from '../content/exercise-schema.ts';
import { exerciseOf } from '../content/stand-and-walk.ts';
import type { DoneStep } from './choice.ts';

/** Planes with a common weekly target. */
export type PlaneGroup = 'EXT' | 'ROT' | 'RET' | 'CHE' | 'SID' | 'DEP' | 'BRE' | 'REST';

/** The weekly target: the share of the time for each plane, 0 to 1. */
export const planeAims: { readonly [group in PlaneGroup]: number } = {
  EXT: 0.2,
  ROT: 0.2,
  RET: 0.2,
  CHE: 0.12,
  SID: 0.08,
  DEP: 0.08,
  BRE: 0.08,
  REST: 0.04,
};
/** The groups in the order of their targets. */
export const planeGroups = Object.keys(planeAims) as readonly PlaneGroup[];

/** Seconds of each group. */
export type PlaneSeconds = { readonly [group in PlaneGroup]: number };

/** The period for the shares: a rolling week, so that Monday takes Friday into account. */
const SHARE_WINDOW_MS = 7 * 24 * 3_600_000;

/** The group of a plane: neck, shoulder blades forward and bending forward count together. */
function groupOf(plane: Plane): PlaneGroup {
  return plane === 'NEC' || plane === 'PRO' || plane === 'FLX' ? 'REST' : plane;
}

const none: PlaneSeconds = { EXT: 0, ROT: 0, RET: 0, CHE: 0, SID: 0, DEP: 0, BRE: 0, REST: 0 };

/** The seconds of exercises by plane; those of one exercise are split evenly over its planes. */
export function planeSecondsOf(
  done: readonly { readonly exercise: Exercise; readonly seconds: number }[],
): PlaneSeconds {
  const sum: { [group in PlaneGroup]: number } = { ...none };
  for (const { exercise, seconds } of done) {
    for (const plane of exercise.planes) sum[groupOf(plane)] += seconds / exercise.planes.length;
  }
  return sum;
}

/** Seconds by plane, from the steps done in the last seven days. */
export function weeklyPlaneSeconds(
  steps: readonly DoneStep[],
  library: Library,
  nowMs: number,
): PlaneSeconds {
  return planeSecondsOf(
    steps.flatMap(({ exerciseId, seconds, atMs }) => {
      const exercise = exerciseOf(exerciseId, library);
      return exercise === undefined || atMs <= nowMs - SHARE_WINDOW_MS ? [] : [{ exercise, seconds }];
    }),
  );
}

/** Planes whose deficit is within this share of the break of the largest one count as equal to it. */
const NEARLY = 0.05;

/** The planes furthest below their targets before a break of `seconds`. */
export function lackingMost(before: PlaneSeconds, seconds: number): readonly PlaneGroup[] {
  const total = totalOf(before) + seconds;
  const lacks = mapGroups((group) => planeAims[group] * total - before[group]);
  const most = Math.max(...Object.values(lacks));
  return planeGroups.filter((group) => lacks[group] >= most - NEARLY * seconds);
}

/** How far the planes are from their targets after `more` is added: a sum of squares, in seconds. */
export function missAfter(before: PlaneSeconds, more: PlaneSeconds): number {
  const total = totalOf(before) + totalOf(more);
  return planeGroups.reduce((sum, group) => {
    const miss = planeAims[group] * total - before[group] - more[group];
    return sum + miss * miss;
  }, 0);
}

/** The plane groups that an exercise trains. */
export function groupsOf(exercise: Exercise): ReadonlySet<PlaneGroup> {
  return new Set(planes.filter((plane) => exercise.planes.includes(plane)).map(groupOf));
}

function totalOf(seconds: PlaneSeconds): number {
  return planeGroups.reduce((sum, group) => sum + seconds[group], 0);
}

function mapGroups(value: (group: PlaneGroup) => number): PlaneSeconds {
  return Object.fromEntries(planeGroups.map((group) => [group, value(group)])) as unknown as PlaneSeconds;
}
