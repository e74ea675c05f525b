import type { FigureScript } from './pose-schema.ts';

/** The longest allowed breath, seconds. */
export const LONGEST_BREATH_SECONDS = 6;
/** A movement is slowed down or sped up by this much at most, so that whole repeats fill the time. */
const SLOWEST = 1.2;
const FASTEST = 0.75;

/** Consecutive key poses that are done once or repeated. */
export interface Stretch {
  readonly poses: readonly number[];
  readonly isRepeated: boolean;
}

/** The poses in the order of the movement, which starts and ends in pose 0. */
export function stretchesOf({ poses, repeat }: FigureScript): readonly Stretch[] {
  const rest = poses.slice(1).map((_, index) => index + 1);
  if (repeat === undefined) return [{ poses: [...rest, 0], isRepeated: true }];
  const stretches: Stretch[] = [];
  let next = 1;
  for (const [first, last] of repeat) {
    stretches.push({ poses: rest.filter((pose) => pose >= next && pose < first), isRepeated: false });
    stretches.push({ poses: rest.filter((pose) => pose >= first && pose <= last), isRepeated: true });
    next = last + 1;
  }
  stretches.push({ poses: [...rest.filter((pose) => pose >= next), 0], isRepeated: false });
  return stretches.filter((stretch) => stretch.poses.length > 0);
}

/** The pairs of key poses between which the figure moves. */
export function transitionsOf(figure: FigureScript): readonly (readonly [from: number, to: number])[] {
  const pairs: (readonly [number, number])[] = [];
  let from = 0;
  for (const { poses, isRepeated } of stretchesOf(figure)) {
    const first = poses[0];
    for (const to of poses) {
      pairs.push([from, to]);
      from = to;
    }
    if (isRepeated && first !== undefined && poses.length > 1 && from !== 0) pairs.push([from, first]);
  }
  return pairs;
}

/** Repetitions of each stretch, and the tempo factor; 1 is as written, more is slower. */
export interface Plan {
  readonly counts: readonly number[];
  readonly tempo: number;
}

/** Seconds of the given key poses, as written. */
export function secondsOf(figure: FigureScript, poses: readonly number[]): number {
  return poses.reduce((sum, index) => {
    const pose = figure.poses[index];
    return sum + (pose === undefined ? 0 : pose.move + pose.hold);
  }, 0);
}

/** The slowest tempo at which no breath lasts too long. */
function slowestOf({ poses }: FigureScript): number {
  const breaths = poses.filter(({ cue }) => cue !== undefined).map(({ move, hold }) => move + hold);
  return Math.min(SLOWEST, LONGEST_BREATH_SECONDS / Math.max(0.1, ...breaths));
}

/** Whole repetitions that fill the time with the least change of tempo. */
export function planFor(figure: FigureScript, stretches: readonly Stretch[], seconds: number): Plan {
  const lengths = stretches.map(({ poses }) => secondsOf(figure, poses));
  const once = stretches.reduce((sum, { isRepeated }, at) => sum + (isRepeated ? 0 : (lengths[at] ?? 0)), 0);
  const repeated = stretches.filter(({ isRepeated }) => isRepeated).length;
  const share = Math.max(0, seconds - once) / Math.max(1, repeated);
  const slowest = slowestOf(figure);
  const plans = [0, 1, 2].map((more): Plan => {
    const counts = stretches.map(({ isRepeated }, at) =>
      isRepeated ? Math.max(1, Math.floor(share / Math.max(0.1, lengths[at] ?? 0)) + more - 1) : 1,
    );
    const total = counts.reduce((sum, count, at) => sum + count * (lengths[at] ?? 0), 0);
    return { counts, tempo: total > 0 ? seconds / total : 1 };
  });
  const cost = ({ tempo }: Plan) =>
    tempo > slowest ? 1 + tempo / slowest : tempo < FASTEST ? 2 / tempo : Math.abs(Math.log(tempo));
  const [best = { counts: [], tempo: 1 }] = [...plans].sort((one, other) => cost(one) - cost(other));
  return { ...best, tempo: Math.min(slowest, best.tempo) };
}
