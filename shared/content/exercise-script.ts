import type { Exercise } from './exercise-schema.ts';
import type { ScriptLine } from './exercise-texts.ts';
import type { FigureScript, KeyPose } from './pose-schema.ts';
import { type Plan, planFor, type Stretch, secondsOf, stretchesOf } from './repeat-plan.ts';
import { figureInWay, type Way } from './way.ts';

/** The lines are brief from this repetition on. */
const BRIEF_FROM = 3;
/** A shorter hold has no line of its own, seconds. */
const SHORTEST_HOLD = 1;
/** The least time for each of the lines that follow one another in a long, even movement, seconds. */
const SHORTEST_LATER_SECONDS = 14;

/** A stretch of one side of an exercise: what the figure does and what is said. */
export interface Beat {
  readonly type: 'move' | 'hold' | 'rest';
  /** The key poses between which the figure moves; the same one twice for `hold` and `rest`. */
  readonly from: number;
  readonly to: number;
  /** Start, counted from the start of this side, and length, seconds. */
  readonly at: number;
  readonly seconds: number;
  /** The line shown and spoken; null: rest until the time is up. */
  readonly line: string | null;
  /** Whether the line has not been spoken on this side yet. */
  readonly isNew: boolean;
  /** Number of the repetition it belongs to, and their total; 0 of 0 outside repetitions. */
  readonly repeat: number;
  readonly repeats: number;
}

/** The number of repetitions of an exercise, computed from its script. */
export type Dose =
  | { readonly type: 'time'; readonly seconds: number }
  | {
      readonly type: 'times' | 'breaths';
      /** One count for each repeated stretch: a second one is in the opposite direction. */
      readonly counts: readonly number[];
      /** The longest hold in one repetition, whole seconds; 0: too short to mention. */
      readonly holdSeconds: number;
      readonly isEachSide: boolean;
    };

/** One side of an exercise, second by second. */
export interface ExerciseScript {
  /** The figure in the requested version. */
  readonly figure: FigureScript;
  readonly setUp: string;
  readonly seconds: number;
  readonly beats: readonly Beat[];
  readonly dose: Dose;
}

/** Builds the script of one side of an exercise; `seconds` is the length of this side. */
export function scriptOf(exercise: Exercise, way: Way, seconds: number): ExerciseScript {
  const figure = figureInWay(exercise.figure, way);
  const stretches = stretchesOf(figure);
  const plan = planFor(figure, stretches, seconds);
  const beats = beatsOf(figure, exercise.lines, stretches, plan);
  const end = endOf(beats);
  const left = seconds - end;
  const rest: Beat = {
    ...{ type: 'rest', from: 0, to: 0, at: end, seconds: left, line: null },
    ...{ isNew: true, repeat: 0, repeats: 0 },
  };
  return {
    figure,
    setUp: exercise.setUp,
    seconds,
    beats: left > 0.05 ? [...beats, rest] : beats,
    dose: doseOf(exercise, figure, stretches, plan, seconds),
  };
}

function endOf(beats: readonly Beat[]): number {
  const last = beats.at(-1);
  return last === undefined ? 0 : last.at + last.seconds;
}

function beatsOf(
  figure: FigureScript,
  lines: readonly (ScriptLine | null)[],
  stretches: readonly Stretch[],
  { counts, tempo }: Plan,
): readonly Beat[] {
  const beats: Beat[] = [];
  const said = new Set<string>();
  let [from, at, line] = [0, 0, ''];
  const push = (beat: Pick<Beat, 'type' | 'to' | 'seconds' | 'repeat' | 'repeats'>, text: string) => {
    if (beat.seconds <= 0) return;
    beats.push({
      ...beat,
      from: beat.type === 'hold' ? beat.to : from,
      at,
      line: text,
      isNew: !said.has(text),
    });
    said.add(text);
    at += beat.seconds;
  };
  for (const [index, { poses, isRepeated }] of stretches.entries()) {
    const repeats = isRepeated ? (counts[index] ?? 1) : 0;
    const seconds = secondsOf(figure, poses) * repeats * tempo;
    for (let repeat = 1; repeat <= Math.max(1, repeats); repeat += 1) {
      for (const to of poses) {
        const pose = figure.poses[to];
        if (pose === undefined) continue;
        const words = wordsOf(lines[to] ?? null, line, pose, { repeat, repeats, seconds });
        const place = { to, repeat: isRepeated ? repeat : 0, repeats };
        push({ type: 'move', seconds: pose.move * tempo, ...place }, words.move);
        push({ type: 'hold', seconds: pose.hold * tempo, ...place }, words.hold);
        line = words.last;
        from = to;
      }
    }
  }
  return beats;
}

/** The lines for moving to a pose and for holding it. */
function wordsOf(
  line: ScriptLine | null,
  before: string,
  { hold }: KeyPose,
  { repeat, repeats, seconds }: Readonly<Record<'repeat' | 'repeats' | 'seconds', number>>,
) {
  if (line === null) return { move: before, hold: before, last: before };
  const later = laterOf(line, (repeat - 1) / Math.max(1, repeats), seconds);
  if (later !== undefined) return { move: later, hold: later, last: later };
  const isBrief = repeat >= BRIEF_FROM;
  const move = isBrief ? (line.brief ?? line.move) : line.move;
  const stay = isBrief ? (line.briefHold ?? line.hold) : line.hold;
  return { move, hold: hold < SHORTEST_HOLD ? move : (stay ?? move), last: move };
}

/** The later line that is due after this share of `seconds`; undefined: the first line is still due. */
function laterOf({ later = [] }: ScriptLine, share: number, seconds: number): string | undefined {
  const fitting = Math.max(1, Math.floor(seconds / SHORTEST_LATER_SECONDS));
  return later[Math.floor(share * Math.min(later.length + 1, fitting)) - 1];
}

function doseOf(
  { hasSides, isWalk, lines }: Exercise,
  figure: FigureScript,
  stretches: readonly Stretch[],
  { counts, tempo }: Plan,
  seconds: number,
): Dose {
  if (isWalk || lines.length === 0) return { type: 'time', seconds: hasSides ? seconds * 2 : seconds };
  const repeated = stretches.flatMap(({ poses, isRepeated }, at) =>
    isRepeated ? [{ poses, count: counts[at] ?? 1 }] : [],
  );
  const stays = repeated.flatMap(({ poses }) => poses.map((index) => figure.poses[index]?.hold ?? 0));
  const unit = figure.counts ?? 'times';
  const longest = Math.round(Math.max(0, ...stays) * tempo);
  return {
    type: unit,
    counts: repeated.map(({ count }) => count),
    holdSeconds: unit === 'times' && longest >= 3 ? longest : 0,
    isEachSide: hasSides,
  };
}

/** The position in one side of an exercise at a moment. */
export interface ScriptMoment {
  readonly beat: Beat;
  /** Progress of the beat, 0 to 1, eased at both ends. */
  readonly share: number;
}

/** The text, speech and figure at a second of a side; before 0 the figure waits in its first pose. */
export function momentOf({ beats, figure }: ExerciseScript, second: number): ScriptMoment {
  const beat = beats.findLast(({ at }) => at <= second) ?? beats[0];
  if (beat === undefined) throw new Error('a script has no beats');
  const share = beat.seconds > 0 ? Math.min(1, Math.max(0, (second - beat.at) / beat.seconds)) : 1;
  return { beat, share: figure.isEven === true ? share : (1 - Math.cos(Math.PI * share)) / 2 };
}

/** Repetitions in a demonstration: enough to understand the movement. */
const DEMONSTRATED = 2;
/** A walk needs several steps. */
const DEMONSTRATED_EVEN = 4;

/** The whole movement once, with two repetitions at its own tempo, for a looping picture. */
export function demonstrationOf(exercise: Exercise): ExerciseScript {
  const { figure } = exercise;
  const repeats = figure.isEven === true ? DEMONSTRATED_EVEN : DEMONSTRATED;
  const seconds = stretchesOf(figure).reduce(
    (sum, { poses, isRepeated }) => sum + secondsOf(figure, poses) * (isRepeated ? repeats : 1),
    0,
  );
  return scriptOf(exercise, null, seconds);
}
