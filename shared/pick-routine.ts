import type { BreakKind } from './core/break-scheduler.ts';
import {
  itemsOf,
  kindOf,
  type Library,
  type Plane,
  type Routine,
  type RoutineStep,
  stepsOf,
} from './routine.ts';
import type { RoutineReason } from './views.ts';

/** A whole routine does not come again within so many prompts, when another fits. */
const REST_PROMPTS = 3;
/** Strength and stability belong to the programme; a plain break stays below them. */
const PLAIN_PHASE = 2;

/** What the choice goes by. */
export interface RoutineChoice {
  readonly library: Library;
  readonly kind: BreakKind;
  /** Length of the break, seconds. */
  readonly seconds: number;
  /** What was done, the newest first. */
  readonly recent: readonly { readonly routineId: string }[];
  /** Decides between equals; any number. */
  readonly seed: number;
}

export interface PickedRoutine {
  readonly routine: Routine;
  readonly steps: readonly RoutineStep[];
  readonly reason: RoutineReason;
}

/**
 * Chooses the routine of a break: none of the last three when another fits, standing up every second time,
 * then the planes that were longest not used. The same input gives the same choice.
 * Null only when the library has no routine at all.
 */
export function pickRoutine(choice: RoutineChoice): PickedRoutine | null {
  const { library, kind, seconds, recent, seed } = choice;
  let fitting = fittingRoutines(library, kind, seconds);
  const resting = new Set(recent.slice(0, REST_PROMPTS).map(({ routineId }) => routineId));
  fitting = keepSome(fitting, ({ id }) => !resting.has(id));
  const last = library.routines.get(recent[0]?.routineId ?? '');
  const hasStood = last !== undefined && standsUp(last, library);
  fitting = keepSome(fitting, (routine) => standsUp(routine, library) !== hasStood);
  fitting = keepSome(fitting, (routine) => routine.seconds === seconds);
  const ages = planeAges(library, recent);
  const routine = best(fitting, (each) => planeScore(each, choice, ages), seed);
  if (routine === null) return null;
  const firstSide = hash(`${seed} side`) % 2 === 0 ? 'left' : 'right';
  return {
    routine,
    steps: stepsOf(routine, library, seconds, firstSide),
    reason: kind === 'long' ? 'long-break' : recent.length === 0 ? 'first' : 'not-lately',
  };
}

/** Routines that suit a break at the desk; where there are none, whatever there is. */
function fittingRoutines(library: Library, kind: BreakKind, seconds: number): readonly Routine[] {
  const all = [...library.routines.values()].filter((each) => itemsOf(each, library).length > 0);
  const atDesk = keepSome(
    all,
    (routine) =>
      routine.offered === 'breaks' &&
      itemsOf(routine, library).every(
        ({ exercise }) => exercise.place !== 'floor' && exercise.phase <= PLAIN_PHASE,
      ),
  );
  const ofKind = keepSome(atDesk, (routine) => kindOf(routine) === kind);
  return keepSome(ofKind, (routine) => routine.seconds >= seconds / 2 && routine.seconds <= seconds * 2);
}

/** Whether the person gets up for it. */
export function standsUp(routine: Routine, library: Library): boolean {
  return itemsOf(routine, library).some(({ exercise }) => exercise.place === 'standing');
}

/** How many prompts ago each plane was used; the newest is 0. */
function planeAges(library: Library, recent: RoutineChoice['recent']): ReadonlyMap<Plane, number> {
  const ages = new Map<Plane, number>();
  for (const [age, { routineId }] of recent.entries()) {
    const routine = library.routines.get(routineId);
    if (routine === undefined) continue;
    for (const { exercise } of itemsOf(routine, library)) {
      for (const plane of exercise.planes) if (!ages.has(plane)) ages.set(plane, age);
    }
  }
  return ages;
}

/** As old as what was never used, in prompts. */
const NEVER = 50;

/** The mean age of its planes; a routine without planes, as a walk, counts by its own age. */
function planeScore(
  routine: Routine,
  { library, recent }: RoutineChoice,
  ages: ReadonlyMap<Plane, number>,
): number {
  const used = new Set(itemsOf(routine, library).flatMap(({ exercise }) => exercise.planes));
  if (used.size === 0) {
    const age = recent.findIndex(({ routineId }) => routineId === routine.id);
    return age < 0 ? NEVER : age;
  }
  const sum = [...used].reduce((total, plane) => total + (ages.get(plane) ?? NEVER), 0);
  return sum / used.size;
}

function best(
  routines: readonly Routine[],
  score: (routine: Routine) => number,
  seed: number,
): Routine | null {
  const ranked = routines
    .map((routine) => ({ routine, score: score(routine), tie: hash(`${seed} ${routine.id}`) }))
    .sort((one, other) => other.score - one.score || one.tie - other.tie);
  return ranked[0]?.routine ?? null;
}

/** Those that pass, or all when none does. */
function keepSome<T>(list: readonly T[], test: (each: T) => boolean): readonly T[] {
  const kept = list.filter(test);
  return kept.length > 0 ? kept : list;
}

/** FNV-1a: spreads a text evenly over 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  sum ^= sum >>> 15;
  return Math.imul(sum, 0x2c1b3c6d) >>> 0;
}
